#include "server/timers/pruner.h"

#include <prometheus/counter.h>

#include "base/check.h"
#include "core/commands/messages/erase_old_texts.h"
#include "core/commands/messages/prune.h"
#include "core/engine/once.h"

namespace linepool::server {

Pruner::Pruner(core::Engine& engine, const Clock& clock, const ClockDoubt& doubt,
               const Keeping& kept, Metrics& metrics)
    : engine_(engine),
      clock_(clock),
      doubt_(doubt),
      kept_(kept),
      erased_(metrics.counter("linepool_texts_erased_total",
                              "SMS whose sender, text and request were erased, because they had "
                              "been kept long enough.")) {}

void Pruner::tick() {
  if (doubt_.in_doubt()) return;
  const Time now = clock_.now();
  prune_events(now);
  erase_texts(now);
}

void Pruner::prune_events(Time now) {
  if (!events_.begin(now)) return;
  core::Prune command;
  command.customer = CustomerId{next_customer_.load()};
  command.events_before = now - kept_.events;
  command.attempts_before = now - kept_.events;
  command.answers_before = now - core::kAnswersKept;
  const auto done = [this](const Result<core::Pruned>& reply) {
    CHECK(reply.ok(), "pruning is never refused");
    next_customer_ = reply->more ? reply->next.value : 0;
    events_.end(reply->more);
  };
  // A busy engine is asked again at the next tick.
  if (!engine_.submit(command, done)) events_.end(true);
}

void Pruner::erase_texts(Time now) {
  if (!texts_.begin(now)) return;
  const core::EraseOldTexts command{now - kept_.texts, now - kept_.bin};
  const auto done = [this](const Result<core::TextsErased>& reply) {
    CHECK(reply.ok(), "erasing is never refused");
    erased_.Increment(static_cast<double>(reply->texts));
    texts_.end(reply->more);
  };
  if (!engine_.submit(command, done)) texts_.end(true);
}

}  // namespace linepool::server
