#include "server/timers/process_watch.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "server/version.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

double resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t all = 0;
  std::size_t resident = 0;
  file >> all >> resident;
  return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double count_open_files() {
  std::error_code none;
  double count = 0;
  for (fs::directory_iterator it("/proc/self/fd", none), end; !none && it != end;
       it.increment(none)) {
    ++count;
  }
  return std::max(count - 1, 0.0);  // one was opened to look
}

double max_open_files() {
  struct rlimit limit {};
  return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<double>(limit.rlim_cur) : 0;
}

double cpu_seconds() {
  struct rusage use {};
  if (::getrusage(RUSAGE_SELF, &use) != 0) return 0;
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(use.ru_utime) + seconds(use.ru_stime);
}

// By the machine's clock, to which those who ask compare it.
double now_seconds() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

ProcessWatch::ProcessWatch(Metrics& metrics)
    : memory_(metrics.gauge("process_resident_memory_bytes", "Memory that the process holds.")),
      open_files_(metrics.gauge("process_open_fds", "Open files and connections.")),
      cpu_seconds_(
          metrics.counter("process_cpu_seconds_total", "Processor time used, user and system.")) {
  metrics.gauge("process_max_fds", "Limit of open files and connections.").Set(max_open_files());
  metrics
      .gauge("process_start_time_seconds", "When the process was started, in seconds since 1970.")
      .Set(now_seconds());
  metrics
      .gauge("linepool_build_info", "Always 1; its label is the version that runs.",
             {{"version", version()}})
      .Set(1);
}

void ProcessWatch::look() {
  memory_.Set(resident_bytes());
  open_files_.Set(count_open_files());
  cpu_seconds_.Increment(std::max(cpu_seconds() - cpu_seconds_.Value(), 0.0));
}

}  // namespace linepool::server
