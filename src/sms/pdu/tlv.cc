#include "sms/pdu/tlv.h"

#include <algorithm>

#include "base/big_endian.h"

namespace linepool::sms {

const Tlv* find(const Tlvs& tlvs, std::uint16_t tag) {
  const auto found =
      std::find_if(tlvs.begin(), tlvs.end(), [tag](const Tlv& tlv) { return tlv.tag == tag; });
  return found == tlvs.end() ? nullptr : &*found;
}

std::optional<std::uint32_t> number(const Tlvs& tlvs, std::uint16_t tag, std::size_t bytes) {
  const Tlv* tlv = find(tlvs, tag);
  if (tlv == nullptr || tlv->value.size() != bytes) return {};
  return static_cast<std::uint32_t>(read_big_endian(tlv->value));
}

std::optional<std::string> text(const Tlvs& tlvs, std::uint16_t tag) {
  const Tlv* tlv = find(tlvs, tag);
  if (tlv == nullptr) return {};
  return tlv->value.substr(0, tlv->value.find('\0'));
}

Tlv number_tlv(std::uint16_t tag, std::uint32_t value, std::size_t bytes) {
  Tlv tlv{tag, {}};
  append_big_endian(tlv.value, value, bytes);
  return tlv;
}

}  // namespace linepool::sms
