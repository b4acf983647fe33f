// Folds names to the form in which they are compared, without allocating: the caller provides the
// buffer, and the result points into it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace linepool {

// Lower-cases ASCII, Latin, Greek and Cyrillic letters in UTF-8; every other byte stays as it is,
// so invalid UTF-8 is harmless. Nothing if the buffer is too small. The result is never longer than
// the text.
std::optional<std::string_view> fold_case(std::string_view text, std::span<char> buffer);

}  // namespace linepool
