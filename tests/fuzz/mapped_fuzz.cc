// Requests of gateways that are described: the description is refused or followed, every SMS that
// comes of it is sound, and what is kept of each reads as the same one. The input is a description,
// Content-Type and query, a line each, and the body.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/gateway_limits.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "gateways/description.h"
#include "sound_sms.h"
#include "supply/http/supplier_time.h"
#include "supply/mapped/read_mapped.h"
#include "take_line.h"

using namespace linepool;
using namespace linepool::supply;

namespace {

constexpr Time kNow{1'795'603'500'000};

void check_kept(const gateways::Description& description, const MappedSms& sms) {
  const std::vector<MappedSms> again = read_mapped(description, sms.raw);
  // Without what stands around it, an element need not be read as the same SMS.
  if (again.size() != 1 || sms.raw->query.empty()) return;
  const SmsContent content = content_of(again.front(), {}, kNow);
  check_sound(content, kNow);
  if (!sms.fields.text) return;
  CHECK(content.text == content_of(sms, {}, kNow).text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  if (size > limits::kRawSmsBytes) return 0;
  const auto read = gateways::parse_description(take_line(rest));
  if (!read) {
    CHECK(!read.refusal().detail.empty());
    CHECK(is_valid_utf8(read.refusal().detail));
    return 0;
  }
  auto raw = std::make_shared<RawSms>();
  raw->content_type = take_line(rest);
  raw->query = std::string(take_line(rest));
  raw->body = std::string(rest);
  const std::vector<MappedSms> all = read_mapped(read->description, raw);
  CHECK(all.size() <= limits::kSmsPerRequest + 1);
  std::size_t kept = 0;
  for (const MappedSms& sms : all) {
    check_sound(content_of(sms, {}, kNow), kNow);
    kept += sms.raw->body.size();
    if (all.size() > 1) check_kept(read->description, sms);
  }
  // Each element once, and around each what leads to it.
  constexpr std::size_t kPath = gateways::Description::kTextBytes * 8;
  CHECK(all.size() <= 1 || kept <= 2 * limits::kRawSmsBytes + all.size() * kPath);
  return 0;
}
