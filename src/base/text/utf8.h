// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace linepool {

[[nodiscard]] bool is_valid_utf8(std::string_view text);

// The length in bytes of the character that `text`, which must not be empty, begins with: 1 to 4,
// or 0 if it begins with no well-formed one.
[[nodiscard]] std::size_t utf8_sequence(std::string_view text);

// At most `max_bytes` of UTF-8, cut between two characters.
[[nodiscard]] std::string_view cut_utf8(std::string_view text, std::size_t max_bytes);

// The code point of exactly one well-formed sequence.
[[nodiscard]] char32_t code_point(std::string_view sequence);

}  // namespace linepool
