// NoteKeyUses: when keys and sessions were last used, to the minute.
#pragma once

#include <vector>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct KeyUsesNoted {
  std::size_t noted = 0;  // keys whose last use is later now
};

struct NoteKeyUses {
  using Reply = KeyUsesNoted;
  std::vector<KeyLastUse> uses;  // at most kKeyUsesPerCommand
};

// A key that is unknown, and a use before the last one, change nothing; a use after now counts as
// now, because clocks are set back. Logs no event. Never refused.
Result<KeyUsesNoted> execute(Context& context, const NoteKeyUses& command);

}  // namespace linepool::core
