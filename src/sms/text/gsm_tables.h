// The seven-bit alphabets of 3GPP TS 23.038 as data: the default alphabet with its extension table,
// and the locking and single shift tables of the national languages.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace linepool::sms {

// From septet to character; 0 where the table has none, and at the escape.
using GsmTable = std::array<char16_t, 128>;

inline constexpr std::uint8_t kGsmEscape = 0x1B;

// National language identifiers: 0 is the default, 1 Turkish, 2 Spanish, 3 Portuguese, 4 Bengali,
// 5 Gujarati, 6 Hindi, 7 Kannada, 8 Malayalam, 9 Oriya, 10 Punjabi, 11 Tamil, 12 Telugu, 13 Urdu.
inline constexpr std::size_t kNationalLanguages = 14;

// The tables of a language. One that does not exist is the default, as the standard asks for.
const GsmTable& locking_table(std::uint8_t language);
const GsmTable& single_shift_table(std::uint8_t language);

}  // namespace linepool::sms
