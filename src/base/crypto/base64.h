// Base64 as in RFC 4648, section 4: the alphabet with + and /, padded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace linepool {

std::string base64_encode(std::string_view bytes);
// Nothing unless `text` is exactly what base64_encode() returns for some bytes.
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace linepool
