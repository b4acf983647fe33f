// Text that a server sent and nobody vouches for: trimmed, repaired, made printable.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linepool {
inline namespace client_v1 {

std::string_view trim(std::string_view text);

// ASCII letters in lower case, without surrounding white space and final full stops.
std::string folded(std::string_view sentence);

// The text with every byte that is not UTF-8 replaced by U+FFFD, so that callers always get UTF-8.
std::string repaired_utf8(std::string_view text);

// One line fit for a terminal or a log: UTF-8, control characters (escape sequences among them)
// replaced by spaces, cut to `bytes` at a character's edge.
std::string printable(std::string_view text, std::size_t bytes);

}  // namespace client_v1
}  // namespace linepool
