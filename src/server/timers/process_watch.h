// What the process takes of the machine, under the names that every Prometheus client has.
#pragma once

#include "base/metrics.h"

namespace linepool::server {

class ProcessWatch {
 public:
  explicit ProcessWatch(Metrics& metrics);

  // Looks at once, and from then on at every tenth call.
  void tick();

 private:
  void look();

  Gauge& memory_;
  Gauge& open_files_;
  Counter& cpu_seconds_;
  int ticks_ = 0;
};

}  // namespace linepool::server
