#include "base/process/foreground.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>

namespace linepool {
namespace {

volatile std::sig_atomic_t noted = 0;

void on_interrupt(int signal) {
  noted = signal;
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

}  // namespace

void catch_interrupts() {
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
}

int interrupted_by() {
  return noted;
}

bool nobody_reads() {
  pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
  return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace linepool
