#include "server/timers/parts_watch.h"

#include <prometheus/gauge.h>

namespace linepool::server {

PartsWatch::PartsWatch(Metrics& metrics)
    : sets_(metrics.gauge("linepool_long_sms_waiting", "SMS of which parts are missing.")),
      bytes_(metrics.gauge("linepool_long_sms_waiting_bytes",
                           "What is kept of them, their requests included.")) {}

void PartsWatch::look(const store::Tx& tx) {
  const store::PartLoad load = tx.parts().load(SupplierId{});
  sets_.Set(static_cast<double>(load.sets));
  bytes_.Set(static_cast<double>(load.bytes));
}

}  // namespace linepool::server
