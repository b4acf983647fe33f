// From the bytes of an SMS to a text, in any alphabet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sms/text/data_coding.h"
#include "sms/text/decoded.h"
#include "sms/text/gsm7.h"

namespace linepool::sms {

// How the bytes of a text are to be read.
struct TextCoding {
  Alphabet alphabet = Alphabet::kGsm7;
  GsmLanguages languages;  // of seven-bit text
  bool operator==(const TextCoding&) const = default;
};

// Never refuses: what cannot be read is shown as U+FFFD, and `unreadable` says which bytes it was.
// Packed text is taken from its first bit; after a header it is unpacked first (unpack_septets).
//
// - UTF-16 whose bytes are all printable ASCII and cannot be what they claim is read as ASCII.
// - ASCII and UTF-8 with other bytes: those are read as windows-1252.
// - A NUL at the end of a text in bytes is dropped, one inside is unreadable.
Decoded decode_text(std::string_view bytes, TextCoding coding);

// Big endian, with surrogates. Malformed UTF-8 becomes U+FFFD.
std::string encode_utf16(std::string_view utf8);
// ISO 8859-1; nothing if a character is not in it.
std::optional<std::string> encode_latin1(std::string_view utf8);

}  // namespace linepool::sms
