#include "carrier/play/distort.h"

#include <algorithm>

#include "base/big_endian.h"
#include "base/check.h"

namespace linepool::carrier {

void lie_about_text(std::string& pdu, const sms::ShortMessage& message, std::uint8_t excess) {
  std::size_t behind = message.short_message.size();
  for (const sms::Tlv& tlv : message.tlvs) behind += 4 + tlv.value.size();
  CHECK(pdu.size() > sms::kPduHeaderBytes + behind);
  char& length = pdu[pdu.size() - behind - 1];
  const std::size_t said = static_cast<std::uint8_t>(length);
  CHECK(said == message.short_message.size(), "sm_length stands right before the text");
  length = static_cast<char>(std::min<std::size_t>(said + excess, 0xFF));
}

std::string impossible_pdu() {
  std::string pdu;
  append_big_endian(pdu, 0x7FFFFFFF, 4);
  append_big_endian(pdu, static_cast<std::uint32_t>(sms::Command::kEnquireLink), 4);
  append_big_endian(pdu, 0, 8);
  return pdu;
}

}  // namespace linepool::carrier
