// A closed loop: every client sends its next request once the previous one is answered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "load/connection.h"
#include "support/samples.h"

namespace linepool::bench {

// What the clients request, and whether an answer is correct.
class Script {
 public:
  virtual ~Script() = default;
  // The next request of any client; "" if nothing is left to request.
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

// Runs until the time is up or the script ends. Throws if a connection breaks, or if the server
// answers nobody for ten seconds.
LoopResult run_closed_loop(const LoopOptions& options, Script& script);

}  // namespace linepool::bench
