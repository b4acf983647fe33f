// SMPP PDUs: the input is a header without its length, and a body. Whatever it is, it is read; what
// is not cut is written the same; and its text is UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/text/utf8.h"
#include "sms/parts/inbound.h"
#include "sms/pdu/pdu.h"

namespace sms = linepool::sms;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 13 || size > 0xFFFF) return 0;
  const std::size_t length = size - 1 + 4;
  std::string bytes{0, 0, static_cast<char>(length >> 8), static_cast<char>(length & 0xFF)};
  bytes.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto pdu = sms::decode(bytes);
  CHECK(pdu.ok());
  const auto again = sms::encode(*pdu);
  if (again.ok() && (*pdu).state != sms::BodyState::kCut) CHECK(again.value() == bytes);
  if (const auto* message = std::get_if<sms::ShortMessage>(&(*pdu).body)) {
    const auto in = sms::read_inbound(*message, static_cast<sms::Alphabet>(data[0] % 10));
    CHECK(in.coding.alphabet != sms::Alphabet::kPacked7);
    CHECK(linepool::is_valid_utf8(in.text().text));
    CHECK(!in.concatenation || in.concatenation->part <= in.concatenation->total);
  }
  CHECK(!sms::decode(std::string_view(bytes).substr(0, bytes.size() - 1)).ok());
  return 0;
}
