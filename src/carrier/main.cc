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
  const Exit code = linepool::carrier::run(std::vector<std::string>(argv + 1, argv + argc), around);
  return linepool::end_of_program("linepool-carrier", static_cast<int>(code));
}
