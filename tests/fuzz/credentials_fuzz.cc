// Keys and tokens as clients write them: nobody gets in but with a key that exists, and no token
// opens but one that this install has sealed, letter by letter. The input is a parameter's value
// and header lines.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/crypto/digest.h"
#include "base/log/log.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "gate/account_links.h"
#include "gate/credential.h"
#include "gate/order_token.h"
#include "gate/session_cookie.h"
#include "gate/stream_token.h"
#include "stack.h"
#include "take_line.h"
#include "wire/form.h"

using namespace linepool;
using namespace linepool::scenarios;

namespace {

constexpr std::string_view kKey = "feedfeedfeedfeedfeedfeedfeedfeed";
constexpr std::string_view kSecret = "the secret of this install";
constexpr Time kNow{1'795'603'500'000};
constexpr Time kLater = kNow + Duration::hours(1);

using Headers = std::vector<std::pair<std::string, std::string>>;

// The server refuses other bytes in a header before anybody sees them.
bool is_header_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

Headers headers_in(std::string_view rest) {
  Headers headers;
  while (!rest.empty() && headers.size() < 16) {
    const std::string_view line = take_line(rest);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string value(line.substr(colon + 1));
    std::erase_if(value, [](char c) { return !is_header_byte(c); });
    headers.emplace_back(std::string(line.substr(0, colon)), value);
  }
  return headers;
}

class World {
 public:
  World() {
    configure_log(LogLevel::kError, LogFormat::kText);  // not of everybody who is turned away
    CHECK(stack_.run(core::CreateCustomer{"alice"}).ok());
    CHECK(stack_.run(core::CreateKey{CustomerId{1}, "", sha256(kKey)}).ok());
  }

  int ask(const std::string& target, const Headers& headers) {
    Ask ask;
    ask.target = target;
    ask.headers = headers;
    return stack_.ask(ask).status;
  }

 private:
  Stack stack_{StackOptions{StoreKind::kMemory, {0, 0, 0}, 1024, false, {}}};
};

wire::Request request_with(const std::vector<wire::Header>& headers) {
  wire::Request request;
  request.headers = headers;
  return request;
}

// Whether one that exists was shown, and no other besides.
bool shows(const wire::Request& request, std::string_view besides, std::string_view key) {
  gate::Credential credential(request, besides);
  const std::string text(credential.text());
  const gate::Credential moved = std::move(credential);
  CHECK(moved.text() == text);
  return !moved.is_ambiguous() && text == key;
}

void check_gate(std::string_view parameter, const Headers& sent) {
  static World world;
  std::vector<wire::Header> headers;
  for (const auto& [name, value] : sent) headers.push_back({name, value});
  const wire::Request request = request_with(headers);
  const std::string_view cookie = gate::session_token(request);
  static_cast<void>(gate::is_from_own_page(request));
  const bool has_cookie = !cookie.empty();
  const int rest = world.ask("/api/v1/account", sent);
  const int admin = world.ask("/admin/v1/me", sent);
  const int order = world.ask("/api/v1/orders/1?token=" + wire::percent_encode(parameter), sent);
  CHECK((rest == 200) == shows(request, "", kKey) || has_cookie, std::to_string(rest));
  CHECK((admin == 200) == shows(request, "", Stack::kAdminToken), std::to_string(admin));
  CHECK(order != 200 && order < 500, "there is no order");
}

void check_tokens(std::string_view text) {
  const auto order = gate::open(text, kSecret, kNow);
  CHECK(!order || gate::seal(*order, kSecret) == text);
  const auto stream = gate::open_stream_token(text, kSecret, kNow);
  CHECK(!stream || gate::seal(*stream, kSecret) == text);
  const auto invitation = gate::open_invitation(text, kSecret, kNow);
  CHECK(!invitation || gate::seal(*invitation, kSecret) == text);
  static_cast<void>(gate::open_reset(text, kSecret, kNow));
}

// What was sealed opens, and with one other letter it does not.
void check_seals(std::string_view input) {
  const std::string label(input.substr(0, 64));
  const gate::StreamToken stream{CustomerId{1}, KeyId{2}, kLater, label};
  const std::string sealed = gate::seal(stream, kSecret);
  const auto opened = gate::open_stream_token(sealed, kSecret, kNow);
  CHECK(opened && opened->label == label && opened->customer == stream.customer);
  CHECK(!gate::open_stream_token(sealed, kSecret, kLater + Duration::millis(1)));
  CHECK(!gate::open(sealed, kSecret, kNow) && !gate::open_invitation(sealed, kSecret, kNow));
  const std::string order =
      gate::seal(gate::OrderToken{LeaseId{7}, CustomerId{1}, KeyId{2}, kLater}, kSecret);
  for (std::string token : {sealed, order}) {
    if (input.empty()) break;
    const std::size_t at = static_cast<unsigned char>(input.front()) % token.size();
    if (token[at] == input.back()) continue;
    token[at] = input.back();
    CHECK(!gate::open(token, kSecret, kNow) && !gate::open_stream_token(token, kSecret, kNow));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  check_seals(input);
  const std::string_view parameter = take_line(input);
  check_tokens(parameter);
  check_gate(parameter, headers_in(input));
  return 0;
}
