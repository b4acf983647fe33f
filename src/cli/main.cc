// `linepool`: the command line.
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/program.h"

namespace {

volatile std::sig_atomic_t interrupted_by = 0;  // SIGINT or SIGTERM, whichever came first

void on_interrupt(int signal) {
  interrupted_by = signal;
  // A second one ends the program at once.
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

void catch_interrupts() {
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no threads yet
  if (value == nullptr) return std::nullopt;
  return value;
}

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

// Whether the reader of a pipe has gone.
bool nobody_reads() {
  pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
  return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  linepool::cli::Console console{.in = std::cin,
                                 .out = std::cout,
                                 .err = std::cerr,
                                 .out_is_terminal = isatty(STDOUT_FILENO) == 1,
                                 .err_is_terminal = isatty(STDERR_FILENO) == 1,
                                 .width = terminal_width(),
                                 .environment = environment,
                                 .catch_interrupt = catch_interrupts,
                                 .interrupted = [] { return interrupted_by != 0; },
                                 .nobody_reads = nobody_reads,
                                 .timing = {}};
  auto code = linepool::cli::run(std::vector<std::string>(argv + 1, argv + argc), console);
  if (code == linepool::cli::Exit::kInterrupted && interrupted_by == SIGTERM) {
    code = linepool::cli::Exit::kTerminated;
  }
  if (!std::cout.flush()) {
    if (nobody_reads()) return static_cast<int>(linepool::cli::Exit::kNobodyReads);
    std::cerr << "linepool: cannot write to standard output\n";
    return static_cast<int>(linepool::cli::Exit::kUsage);
  }
  return static_cast<int>(code);
}
