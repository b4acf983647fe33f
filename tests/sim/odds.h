// How often what happens in one run: drawn anew for each, so that rare mixtures occur.
#pragma once

#include <cstdint>

namespace linepool::sim {

struct Odds {
  std::uint64_t drop_percent_ = 0;
  std::uint64_t duplicate_percent_ = 0;
  std::uint64_t lost_reply_percent_ = 0;
  std::uint64_t redeliver_percent_ = 0;  // of SMS
  std::uint64_t again_percent_ = 0;      // of leases: for a number had before
  std::uint64_t once_percent_ = 0;       // of requests: with an idempotency key
  std::uint64_t once_names_ = 1;
  std::uint64_t key_percent_ = 0;       // of requests: with an API key
  std::uint64_t together_percent_ = 0;  // of leases and rentals: with more in one savepoint
  std::uint64_t fault_percent_ = 0;     // of deliveries
  std::uint64_t batch_max_ = 1;
};

}  // namespace linepool::sim
