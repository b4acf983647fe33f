// `linepool-carrier`: a carrier to test with.
#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "carrier/program.h"

namespace {

volatile std::sig_atomic_t interrupted_by = 0;  // SIGINT or SIGTERM, whichever came first

void on_interrupt(int signal) {
  interrupted_by = signal;
  // A second one ends the program at once.
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

// Whether the reader of a pipe has gone.
bool nobody_reads() {
  pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
  return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  using linepool::carrier::Exit;
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
  const linepool::carrier::Surroundings around{
      .in = std::cin, .out = std::cout, .err = std::cerr, .interrupted = [] {
        return interrupted_by != 0;
      }};
  Exit code = linepool::carrier::run(std::vector<std::string>(argv + 1, argv + argc), around);
  if (code == Exit::kInterrupted && interrupted_by == SIGTERM) code = Exit::kTerminated;
  if (!std::cout.flush()) {
    if (nobody_reads()) return static_cast<int>(Exit::kNobodyReads);
    std::cerr << "linepool-carrier: cannot write to standard output\n";
    return static_cast<int>(Exit::kUsage);
  }
  return static_cast<int>(code);
}
