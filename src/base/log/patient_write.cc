#include "base/log/patient_write.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace linepool {

std::size_t write_patiently(int descriptor, std::string_view text, int patience_ms) {
  // A pipe that poll() calls writable has room for this much (PIPE_BUF), so the write never waits.
  constexpr std::size_t kChunkBytes = 4096;
  std::size_t total = 0;
  while (total < text.size()) {
    pollfd room{descriptor, POLLOUT, 0};
    const int ready = ::poll(&room, 1, patience_ms);
    if (ready < 0 && errno == EINTR) continue;
    if (ready == 0) errno = EAGAIN;
    if (ready <= 0) break;
    const std::string_view chunk = text.substr(total, kChunkBytes);
    const ssize_t written = ::write(descriptor, chunk.data(), chunk.size());
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) break;
    total += static_cast<std::size_t>(written);
  }
  return total;
}

void write_to_stderr(std::string_view text) {
  constexpr int kPatienceMs = 1000;
  write_patiently(STDERR_FILENO, text, kPatienceMs);
}

}  // namespace linepool
