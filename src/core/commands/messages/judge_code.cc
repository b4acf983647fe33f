#include "core/commands/messages/judge_code.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "core/commands/shared/own_lease.h"
#include "core/queries/sight.h"

namespace linepool::core {

Result<CodeJudged> execute(Context& context, const JudgeCode& command) {
  CHECK(is_verdict(command.verdict));
  const store::Tx& tx = context.tx;
  if (const Status may = check_customer(context, command.customer); !may) return may.refusal();
  std::optional<Message> message = tx.messages().find(command.message);
  if (!message || message->lease.is_none()) return Error::kNotFound;
  const std::optional<Lease> lease = tx.leases().find(message->lease);
  CHECK(lease.has_value(), "an SMS names its lease");
  if (lease->customer != command.customer || !sees(tx, command.by, *lease)) return Error::kNotFound;
  if (message->marks.has(command.verdict)) return CodeJudged{*std::move(message), false};
  const bool is_judged =
      std::any_of(kCodeVerdicts.begin(), kCodeVerdicts.end(),
                  [&](MessageMark verdict) { return message->marks.has(verdict); });
  if (is_judged) {
    return Refusal(Error::kConflict, "Something else has been said of the code of this SMS.");
  }
  if (message->marks.has(MessageMark::kErased)) {
    return Refusal(Error::kConflict, "This SMS is erased, and what was found in it.");
  }
  message->marks.add(command.verdict);
  context.tx.messages().update(*message);
  return CodeJudged{*std::move(message), true};
}

}  // namespace linepool::core
