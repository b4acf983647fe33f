#include "core/commands/shared/whose_sms.h"

#include <algorithm>
#include <vector>

#include "base/limits.h"
#include "domain/routing.h"

namespace linepool::core {
namespace {

constexpr Duration kWholeSecond = Duration::millis(999);

// The leases that an SMS received now may belong to: live or in quarantine.
std::vector<Lease> candidates_now(const PoolView& pool, LineId line) {
  const store::Tx& tx = pool.tx;
  std::vector<Lease> leases;
  for (const LineApp& row : tx.lines().blocked_apps(line, pool.now)) {
    std::optional<Lease> lease = tx.leases().find(row.lease);
    CHECK(lease.has_value(), "a block names its lease");
    leases.push_back(*std::move(lease));
  }
  return leases;
}

// The newest lease in the chain that had begun by `at`; nothing if there is none or it is too far
// back.
std::optional<Lease> begun_by(const store::Tx& tx, LeaseId newest, Time at) {
  LeaseId next = newest;
  for (std::size_t steps = 0; !next.is_none() && steps < limits::kLeasesLookedBack; ++steps) {
    std::optional<Lease> lease = tx.leases().find(next);
    CHECK(lease.has_value(), "a lease names the one before it");
    if (lease->created_at <= at) return lease;
    next = lease->previous_here;
  }
  return std::nullopt;
}

// The leases that were live or in quarantine at `at`, at most one per app, as they were then.
std::vector<Lease> candidates_at(const PoolView& pool, LineId line, Time at) {
  const store::Tx& tx = pool.tx;
  std::vector<Lease> leases;
  for (const LineApp& row : tx.lines().blocked_apps(line, Time{})) {
    std::optional<Lease> lease = begun_by(tx, row.lease, at);
    if (!lease) continue;
    if (lease->is_live() || at < lease->ended_at) {
      lease->ended_at = Time{};
    } else if (at >= lease->rests_until) {
      continue;
    }
    leases.push_back(*std::move(lease));
  }
  return leases;
}

Verdict binned(BinReason reason) {
  return Verdict{std::nullopt, reason};
}

// Whether SMS of this supplier are for lines of that one.
bool delivers_for(const store::Tx& tx, SupplierId supplier, SupplierId owner) {
  if (supplier == owner) return true;
  const std::optional<Supplier> known = tx.suppliers().find(supplier);
  CHECK(known.has_value(), "suppliers are never removed");
  return std::binary_search(known->also_for.begin(), known->also_for.end(), owner);
}

// The lines that the recipient may mean, among those that the supplier delivers for.
std::vector<Line> lines_meant(const store::Tx& tx, const Message& message,
                              const std::optional<CodeReading>& code) {
  std::vector<Line> lines;
  const auto add = [&](const std::optional<Line>& line) {
    const bool is_its = line && delivers_for(tx, message.supplier, line->supplier);
    const bool is_new = lines.empty() || (line && line->id != lines.front().id);
    if (is_its && is_new) lines.push_back(*line);
  };
  if (!message.to.is_none()) add(tx.lines().find_by_number(message.to));
  if (!code) return lines;
  if (!code->country.is_none()) {
    add(tx.lines().find_by_number(LineNumber(code->code, code->country)));
    return lines;
  }
  for (const Line& line : tx.lines().of_short_code(code->code, limits::kPageRows)) add(line);
  return lines;
}

Verdict whoever_had_it(const PoolView& pool, const Line& line, const Receipt& receipt,
                       std::string_view from, std::string_view text) {
  CHECK(receipt.earliest <= receipt.latest);
  // An exclusive line and the catch-all app accept any sender except those on the deny list.
  if (pool.catalogue.deny_list().denies_sender(from) != nullptr) {
    return binned(BinReason::kDenied);
  }
  if (pool.catalogue.deny_list().denies_text(text) != nullptr) {
    return binned(BinReason::kDeniedText);
  }
  const Time arrived = receipt.arrived.is_set() ? receipt.arrived : pool.now;
  const std::vector<Lease> now =
      arrived == pool.now ? candidates_now(pool, line.id) : candidates_at(pool, line.id, arrived);
  const Routed routed_now = route(pool.catalogue, now, from, text);
  const Lease* newcomer = routed_now.lease;
  // The lease as it is now, not as it was then.
  const auto belongs_to = [&](const Routed& routed) {
    return Verdict{pool.tx.leases().find(routed.lease->id), BinReason::kNone, routed.is_claimed};
  };
  const auto belongs_to_newcomer = [&] {
    if (arrived != pool.now) return belongs_to(routed_now);
    return Verdict{*newcomer, BinReason::kNone, routed_now.is_claimed};
  };
  if (receipt.latest == arrived) {
    return newcomer != nullptr ? belongs_to_newcomer() : binned(BinReason::kNoLease);
  }
  const std::vector<Lease> then = candidates_at(pool, line.id, receipt.earliest);
  const Routed routed_then = route(pool.catalogue, then, from, text);
  const Lease* holder = routed_then.lease;
  const bool may_have_begun = newcomer != nullptr && newcomer->created_at <= receipt.latest;
  if (holder != nullptr && newcomer != nullptr && holder->id == newcomer->id) {
    return belongs_to_newcomer();
  }
  // The clock error and rounding leave room for the newcomer to have had the line already.
  if (may_have_begun && newcomer->created_at > receipt.earliest) return belongs_to_newcomer();
  if (holder != nullptr) {
    if (receipt.is_refuted) return binned(BinReason::kWrongClock);
    return belongs_to(routed_then);
  }
  if (newcomer == nullptr) return binned(BinReason::kNoLease);
  if (may_have_begun || !receipt.is_believed()) return belongs_to_newcomer();
  return binned(BinReason::kBeforeLease);
}

// The number says everything the recipient string did.
void name_recipient(Message& message, LineNumber number) {
  message.to = number;
  message.recipient.clear();
}

}  // namespace

Receipt receipt_of(const PoolView& pool, const Supplier& supplier, const SupplierClock& clock,
                   Time sent_at, Time arrived) {
  Receipt receipt = exact_receipt(arrived);
  receipt.arrived = arrived;
  if (!sent_at.is_set()) return receipt;
  const Duration tolerance = pool.rules.clock_tolerance;
  receipt.earliest = std::min(sent_at, arrived);
  receipt.is_trusted = clock.is_right(tolerance);
  receipt.is_refuted = clock.is_wrong(tolerance);
  receipt.is_plausible = sent_at >= supplier.created_at;
  receipt.latest = receipt.earliest;
  // A clock that is slow within the tolerance reads too early by its smallest lag.
  if (receipt.is_trusted) {
    receipt.latest = receipt.latest + std::max(Duration{}, *clock.error());
  }
  if (sent_at.ms % 1000 == 0) receipt.latest = receipt.latest + kWholeSecond;
  receipt.latest = std::min(receipt.latest, arrived);
  CHECK(receipt.earliest <= receipt.latest);
  return receipt;
}

Receipt exact_receipt(Time at) {
  return Receipt{at, at, true, false, true};
}

Time taken_at(const Receipt& receipt, Time arrived) {
  return receipt.is_believed() ? receipt.latest : arrived;
}

Verdict whose_sms(const PoolView& pool, const Line& line, const Receipt& receipt,
                  std::string_view from, std::string_view text) {
  Verdict verdict = whoever_had_it(pool, line, receipt, from, text);
  if (!verdict.lease) return verdict;
  const std::optional<Customer> owner = pool.tx.customers().find(verdict.lease->customer);
  CHECK(owner.has_value(), "a lease names its customer");
  if (owner->is_erased()) return binned(BinReason::kNoLease);
  const bool is_foreign = pool.rules.bin_foreign && !verdict.is_claimed &&
                          foreign_app(pool.catalogue, *verdict.lease, from, text) != nullptr;
  return is_foreign ? binned(BinReason::kForeign) : verdict;
}

Verdict whose_sms(const PoolView& pool, const Receipt& receipt, Message& message,
                  const std::optional<CodeReading>& code) {
  message.line = LineId{};
  if (message.to.is_none() && !code) return binned(BinReason::kNoRecipient);
  const std::vector<Line> lines = lines_meant(pool.tx, message, code);
  if (lines.size() > 1) {
    message.to = LineNumber{};
    if (message.recipient.empty()) message.recipient = code->code.to_string();
    return binned(BinReason::kAmbiguous);
  }
  if (lines.empty()) {
    const bool is_code = message.to.is_none() && !code->country.is_none();
    if (is_code) name_recipient(message, LineNumber(code->code, code->country));
    return binned(BinReason::kNoLine);
  }
  const Line& line = lines.front();
  if (line.number != message.to) name_recipient(message, line.number);
  message.line = line.id;
  Verdict verdict = whose_sms(pool, line, receipt, message.from, message.text.reveal());
  verdict.line = line.state;
  return verdict;
}

}  // namespace linepool::core
