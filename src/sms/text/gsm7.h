// GSM 03.38 text: septets to UTF-8 and back, and septets packed into octets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sms/text/decoded.h"

namespace linepool::sms {

// Which national tables a message uses: language identifiers, 0 for the default.
struct GsmLanguages {
  std::uint8_t locking = 0;
  std::uint8_t single_shift = 0;
  bool operator==(const GsmLanguages&) const = default;
};

// One septet per octet. An unknown extension is the character without the escape, as the standard
// asks for. An octet above 0x7F is no septet: it is read as windows-1252, and noted.
Decoded decode_gsm7(std::string_view septets, GsmLanguages languages = {});

// The shortest septets, one per octet; nothing if a character is in neither table.
std::optional<std::string> encode_gsm7(std::string_view utf8, GsmLanguages languages = {});

// The bits between a header of `header_bytes` octets and the next septet.
std::size_t fill_bits_after(std::size_t header_bytes);

// Packs septets, the lowest bits first, after `fill_bits` zero bits (0 to 6).
std::string pack_septets(std::string_view septets, std::size_t fill_bits = 0);

// The septets in `octets`, after the fill bits. Without a count: as many as there are whole ones,
// except that a last septet of zeros is fill if it takes the last seven bits.
std::string unpack_septets(std::string_view octets, std::size_t fill_bits = 0,
                           std::optional<std::size_t> count = {});

}  // namespace linepool::sms
