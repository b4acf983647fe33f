#include "core/queries/find_sms.h"

#include "base/check.h"

namespace linepool::core {

Result<Message> find_sms(const store::Tx& tx, const Rules& rules, const SmsQuestion& question,
                         Time now) {
  const std::optional<Line> line = tx.lines().find_by_number(question.number);
  if (!line) return Error::kUnknownNumber;
  const std::optional<Lease> lease =
      tx.leases().newest(question.customer, line->id, question.app, LeaseKind::kTemporary);
  if (!lease || lease->country != question.country) return Error::kUnknownNumber;
  if (!question.sight.shows(*lease)) return Error::kUnknownNumber;
  if (lease->is_live() && awaits_next(*lease)) return Error::kNoCodeYet;
  if (lease->last_message <= question.after) {  // also true for an order without any SMS
    return lease->is_live() ? Error::kNoCodeYet : Error::kUnknownNumber;
  }
  if (!lease->is_live() && now >= lease->last_message_at + rules.keep_readable) {
    return Error::kUnknownNumber;
  }
  std::optional<Message> message = tx.messages().find(lease->last_message);
  CHECK(message.has_value(), "a lease names its newest message");
  return *std::move(message);
}

}  // namespace linepool::core
