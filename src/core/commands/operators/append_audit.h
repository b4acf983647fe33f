// AppendAudit: one more entry of the audit log.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct AuditReply {
  AuditEntry entry;
};

struct AppendAudit {
  using Reply = AuditReply;
  AuditFact fact;  // its texts are within kAuditWordBytes and kAuditChangeBytes
};

// Logs no event. Never refused.
Result<AuditReply> execute(Context& context, const AppendAudit& command);

}  // namespace linepool::core
