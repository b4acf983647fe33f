// Converts the bytes of a text to UTF-8: by what the gateway declares, or by how they look if it
// declares nothing or is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linepool::supply {

struct Decoded {
  std::string text;  // valid UTF-8 without NUL
  // Some bytes could not be read and became U+FFFD, or were guessed to be windows-1252.
  bool replaced = false;
  bool binary = false;  // declared binary, and not text: shown in hex
};

// A field of a request with charset `charset` ("" if none is declared). UTF-16 is believed only if
// the bytes look like it: a form declared in a two-byte charset still has its other fields in a
// one-byte one.
Decoded decode_field(std::string_view bytes, std::string_view charset);

// A whole body, such as JSON: by its byte order mark, else `charset`, else how it looks.
Decoded decode_body(std::string_view bytes, std::string_view charset);

// The text of an SMS as Kannel and similar gateways pass it on. `charset` decides if given; else
// `coding`: "2" is UTF-16BE, "1" is binary, shown in hex unless it turns out to be text; anything
// else is judged by how it looks.
Decoded decode_sms_text(std::string_view bytes, std::string_view charset, std::string_view coding);

}  // namespace linepool::supply
