// Alphabets with one byte per character.
#pragma once

#include <cstdint>

#include "sms/text/unicode.h"

namespace linepool::sms {

// Windows-1252, which holds the letters of ISO 8859-1 and puts characters where that has controls;
// U+FFFD for the five bytes that have none.
char32_t windows_1252(std::uint8_t byte);
// ISO 8859-5 (Cyrillic) and 8859-8 (Hebrew); U+FFFD for what they leave empty.
char32_t iso_8859_5(std::uint8_t byte);
char32_t iso_8859_8(std::uint8_t byte);

}  // namespace linepool::sms
