// Compresses long answers for clients that accept it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::wire {

// Shorter bodies are not worth compressing; longer ones would take too long at once.
inline constexpr std::size_t kPackedFrom = 8 * 1024;
inline constexpr std::size_t kPackedTo = 64 * 1024 * 1024;

// Whether the client accepts a content coding: its Accept-Encoding has it or *, with a weight above
// 0.
bool accepts_encoding(const Request& request, std::string_view wanted);
bool accepts_gzip(const Request& request);

// The bytes in gzip format; nothing if zlib fails.
std::optional<std::string> gzip(std::string_view bytes);

// Compresses a body of kPackedFrom to kPackedTo bytes if the client `accepts` it, and adds the Vary
// header that caches need in either case. Only for bodies without secrets, because the compressed
// length reveals something about the contents. Takes about 10 ms per megabyte, so large bodies must
// not be compressed on a connection's loop.
Response packed(Response response, bool accepts);

}  // namespace linepool::wire
