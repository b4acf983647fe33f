#include "checkers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/limits.h"
#include "core/queries/prove_account.h"
#include "core/queries/verify_ledger.h"
#include "store/each_row.h"

namespace linepool::sim {
namespace {

// A rental renewed late starts its period then, so it may last longer than its periods add up to.
bool has_its_time(const Lease& lease) {
  if (!lease.is_rental()) {
    const Time end = lease.expires_otherwise.is_set() ? lease.expires_otherwise : lease.expires_at;
    return end > lease.created_at && end <= lease.created_at + kLongestLife;
  }
  const Duration paid = Duration::hours(lease.rental.period_hours) * lease.rental.periods;
  return lease.rental.periods >= 1 && lease.expires_at >= lease.created_at + paid;
}

std::string check_lines(const store::Tx& tx, const std::map<LineId, std::set<AppId>>& live) {
  std::string wrong;
  for (const auto& [id, apps] : live) {
    const std::optional<Line> line = tx.lines().find(id);
    if (!line) return fmt::format("a lease is on line {}, which is not there", id.value);
    if (line->sharing == Sharing::kExclusive && apps.size() > 1) {
      return fmt::format("exclusive line {} has {} live leases", id.value, apps.size());
    }
    if (line->live_leases != static_cast<std::int32_t>(apps.size())) {
      return fmt::format("line {} counts {} live leases, there are {}", id.value, line->live_leases,
                         apps.size());
    }
  }
  return wrong;
}

// A line is in quarantine for a reason, and nobody has got it since.
std::string check_quarantines(const store::Tx& tx, const std::map<LineId, Time>& newest) {
  const auto quarantined =
      tx.lines().list({}, limits::kPageRows, {.country = {}, .state = LineState::kQuarantined});
  const auto reasons = tx.quarantines().list({}, limits::kPageRows);
  const bool same =
      std::equal(quarantined.begin(), quarantined.end(), reasons.begin(), reasons.end(),
                 [](const Line& line, const Quarantine& why) { return line.id == why.line; });
  if (!same) return "lines in quarantine and the reasons for it differ";
  for (const Quarantine& why : reasons) {
    const auto lease = newest.find(why.line);
    if (lease != newest.end() && lease->second > why.since) {
      return fmt::format("line {} was leased while it was in quarantine", why.line.value);
    }
  }
  return "";
}

std::string check_messages(const store::Tx& tx) {
  for (MessageId id{1};; id = MessageId{id.value + 1}) {
    const std::optional<Message> message = tx.messages().find(id);
    if (!message) return "";
    if (message->lease.is_none()) continue;
    const std::optional<Lease> lease = tx.leases().find(message->lease);
    if (!lease) return fmt::format("message {} reached a lease that is not there", id.value);
    const bool rerouted = message->marks.has(MessageMark::kRerouted);  // by an operator
    const bool began = rerouted || lease->created_at <= message->taken_at;
    const bool live = !lease->ended_at.is_set() || message->received_at <= lease->ended_at;
    if (!began || (!live && !message->late) || lease->line != message->line) {
      return fmt::format("message {} reached a lease that was not live", id.value);
    }
    if (message->marks.has(MessageMark::kErased)) {
      if (lease->is_live()) return fmt::format("message {} of a live lease is erased", id.value);
      continue;
    }
    const std::optional<Message> newest = tx.messages().find(lease->last_message);
    if (!newest || newest->taken_at < message->taken_at) {
      return fmt::format("message {} is acknowledged but not the code", id.value);
    }
  }
}

// Per lease: made once, ended at most once, and only late messages after the end. If the beginning
// of the log was pruned, leases made in that part are not checked.
std::string check_events_of(const store::Tx& tx, CustomerId customer) {
  std::map<LeaseId, int> ended;
  const std::vector<Event> oldest = tx.events().list(customer, EventSeq{}, 1);
  const bool is_pruned = !oldest.empty() && oldest.front().seq.value > 1;
  EventSeq last{oldest.empty() ? 0 : oldest.front().seq.value - 1};
  for (;;) {
    const auto page = tx.events().list(customer, last, limits::kPageRows);
    for (const Event& event : page) {
      if (event.seq.value != last.value + 1) {
        return fmt::format("customer {} has a gap before event {}", customer.value,
                           event.seq.value);
      }
      last = event.seq;
      if (event.lease.is_none()) continue;
      const bool made = event.kind == EventKind::kLeaseMade || event.kind == EventKind::kRentalMade;
      if (made && !ended.emplace(event.lease, 0).second) return "a lease was made twice";
      const auto lease = ended.find(event.lease);
      if (lease == ended.end() && is_pruned) continue;
      if (lease == ended.end()) return "an event of a lease came before the lease";
      const bool ends =
          event.kind == EventKind::kLeaseRejected || event.kind == EventKind::kLeaseExpired ||
          event.kind == EventKind::kLeaseCompleted || event.kind == EventKind::kRentalRejected ||
          event.kind == EventKind::kRentalReleased;
      if (ends) lease->second += 1;
      const bool late = event.kind == EventKind::kLateMessage;
      if (lease->second > 1 || (late && lease->second == 0)) {
        return fmt::format("lease {} tells its end wrongly", event.lease.value);
      }
      const bool alive = event.kind == EventKind::kMessageReceived ||
                         event.kind == EventKind::kRentalRenewed ||
                         event.kind == EventKind::kRentalAutoRenew;
      if (alive && lease->second != 0) {
        return fmt::format("lease {} lived on after its end", event.lease.value);
      }
    }
    if (page.size() < limits::kPageRows) break;
  }
  if (tx.events().newest(customer) != last) return "the newest event is another one";
  for (const auto& [id, ends] : ended) {
    const std::optional<Lease> lease = tx.leases().find(id);
    if (!lease || lease->is_live() != (ends == 0)) {
      return fmt::format("lease {} and its events differ", id.value);
    }
  }
  return "";
}

}  // namespace

std::string check_live(const store::Tx& tx, Time now) {
  std::map<AccountId, Money> held;
  std::map<LineId, std::set<AppId>> live;
  std::map<LineId, Time> newest;
  std::string wrong;
  store::each_row<LeaseId>(
      [&](LeaseId after, std::size_t max) { return tx.leases().live(after, max); },
      [&](const Lease& lease) {
        if (!live[lease.line].insert(lease.app).second) {
          wrong = fmt::format("line {} has two live leases of one app", lease.line.value);
        }
        newest[lease.line] = std::max(newest[lease.line], lease.created_at);
        if (lease.state == LeaseState::kWaiting && !lease.is_rental()) {
          held[account_of(lease.customer)] += lease.price;
        }
        if (lease.created_at > now || !has_its_time(lease)) {
          wrong = fmt::format("lease {} has wrong times", lease.id.value);
        }
      });
  if (!wrong.empty()) return wrong;
  Money sum;
  store::each_row<AccountId>(
      [&](AccountId after, std::size_t max) { return tx.accounts().list(after, max); },
      [&](const Account& account) {
        sum += account.balance;
        if (account.held != held[account.id]) {
          wrong = fmt::format("account {} holds {}, its live leases {}", account.id.value,
                              account.held.to_string(), held[account.id].to_string());
        }
        if (account.id != kCashAccount && account.available().is_negative()) {
          wrong = fmt::format("account {} is overdrawn", account.id.value);
        }
      });
  if (!wrong.empty()) return wrong;
  if (!sum.is_zero()) return fmt::format("the ledger sums to {}", sum.to_string());
  if (wrong = check_quarantines(tx, newest); !wrong.empty()) return wrong;
  return check_lines(tx, live);
}

std::string check_all(const store::Tx& tx) {
  if (const core::LedgerProof proof = core::verify_ledger(tx); !proof.ok()) {
    return proof.problems.front();
  }
  if (std::string wrong = check_messages(tx); !wrong.empty()) return wrong;
  std::string wrong;
  store::each_row<CustomerId>(
      [&](CustomerId after, std::size_t max) { return tx.customers().list(after, max); },
      [&](const Customer& customer) {
        if (wrong.empty()) wrong = check_events_of(tx, customer.id);
        if (wrong.empty() && !core::prove_account(tx, customer.id).ok()) {
          wrong = fmt::format("the account of customer {} is not proven", customer.id.value);
        }
      });
  return wrong;
}

}  // namespace linepool::sim
