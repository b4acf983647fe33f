// Requests that providers sign: each check comes to one verdict, says why in a sentence, and holds
// for one secret only. The input is the scheme, the secret, the method, the URL and headers, a line
// each, an empty line and the body.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/gateway_limits.h"
#include "gateways/signatures/check.h"
#include "take_line.h"
#include "wire/http.h"

using namespace linepool;

namespace {

constexpr Time kNow{1'795'603'500'000};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  if (size > limits::kSignedSmsBytes) return 0;
  const gateways::SignatureScheme* scheme = gateways::find_scheme(take_line(rest));
  const std::string secret(take_line(rest));
  if (scheme == nullptr || !scheme->is_secret(secret)) return 0;
  wire::Request request;
  request.method = take_line(rest) == "GET" ? wire::Method::kGet : wire::Method::kPost;
  const std::string_view url = take_line(rest);
  const std::size_t question = url.find('?');
  if (question != std::string_view::npos) request.query = url.substr(question + 1);
  std::vector<wire::Header> headers;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.empty()) break;
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    headers.push_back({line.substr(0, colon), line.substr(colon + 2)});
  }
  request.headers = headers;
  request.body = rest;
  const gateways::Finding finding = scheme->check(secret, {request, url, kNow});
  CHECK(finding.holds() == finding.words.empty());
  CHECK(finding.holds() || finding.words.ends_with('.'));
  const gateways::Finding again = scheme->check(secret, {request, url, kNow});
  CHECK(again.verdict == finding.verdict);
  const bool fits = finding.holds() || finding.verdict == gateways::Verdict::kStale;
  std::string other = secret;
  other.front() = other.front() == 'A' ? 'B' : 'A';
  if (fits && scheme->is_secret(other)) {
    const gateways::Finding by_other = scheme->check(other, {request, url, kNow});
    CHECK(by_other.verdict == gateways::Verdict::kWrong);
  }
  return 0;
}
