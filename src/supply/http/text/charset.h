// Bytes of a text to UTF-8, by what the gateway says of them, and by what they look like where it
// says nothing or is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linepool::supply {

struct Decoded {
  std::string text;  // valid UTF-8 without NUL
  // Some bytes could not be read and became U+FFFD, or were read as windows-1252 by a guess.
  bool replaced = false;
  bool binary = false;  // declared to be no text, and none: in hex
};

// A field of a request whose charset is `charset` ("" when nobody says). UTF-16 is believed only of
// bytes that look like it: a form in a charset of two bytes still has its other fields in one.
Decoded decode_field(std::string_view bytes, std::string_view charset);

// A whole body, such as JSON: a byte order mark first, then `charset`, then what it looks like.
Decoded decode_body(std::string_view bytes, std::string_view charset);

// The text of an SMS as Kannel and its like pass it on. `charset` decides where it is given; else
// `coding`: "2" is UTF-16BE, "1" is binary, which is shown in hex unless it is text after all;
// anything else is told by its look.
Decoded decode_sms_text(std::string_view bytes, std::string_view charset, std::string_view coding);

// At most `max_bytes` of UTF-8, cut between two characters.
std::string_view cut_utf8(std::string_view text, std::size_t max_bytes);

}  // namespace linepool::supply
