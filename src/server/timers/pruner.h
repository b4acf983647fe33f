// Removes what is only kept for a time, once that time is over: one round through all customers per
// hour, in small commands between all the others.
#pragma once

#include <atomic>

#include "base/clock.h"
#include "base/time/clock_doubt.h"
#include "core/engine/engine.h"

namespace linepool::server {

class Pruner {
 public:
  // Removes nothing while the time is in doubt.
  Pruner(core::Engine& engine, const Clock& clock, const ClockDoubt& doubt, Duration events_kept);

  // Continues a round, or begins one that is due. Called every few hundred milliseconds by one
  // thread; the engine must outlive this object, because a command may still be on its way.
  void tick();

 private:
  static constexpr Duration kRound = Duration::hours(1);

  core::Engine& engine_;
  const Clock& clock_;
  const ClockDoubt& doubt_;
  const Duration events_kept_;
  std::atomic<bool> in_flight_ = false;
  std::atomic<std::int64_t> next_customer_ = 0;
  std::atomic<bool> in_round_ = false;
  Time next_round_;
};

}  // namespace linepool::server
