// Shows in /metrics what waits for the missing parts of long SMS.
#pragma once

#include "base/metrics.h"
#include "store/store.h"

namespace linepool::server {

class PartsWatch {
 public:
  explicit PartsWatch(Metrics& metrics);

  // For once a second.
  void look(const store::Tx& tx);

 private:
  Gauge& sets_;
  Gauge& bytes_;
};

}  // namespace linepool::server
