#include "load/memory.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>

namespace linepool::bench {

double resident_bytes(pid_t process) {
  std::ifstream file(fmt::format("/proc/{}/statm", process));
  double pages = 0;
  file >> pages >> pages;
  return pages * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace linepool::bench
