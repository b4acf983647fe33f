// `linepool`: the command line.
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "base/process/foreground.h"
#include "cli/program.h"

namespace {

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
                                 .catch_interrupt = linepool::catch_interrupts,
                                 .interrupted = [] { return linepool::interrupted_by() != 0; },
                                 .nobody_reads = linepool::nobody_reads,
                                 .timing = {}};
  const auto code = linepool::cli::run(std::vector<std::string>(argv + 1, argv + argc), console);
  return linepool::end_of_program("linepool", static_cast<int>(code));
}
