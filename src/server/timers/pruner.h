// Removes what is only kept for a time, once that time is over: one round through all customers'
// events and one through old texts per hour, in small commands between all the others.
#pragma once

#include <atomic>

#include "base/clock.h"
#include "base/metrics.h"
#include "base/time/clock_doubt.h"
#include "core/engine/engine.h"
#include "server/timers/hourly_round.h"

namespace linepool::server {

struct Keeping {
  Duration events;
  Duration texts;  // of SMS, from the end of their lease
  Duration bin;    // of SMS in the bin, from their receipt
};

class Pruner {
 public:
  // Removes nothing while the time is in doubt.
  Pruner(core::Engine& engine, const Clock& clock, const ClockDoubt& doubt, const Keeping& kept,
         Metrics& metrics);

  // Continues a round, or begins one that is due. Called every few hundred milliseconds by one
  // thread; the engine must outlive this object, because a command may still be on its way.
  void tick();

 private:
  void prune_events(Time now);
  void erase_texts(Time now);

  core::Engine& engine_;
  const Clock& clock_;
  const ClockDoubt& doubt_;
  const Keeping kept_;
  std::atomic<std::int64_t> next_customer_ = 0;
  HourlyRound events_;
  HourlyRound texts_;
  Counter& erased_;  // texts
};

}  // namespace linepool::server
