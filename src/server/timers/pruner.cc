#include "server/timers/pruner.h"

#include "base/check.h"
#include "core/commands/messages/prune.h"
#include "core/engine/once.h"

namespace linepool::server {

Pruner::Pruner(core::Engine& engine, const Clock& clock, const ClockDoubt& doubt,
               Duration events_kept)
    : engine_(engine), clock_(clock), doubt_(doubt), events_kept_(events_kept) {}

void Pruner::tick() {
  const Time now = clock_.now();
  if (in_flight_.load() || doubt_.in_doubt()) return;
  if (!in_round_.load()) {
    if (now < next_round_) return;
    next_round_ = now + kRound;
    in_round_ = true;
    next_customer_ = 0;
  }
  core::Prune command;
  command.customer = CustomerId{next_customer_.load()};
  command.events_before = now - events_kept_;
  command.attempts_before = now - events_kept_;
  command.answers_before = now - core::kAnswersKept;
  in_flight_ = true;
  const auto done = [this](const Result<core::Pruned>& reply) {
    CHECK(reply.ok(), "pruning is never refused");
    const core::Pruned& pruned = *reply;
    next_customer_ = pruned.next.value;
    if (!pruned.more) in_round_ = false;
    in_flight_ = false;
  };
  // A busy engine is asked again at the next tick.
  if (!engine_.submit(command, done)) in_flight_ = false;
}

}  // namespace linepool::server
