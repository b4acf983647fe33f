// Writing to a descriptor that may be a pipe nobody reads.
#pragma once

#include <cstddef>
#include <string_view>

namespace linepool {

// Writes `text`, and gives up after `patience_ms` without progress or when the descriptor fails;
// errno is EAGAIN in the first case. Returns the number of bytes written. The descriptor may block.
// Safe in a signal handler.
std::size_t write_patiently(int descriptor, std::string_view text, int patience_ms);

// To standard error, for what must be said and must not hold up the end: nobody may read it. Gives
// up after a second.
void write_to_stderr(std::string_view text);

}  // namespace linepool
