// Puts silent lines in quarantine: small commands between all the others.
#pragma once

#include "core/engine/engine.h"
#include "core/health/silent_lines.h"

namespace linepool::server {

class Quarantiner {
 public:
  // Both must outlive this object and the commands that are on their way.
  Quarantiner(core::Engine& engine, core::SilentLines& silent) : engine_(engine), silent_(silent) {}

  // Called several times a second by one thread.
  void tick();

 private:
  core::Engine& engine_;
  core::SilentLines& silent_;
};

}  // namespace linepool::server
