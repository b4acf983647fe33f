// Normal forms of SMS senders, for comparison. Senders are displayed as they came.
#pragma once

#include <string>
#include <string_view>

namespace linepool {

// One form for all ways to write a sender: NFKC, case-folded, without invisible characters
// (zero-width, direction marks, soft hyphens), trimmed, with each run of blanks as one space. A `+`
// or `00` before at most 8 digits is dropped, because gateways put it before short codes.
std::string canonical_sender(std::string_view sender);

// The canonical form without blanks: " Whats App" and "WHATSAPP" are the same sender to an app.
std::string sender_key(std::string_view sender);

// What a canonical form looks like to a reader: accents removed, and Cyrillic and Greek letters
// that look like Latin ones replaced by those. For the deny list; two senders that look alike are
// still two senders.
std::string latin_look(std::string_view canonical);

}  // namespace linepool
