// Thousands of long polls, each woken by its SMS.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>

#include "support/samples.h"

namespace linepool::bench {

struct WaitersOptions {
  std::uint16_t port = 0;
  pid_t server = 0;            // whose memory is measured
  std::size_t customers = 64;  // in the pool
  std::size_t waiters = 10'000;
  std::size_t sms_per_second = 1'000;
};

struct WaitersResult {
  double bytes_per_waiter = 0;  // resident memory of the server, all but the kernel's
  Samples commit;               // POST sent -> 2xx received
  Samples woken_after_2xx;      // 2xx received -> long poll answered; 0 if that came first
  Samples woken_after_sending;  // POST sent -> long poll answered
  std::size_t answered = 0;
  double seconds = 0;  // of sending SMS
};

// Opens every long poll, sends each its SMS on a steady schedule, and takes every answer. Throws on
// a wrong answer, a broken connection, or half a minute of silence.
WaitersResult measure_waiters(const WaitersOptions& options);

}  // namespace linepool::bench
