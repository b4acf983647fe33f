// Untrusted text from a server: trimmed, repaired, made printable.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linepool {
inline namespace client_v1 {

std::string_view trim(std::string_view text);

// ASCII letters in lower case, without surrounding white space and final full stops.
std::string folded(std::string_view sentence);

// The text with every invalid UTF-8 byte replaced by U+FFFD, so callers always get UTF-8.
std::string repaired_utf8(std::string_view text);

// One line fit for a terminal or a log: UTF-8, control characters (including escape sequences)
// replaced by spaces, cut to `bytes` at a character boundary.
std::string printable(std::string_view text, std::size_t bytes);

}  // namespace client_v1
}  // namespace linepool
