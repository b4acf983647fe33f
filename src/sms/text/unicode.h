// Code points out of any bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/text/unicode.h"
#include "base/text/utf8.h"

namespace linepool::sms {

// Takes the first code point off `text`, which must not be empty; of malformed UTF-8 one byte, as
// U+FFFD.
inline char32_t take_code_point(std::string_view& text) {
  const std::size_t length = utf8_sequence(text);
  const char32_t c = length == 0 ? kReplacement : code_point(text.substr(0, length));
  text.remove_prefix(length == 0 ? 1 : length);
  return c;
}

}  // namespace linepool::sms
