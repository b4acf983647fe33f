#include "core/commands/operators/append_audit.h"

namespace linepool::core {

Result<AuditReply> execute(Context& context, const AppendAudit& command) {
  const AuditEntry entry{{}, context.now, command.fact, {}};
  return AuditReply{context.tx.audit_log().append(entry)};
}

}  // namespace linepool::core
