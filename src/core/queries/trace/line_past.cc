#include "core/queries/trace/line_past.h"

#include <algorithm>
#include <optional>
#include <queue>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "store/rows_by_id.h"

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

// The newest leases of one line, as far as they are read, and where its chains continue.
struct Past {
  std::priority_queue<LeaseId> next;
  std::vector<Lease> leases;

  [[nodiscard]] bool continues(std::size_t max) const {
    return !next.empty() && leases.size() < max;
  }
};
using Pasts = std::unordered_map<LineId, Past>;

// newest_on_line() of many lines. All of them go back one lease with each call.
Pasts newest_on_each(const store::Tx& tx, std::span<const Line> lines, std::size_t max) {
  Pasts pasts;
  for (const LineApp& row : tx.lines().blocked_apps_all(store::ids_of(lines, &Line::id), Time{})) {
    pasts[row.line].next.push(row.lease);
  }
  for (;;) {
    std::vector<LeaseId> ids;
    for (const auto& [line, past] : pasts) {
      if (past.continues(max)) ids.push_back(past.next.top());
    }
    if (ids.empty()) return pasts;
    const store::RowsById leases(tx.leases().find_all(ids));
    for (auto& [line, past] : pasts) {
      if (!past.continues(max)) continue;
      const Lease& lease = leases.at(past.next.top());
      past.next.pop();
      if (!lease.previous_here.is_none()) past.next.push(lease.previous_here);
      past.leases.push_back(lease);
    }
  }
}

// When the newest SMS of each of those leases was received, of those that have one.
std::unordered_map<LeaseId, Time> newest_sms(const store::Tx& tx, const Pasts& pasts) {
  std::vector<LeaseId> ids;
  for (const auto& [line, past] : pasts) {
    for (const Lease& lease : past.leases) {
      if (lease.messages > 0) ids.push_back(lease.id);
    }
  }
  std::unordered_map<LeaseId, Time> newest;
  for (std::size_t at = 0; at < ids.size(); at += limits::kPageRows) {
    const std::span page = std::span(ids).subspan(at);
    const auto part = page.first(std::min(page.size(), limits::kPageRows));
    for (const Message& message : tx.messages().of_leases(part, 1)) {
      newest.emplace(message.lease, message.received_at);
    }
  }
  return newest;
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

RecentSms recent_sms_on(const store::Tx& tx, const Line& line, std::size_t leases) {
  return recent_sms_on_each(tx, {&line, 1}, leases).front();
}

std::vector<RecentSms> recent_sms_on_each(const store::Tx& tx, std::span<const Line> lines,
                                          std::size_t leases) {
  const Pasts pasts = newest_on_each(tx, lines, leases);
  const auto of_leases = newest_sms(tx, pasts);
  std::unordered_map<LineNumber, Time> unleased;
  for (const Message& message :
       tx.messages().unleased_all(store::ids_of(lines, &Line::number), 1)) {
    unleased.emplace(message.to, message.received_at);
  }
  std::vector<RecentSms> all;
  for (const Line& line : lines) {
    RecentSms& last = all.emplace_back();
    const auto without_lease = unleased.find(line.number);
    if (without_lease != unleased.end()) last.at = without_lease->second;
    const auto past = pasts.find(line.id);
    if (past == pasts.end()) continue;
    for (const Lease& lease : past->second.leases) {
      const auto sms = of_leases.find(lease.id);
      if (sms != of_leases.end()) last.at = std::max(last.at, sms->second);
      if (lease.is_live() || lease.kind() != LeaseKind::kTemporary) continue;
      last.orders += 1;
      if (lease.messages > 0) last.orders_with_sms += 1;
    }
    if (!last.at.is_set()) last.none_since = past->second.leases.back().created_at;
  }
  return all;
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
