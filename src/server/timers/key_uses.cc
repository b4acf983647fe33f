#include "server/timers/key_uses.h"

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/accounts/note_key_uses.h"

namespace linepool::server {

void KeyUses::tick() {
  if (in_flight_.load()) return;
  if (waiting_.empty()) waiting_ = live_.take_uses(limits::kKeyUsesPerCommand);
  if (waiting_.empty()) return;
  in_flight_ = true;
  const auto done = [this](const Result<core::KeyUsesNoted>& reply) {
    CHECK(reply.ok(), "uses are never refused");
    in_flight_ = false;
  };
  // A busy engine is asked again at the next tick.
  if (engine_.submit(core::NoteKeyUses{waiting_}, done)) {
    waiting_.clear();
  } else {
    in_flight_ = false;
  }
}

}  // namespace linepool::server
