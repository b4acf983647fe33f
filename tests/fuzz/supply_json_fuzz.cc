// JSON from a supplier: an SMS is read from every body, and it is sound; read again from what is
// kept of the request, it is the same one.
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

using namespace linepool;
using namespace linepool::supply;

namespace {

constexpr std::string_view kSecret = "a secret that no input holds: \x01\x02\x03\x04";
constexpr Time kNow{1'795'603'500'000};

wire::Request request_with(std::string_view body, const std::vector<wire::Header>& headers) {
  wire::Request request;
  request.method = wire::Method::kPost;
  request.body = body;
  request.headers = headers;
  return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const std::vector<wire::Header> headers{{"Content-Type", "application/json"}};
  const wire::Request request = request_with(body, headers);
  Unpacked unpacked = unpack(request);
  CHECK(!unpacked.body_too_large || size > limits::kRawSmsBytes);
  if (unpacked.body_too_large) return 0;
  const RawSms raw = keep_request(request, unpacked, kSecret);
  const SupplierHabit habit{{find_dial_plan("MY"), {}}, nullptr};
  const SmsContent sms = read_sms(unpacked, raw, habit, kNow);
  check_sound(sms, kNow);
  // Of a request that holds a credential another one is kept.
  if (raw.body.reveal() != body) return 0;
  const SmsContent again =
      read_sms(unpack(request_with(raw.body.reveal(), headers)), raw, habit, kNow);
  check_sound(again, kNow);
  CHECK(again.text == sms.text && again.from == sms.from && again.id == sms.id);
  CHECK(again.to == sms.to && again.recipient == sms.recipient);
  CHECK(again.sent_at == sms.sent_at && again.binary == sms.binary);
  return 0;
}
