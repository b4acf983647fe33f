#include "core/commands/messages/prune.h"

#include <algorithm>

#include "base/limits.h"

namespace linepool::core {
namespace {

// How many of the rows, oldest first, were made before `end`.
template <class Row>
std::size_t older(const std::vector<Row>& rows, Time end) {
  const auto first_kept =
      std::find_if(rows.begin(), rows.end(), [end](const Row& row) { return row.at >= end; });
  return static_cast<std::size_t>(first_kept - rows.begin());
}

// At most `max` of the customer's events.
std::size_t prune_events(Context& context, CustomerId customer, Time before, std::size_t max) {
  store::Events& events = context.tx.events();
  const std::vector<Event> oldest = events.list(customer, EventSeq{}, max);
  std::size_t count = older(oldest, before);
  if (count > 0 && oldest[count - 1].seq == events.newest(customer)) --count;
  if (count > 0) events.drop(customer, oldest[count - 1].seq);
  return count;
}

}  // namespace

Result<Pruned> execute(Context& context, const Prune& command) {
  store::Tx& tx = context.tx;
  Pruned pruned;
  const auto attempts = tx.deliveries().oldest_attempts(limits::kPrunePerCommand);
  pruned.attempts = older(attempts, command.attempts_before);
  if (pruned.attempts > 0) tx.deliveries().drop_attempts(attempts[pruned.attempts - 1].id);
  const auto answers = tx.kept_answers().oldest(limits::kPrunePerCommand);
  pruned.answers = older(answers, command.answers_before);
  if (pruned.answers > 0) tx.kept_answers().drop(answers[pruned.answers - 1].id);

  // Each customer costs a lookup, so a command looks at a limited number.
  constexpr std::size_t kCustomers = 100;
  CustomerId customer = command.customer;
  for (std::size_t looked = 0; looked < kCustomers; ++looked) {
    const std::size_t room = limits::kPrunePerCommand - pruned.events;
    const std::size_t count = prune_events(context, customer, command.events_before, room);
    pruned.events += count;
    pruned.next = customer;
    if (count == room) break;
    const std::vector<Customer> next = tx.customers().list(customer, 1);
    if (next.empty()) {
      pruned.more = pruned.attempts == attempts.size() && pruned.attempts > 0;
      pruned.more |= pruned.answers == answers.size() && pruned.answers > 0;
      return pruned;
    }
    customer = next.front().id;
    pruned.next = customer;
  }
  pruned.more = true;
  return pruned;
}

}  // namespace linepool::core
