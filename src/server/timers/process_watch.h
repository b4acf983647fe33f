// What the process takes of the machine, under the names that every Prometheus client has.
#pragma once

#include "base/metrics.h"

namespace linepool::server {

class ProcessWatch {
 public:
  explicit ProcessWatch(Metrics& metrics);

  // For once a second, by one thread.
  void look();

 private:
  Gauge& memory_;
  Gauge& open_files_;
  Counter& cpu_seconds_;
};

}  // namespace linepool::server
