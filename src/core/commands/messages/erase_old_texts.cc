#include "core/commands/messages/erase_old_texts.h"

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {
namespace {

// Returns how many texts of the lease are erased, at most `max`. Once none is left, the lease has
// no newest SMS any more and does not come again.
std::size_t erase_of(Context& context, Lease lease, std::size_t max) {
  CHECK(!lease.is_live() && max > 0, "a customer reads what a live lease gets");
  const auto messages = context.tx.messages().with_text_of_lease(lease.id, max);
  for (const Message& message : messages) context.tx.messages().erase(message.id);
  if (messages.size() == max) return max;
  lease.last_message = {};
  context.tx.leases().update(lease);
  return messages.size();
}

}  // namespace

Result<TextsErased> execute(Context& context, const EraseOldTexts& command) {
  constexpr std::size_t kMax = limits::kErasePerCommand;
  TextsErased erased;
  for (const Message& message : context.tx.messages().bin({}, kMax, {})) {
    if (message.received_at >= command.binned_before) break;
    context.tx.messages().erase(message.id);
    erased.texts += 1;
  }
  for (Lease& lease : context.tx.leases().ended_with_texts(command.ended_before, kMax)) {
    if (erased.texts >= kMax) break;
    const std::size_t room = kMax - erased.texts;
    const std::size_t texts = erase_of(context, std::move(lease), room);
    erased.texts += texts;
    if (texts < room) erased.leases += 1;
  }
  erased.more = erased.texts > 0 || erased.leases > 0;
  CHECK(erased.texts <= kMax);
  return erased;
}

}  // namespace linepool::core
