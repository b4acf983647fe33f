// Measures the time from an SMS to the customer who polls for it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "support/samples.h"

namespace linepool::bench {

struct LatencyOptions {
  std::uint16_t port = 0;
  std::size_t customers = 64;  // in the pool
  std::size_t leases = 0;      // waiting ones in the pool; each gets at most one SMS
  std::size_t sms_per_second = 200;
  std::size_t polls_per_second = 2000;  // by others, in addition to those measured
  double seconds = 10;
};

struct LatencyResult {
  Samples commit;              // POST sent -> 2xx received
  Samples visible_after_2xx;   // 2xx received -> a poll sent then returns the SMS
  Samples visible_to_poller;   // POST sent -> a customer who polls constantly has the SMS
  std::size_t misses = 0;      // polls sent after a 2xx that did not return the SMS
  Samples background_poll;     // other customers' polls: sent -> answered
  std::size_t background = 0;  // number of other customers' polls
  double seconds = 0;
};

// Sends SMS on a steady schedule, however slow the answers are. Throws on a wrong answer, a broken
// connection, or ten seconds of silence.
LatencyResult measure_latency(const LatencyOptions& options);

}  // namespace linepool::bench
