// From an SMS to the customer who polls for it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "support/samples.h"

namespace linepool::bench {

struct LatencyOptions {
  std::uint16_t port = 0;
  std::size_t customers = 64;  // of the pool
  std::size_t leases = 0;      // waiting ones of the pool; each gets one SMS at most
  std::size_t sms_per_second = 200;
  std::size_t polls_per_second = 2000;  // of others, beside those that are measured
  double seconds = 10;
};

struct LatencyResult {
  Samples commit;              // POST sent → 2xx received
  Samples visible_after_2xx;   // 2xx received → the poll that was sent then answers the SMS
  Samples visible_to_poller;   // POST sent → a customer who polls all the time has the SMS
  std::size_t misses = 0;      // polls sent after a 2xx that did not answer the SMS
  Samples background_poll;     // poll of another sent → answered
  std::size_t background = 0;  // polls of others
  double seconds = 0;
};

// Sends SMS on a steady schedule, whatever the answers do. Throws on a wrong answer, a broken
// connection, or ten seconds of silence.
LatencyResult measure_latency(const LatencyOptions& options);

}  // namespace linepool::bench
