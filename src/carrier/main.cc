// `linepool-carrier`: a carrier to test with.

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "base/process/foreground.h"
#include "carrier/program.h"

int main(int argc, char** argv) {
  using linepool::carrier::Exit;
  std::signal(SIGPIPE, SIG_IGN);
  linepool::catch_interrupts();
  const linepool::carrier::Surroundings around{
      .in = std::cin, .out = std::cout, .err = std::cerr, .interrupted = [] {
        return linepool::interrupted_by() != 0;
      }};
  Exit code = linepool::carrier::run(std::vector<std::string>(argv + 1, argv + argc), around);
  if (code == Exit::kInterrupted && linepool::interrupted_by() == SIGTERM) code = Exit::kTerminated;
  if (!std::cout.flush()) {
    if (linepool::nobody_reads()) return static_cast<int>(Exit::kNobodyReads);
    std::cerr << "linepool-carrier: cannot write to standard output\n";
    return static_cast<int>(Exit::kUsage);
  }
  return static_cast<int>(code);
}
