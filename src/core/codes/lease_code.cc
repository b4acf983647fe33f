#include "core/codes/lease_code.h"

#include "code/result/evidence.h"
#include "code/result/kept.h"

namespace linepool::core {

SmsText code_for_lease(const Context& context, const Lease& lease, const Message& message,
                       bool is_claimed, const FoundCode& found) {
  CodeEvidence evidence;
  evidence.sender = message.from;
  evidence.is_claimed = is_claimed;
  if (const App* app = context.catalogue.find_app(lease.app); app != nullptr) {
    evidence.app = app->name;
    evidence.names = &app->aliases;
  }
  const auto changed = with_evidence(found.result, evidence, message.text.reveal());
  return changed ? SmsText(keep_code(*changed)) : found.kept;
}

}  // namespace linepool::core
