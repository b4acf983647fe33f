// A closed loop: every client sends its next request when the one before is answered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "load/connection.h"
#include "support/samples.h"

namespace linepool::bench {

// What the clients ask, and whether an answer is the right one.
class Script {
 public:
  virtual ~Script() = default;
  // The next request of any client; "" when there is nothing left to ask.
  virtual std::string next(std::size_t client) = 0;
  virtual bool is_right(const Answer& answer) = 0;
};

struct LoopOptions {
  std::uint16_t port = 0;
  std::size_t clients = 64;
  double warm_up_s = 1;
  double seconds = 5;  // after the warm-up
};

struct LoopResult {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::string first_wrong;  // status and body of the first wrong answer
  double seconds = 0;
  Samples latency;
};

// Runs until the time is over or the script has ended. Throws when a connection breaks, or when the
// server answers nobody for ten seconds.
LoopResult run_closed_loop(const LoopOptions& options, Script& script);

}  // namespace linepool::bench
