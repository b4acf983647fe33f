// Long answers, packed for clients that can unpack them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::wire {

// Shorter bodies are not worth the work; longer ones would take too much of it at once.
inline constexpr std::size_t kPackedFrom = 8 * 1024;
inline constexpr std::size_t kPackedTo = 64 * 1024 * 1024;

// Whether the client wants gzip: its Accept-Encoding names it, or anything, with a weight above 0.
bool accepts_gzip(const Request& request);

// The bytes as a gzip file; nothing when zlib cannot.
std::optional<std::string> gzip(std::string_view bytes);

// With a body of kPackedFrom to kPackedTo bytes packed where the client `accepts` that, and with
// the Vary that caches need either way. Only for bodies without secrets: their length tells of what
// is in them. Takes about 10 ms a megabyte: megabytes are not for a connection's loop.
Response packed(Response response, bool accepts);

}  // namespace linepool::wire
