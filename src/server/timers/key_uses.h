// Hands on which keys were used, from the live view, which meets them, to the engine, which stores
// them: small commands between all the others.
#pragma once

#include <atomic>
#include <vector>

#include "core/engine/engine.h"
#include "core/queries/live_view.h"

namespace linepool::server {

class KeyUses {
 public:
  KeyUses(core::Engine& engine, core::LiveView& live) : engine_(engine), live_(live) {}

  // Called every few hundred milliseconds by one thread; the engine must outlive this object,
  // because a command may still be on its way.
  void tick();

 private:
  core::Engine& engine_;
  core::LiveView& live_;
  std::atomic<bool> in_flight_ = false;
  std::vector<KeyLastUse> waiting_;  // taken, but not yet accepted by the engine
};

}  // namespace linepool::server
