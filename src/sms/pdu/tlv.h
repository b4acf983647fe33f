// The optional parameters of SMPP: tag, length, value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::sms {

namespace tag {
inline constexpr std::uint16_t kPayloadType = 0x0019;
inline constexpr std::uint16_t kReceiptedMessageId = 0x001E;
inline constexpr std::uint16_t kUserMessageReference = 0x0204;
inline constexpr std::uint16_t kSourcePort = 0x020A;
inline constexpr std::uint16_t kDestinationPort = 0x020B;
inline constexpr std::uint16_t kSarReference = 0x020C;
inline constexpr std::uint16_t kSarTotal = 0x020E;
inline constexpr std::uint16_t kSarPart = 0x020F;
inline constexpr std::uint16_t kInterfaceVersion = 0x0210;
inline constexpr std::uint16_t kNetworkErrorCode = 0x0423;
inline constexpr std::uint16_t kMessagePayload = 0x0424;
inline constexpr std::uint16_t kMessageState = 0x0427;
inline constexpr std::uint16_t kCongestionState = 0x0428;
}  // namespace tag

struct Tlv {
  std::uint16_t tag = 0;
  std::string value;
  bool operator==(const Tlv&) const = default;
};

using Tlvs = std::vector<Tlv>;  // in the order of the PDU, those that nobody here reads too

// The first with this tag, or null.
const Tlv* find(const Tlvs& tlvs, std::uint16_t tag);
// Its value as a number of exactly `bytes` bytes, at most four; nothing if it has another length.
std::optional<std::uint32_t> number(const Tlvs& tlvs, std::uint16_t tag, std::size_t bytes);
// Its value as a text, up to the first NUL.
std::optional<std::string> text(const Tlvs& tlvs, std::uint16_t tag);

// To write one.
Tlv number_tlv(std::uint16_t tag, std::uint32_t value, std::size_t bytes);

}  // namespace linepool::sms
