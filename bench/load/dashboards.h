// Open dashboards as the web site's: each follows its customer's events, and reads the order and
// the balance after each.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>

#include "support/samples.h"

namespace linepool::bench {

struct DashboardsOptions {
  std::uint16_t port = 0;
  pid_t server = 0;                // whose memory is measured
  std::size_t dashboards = 1'000;  // one for each customer of the pool
  std::size_t leases = 5'000;      // in the pool; each gets an SMS in turn
  std::size_t sms_per_second = 1'000;
  double seconds = 30;
};

struct DashboardsResult {
  double bytes_per_dashboard = 0;  // resident memory of the server, all but the kernel's
  Samples commit;                  // POST sent -> 2xx received
  Samples event_after_2xx;         // 2xx received -> event received; 0 if that came first
  Samples read_after_2xx;          // 2xx received -> the order with the code was read
  std::size_t sms = 0;
  double seconds = 0;  // of sending SMS
};

// Opens every dashboard, says so on standard output with a line "open", and sends SMS on a steady
// schedule, however slow the answers are. Throws on a wrong answer, a broken connection, an event
// that comes twice or to somebody else, or if an event does not come in ten seconds.
DashboardsResult measure_dashboards(const DashboardsOptions& options);

}  // namespace linepool::bench
