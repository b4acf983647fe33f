#include "core/queries/trace/line_past.h"

#include <algorithm>
#include <optional>
#include <queue>
#include <utility>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {
namespace {

// Only rentals live longer, and a rental has its line to itself.
constexpr Duration kLongestOrder = Duration::days(1);

// Calls visit(lease) for the line's leases, newest first, until it returns false.
template <class Visit>
void walk_back(const store::Tx& tx, LineId line, const Visit& visit) {
  std::priority_queue<LeaseId> next;
  for (const LineApp& row : tx.lines().blocked_apps(line, Time{})) next.push(row.lease);
  while (!next.empty()) {
    const std::optional<Lease> lease = tx.leases().find(next.top());
    CHECK(lease.has_value(), "a lease names the one before it");
    next.pop();
    if (!lease->previous_here.is_none()) next.push(lease->previous_here);
    if (!visit(*lease)) return;
  }
}

// The first id that may belong to a message received after `at`: ids and times ascend together.
MessageId first_after(const store::Tx& tx, Time at) {
  const std::vector<Message> newest = tx.messages().newest(MessageId{}, 1);
  if (newest.empty()) return MessageId{1};
  std::int64_t low = 1;
  std::int64_t high = newest.front().id.value + 1;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const std::vector<Message> found = tx.messages().newest(MessageId{middle + 1}, 1);
    if (found.empty() || found.front().received_at <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return MessageId{low};
}

}  // namespace

std::vector<Lease> newest_on_line(const store::Tx& tx, LineId line, std::size_t max) {
  std::vector<Lease> out;
  if (max == 0) return out;
  walk_back(tx, line, [&](const Lease& lease) {
    out.push_back(lease);
    return out.size() < max;
  });
  return out;
}

std::vector<Lease> on_line_during(const store::Tx& tx, LineId line, Span span) {
  std::vector<Lease> out;
  std::size_t looked_at = 0;
  walk_back(tx, line, [&](const Lease& lease) {
    const bool began = lease.created_at <= span.to;
    const bool is_over = !lease.is_live() && lease.rests_until < span.from;
    if (began && !is_over) out.push_back(lease);
    return ++looked_at < limits::kLeasesLookedBack && lease.created_at + kLongestOrder > span.from;
  });
  return out;
}

LastSms last_sms_on(const store::Tx& tx, const Line& line, std::size_t leases) {
  LastSms last;
  Time oldest;
  for (const Lease& lease : newest_on_line(tx, line.id, leases)) {
    oldest = lease.created_at;
    if (lease.messages == 0) continue;
    for (const Message& message : tx.messages().of_lease(lease.id, 1)) {
      last.at = std::max(last.at, message.received_at);
    }
  }
  for (const Message& message : tx.messages().unleased(line.number, MessageId{}, 1)) {
    last.at = std::max(last.at, message.received_at);
  }
  if (!last.at.is_set()) last.none_since = oldest;
  return last;
}

std::vector<Message> unleased_during(const store::Tx& tx, LineNumber number, Span span,
                                     std::size_t max) {
  if (number.is_none()) return {};
  // Most lines have none at all, which is known at once.
  if (tx.messages().unleased(number, MessageId{}, 1).empty()) return {};
  std::vector<Message> found = tx.messages().unleased(number, first_after(tx, span.to), max);
  const auto is_outside = [&](const Message& m) { return !span.contains(m.received_at); };
  found.erase(std::remove_if(found.begin(), found.end(), is_outside), found.end());
  return found;
}

}  // namespace linepool::core
