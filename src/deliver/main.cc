// `linepool-deliver`: what a modem's daemon calls for each SMS.

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/crypto/random.h"
#include "base/process/foreground.h"
#include "deliver/program.h"

namespace {

// gammu-smsd closes all descriptors. Without this a file of the spool could become standard error.
bool open_standard_descriptors() {
  int opened = 0;
  do {
    opened = ::open("/dev/null", O_RDWR);
  } while (opened >= 0 && opened <= STDERR_FILENO);
  if (opened < 0) return false;
  ::close(opened);
  return true;
}

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  using linepool::deliver::Exit;
  if (!open_standard_descriptors()) return static_cast<int>(Exit::kTryLater);
  std::signal(SIGPIPE, SIG_IGN);
  linepool::catch_interrupts();
  const linepool::SystemClock clock;
  linepool::SystemRandom random;
  linepool::deliver::RealDisk disk;
  const linepool::deliver::Surroundings around{
      .out = std::cout,
      .err = std::cerr,
      .environment = variable,
      .clock = clock,
      .random = random,
      .disk = disk,
      .interrupted = [] { return linepool::interrupted_by() != 0; }};
  const Exit code = linepool::deliver::run(std::vector<std::string>(argv + 1, argv + argc), around);
  return linepool::end_of_program("linepool-deliver", static_cast<int>(code));
}
