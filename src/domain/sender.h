// Senders of SMS in the forms in which they are compared. They are shown as they came.
#pragma once

#include <string>
#include <string_view>

namespace linepool {

// One form for all the ways to write a sender: NFKC, case folded, without invisible characters
// (zero-width, marks of direction, soft hyphens), blanks trimmed and each run of them one space. A
// `+` or `00` before at most 8 digits is dropped, because gateways put it before short codes.
std::string canonical_sender(std::string_view sender);

// The canonical form without blanks: " Whats App" and "WHATSAPP" are one sender of an app.
std::string sender_key(std::string_view sender);

// A canonical form as it looks to a reader: accents off, Cyrillic and Greek letters that look like
// Latin ones as those. For the deny list; two senders that look alike are not one sender.
std::string latin_look(std::string_view canonical);

}  // namespace linepool
