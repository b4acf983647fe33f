#include "core/commands/accounts/note_key_uses.h"

#include <algorithm>

#include "base/limits.h"

namespace linepool::core {

Result<KeyUsesNoted> execute(Context& context, const NoteKeyUses& command) {
  CHECK(command.uses.size() <= limits::kKeyUsesPerCommand);
  KeyUsesNoted reply;
  for (const KeyLastUse& use : command.uses) {
    std::optional<ApiKey> key = context.tx.keys().find(use.key);
    const Time at = std::min(use.at, context.now);
    if (!key || at <= key->last_used_at) continue;
    key->last_used_at = at;
    context.tx.keys().update(*key);
    ++reply.noted;
  }
  return reply;
}

}  // namespace linepool::core
