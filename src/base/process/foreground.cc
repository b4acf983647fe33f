#include "base/process/foreground.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

namespace linepool {
namespace {

// A contract with scripts, the same in all programs.
constexpr int kUsage = 2;
constexpr int kInterrupted = 130;
constexpr int kNobodyReads = 141;
constexpr int kTerminated = 143;

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

int end_of_program(const char* program, int code) {
  if (code == kInterrupted && interrupted_by() == SIGTERM) code = kTerminated;
  if (std::cout.flush()) return code;
  if (nobody_reads()) return kNobodyReads;
  std::cerr << program << ": cannot write to standard output\n";
  return kUsage;
}

bool nobody_reads() {
  pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
  return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace linepool
