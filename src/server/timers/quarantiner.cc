#include "server/timers/quarantiner.h"

#include "core/commands/supply/quarantine_line.h"

namespace linepool::server {

void Quarantiner::tick() {
  for (const Quarantine& why : silent_.take_silent()) {
    const auto done = [&silent = silent_, line = why.line](const Result<core::LineReply>& reply) {
      if (!reply) silent.forget(line);
    };
    // A busy engine is asked again at the next tick.
    if (!engine_.submit(core::QuarantineLine{why}, done)) silent_.put_back(why);
  }
}

}  // namespace linepool::server
