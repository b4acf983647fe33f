// The supply edge's reading of a request: whatever comes, an SMS comes out, and it is sound. The
// input is Content-Type, Content-Encoding and query, a line each, and the body.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "sound_sms.h"
#include "supply/http/sms_content.h"
#include "supply/http/supplier_time.h"
#include "take_line.h"

using namespace linepool;
using namespace linepool::supply;

namespace {

constexpr std::string_view kSecret = "0123456789abcdef";
constexpr Time kNow{1'795'603'500'000};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::string_view type = take_line(rest);
  const std::string_view encoding = take_line(rest);
  const std::vector<wire::Header> headers{{"Content-Type", type}, {"Content-Encoding", encoding}};
  wire::Request request;
  request.query = take_line(rest);
  request.body = rest;
  request.headers = headers;
  const TimeZone utc;
  const std::array<SupplierHabit, 2> habits{SupplierHabit{},
                                            SupplierHabit{{find_dial_plan("MY"), {}}, &utc}};
  Unpacked unpacked = unpack(request);
  if (unpacked.body_too_large) return 0;
  CHECK(unpacked.body.size() <= limits::kRawSmsBytes);
  const RawSms raw = keep_request(request, unpacked, kSecret);
  for (const std::string* part :
       {&raw.content_type, &raw.query.reveal(), &raw.headers, &raw.body.reveal()}) {
    CHECK(part->find(kSecret) == std::string::npos);
  }
  for (const SupplierHabit& habit : habits) {
    check_sound(read_sms(unpacked, raw, habit, kNow), kNow);
  }
  return 0;
}
