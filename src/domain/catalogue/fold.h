// Folding names to the form in which they are compared, without allocating: the caller
// gives the buffer, the result points into it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace linepool {

// Lower case for ASCII, Latin, Greek and Cyrillic letters in UTF-8; every other byte stays as it
// is, so bytes that are no UTF-8 are harmless. Nothing when the buffer is too small. The result is
// never longer than the text.
std::optional<std::string_view> fold_case(std::string_view text, std::span<char> buffer);

}  // namespace linepool
