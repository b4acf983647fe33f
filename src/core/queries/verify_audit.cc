#include "core/queries/verify_audit.h"

#include "store/each_row.h"

namespace linepool::core {

AuditProof verify_audit(const store::Tx& tx) {
  AuditProof proof;
  AuditId wanted{1};
  store::each_row<AuditId>(
      [&](AuditId after, std::size_t max) { return tx.audit_log().list(after, max); },
      [&](const AuditEntry& entry) {
        const bool continues =
            entry.id == wanted && entry.digest == audit_digest(proof.newest, entry);
        if (!continues && proof.is_intact()) proof.broken = entry.id;
        proof.newest = entry.digest;
        ++proof.entries;
        ++wanted.value;
      });
  return proof;
}

}  // namespace linepool::core
