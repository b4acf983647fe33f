// The proof of the audit log: recomputes the digest of every entry.
#pragma once

#include <cstddef>

#include "store/store.h"

namespace linepool::core {

struct AuditProof {
  std::size_t entries = 0;
  AuditId broken;   // the first entry that does not continue the chain; none: all do
  Digest newest{};  // the newest entry's digest

  [[nodiscard]] bool is_intact() const { return broken.is_none(); }
};

// Finds an entry that was changed, removed, added or moved by other means than the server. That the
// newest entries were removed it cannot tell: for that, compare with a `newest` that was noted
// before.
AuditProof verify_audit(const store::Tx& tx);

}  // namespace linepool::core
