#include "core/queries/reports/margin.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/check.h"
#include "core/queries/reports/since.h"

namespace linepool::core {
namespace {

constexpr std::int64_t kLeasesPerPart = 20'000;

// Adds what `one` came to, whatever it was for.
void add_any(const LeaseTally& one, Money cost, MarginRow& total) {
  LeaseTally same = one;
  same.supplier = total.sum.supplier;
  same.country = total.sum.country;
  same.app = total.sum.app;
  same.kind = total.sum.kind;
  add(same, total.sum);
  total.cost += cost;
}

class Sums {
 public:
  explicit Sums(const store::Tx& tx) : tx_(tx) {}

  void add(const std::vector<LeaseTally>& tallies) {
    know_suppliers_of(tallies);
    for (const LeaseTally& one : tallies) add(one);
  }

  void take(Margin& answer) {
    for (auto& [key, row] : rows_) answer.rows.push_back(row);
    for (auto& [id, supplier] : suppliers_) answer.suppliers.push_back(std::move(supplier));
  }

 private:
  void add(const LeaseTally& one) {
    const auto known = suppliers_.find(one.supplier);
    CHECK(known != suppliers_.end(), "a line names its supplier");
    SupplierMargin& supplier = known->second;
    const Money cost = supplier.supplier.cost_per_sms * one.sms;
    add_any(one, cost, supplier.total);
    MarginRow& row = rows_[{one.app, one.country, one.kind}];
    row.sum.app = one.app;
    row.sum.country = one.country;
    row.sum.kind = one.kind;
    add_any(one, cost, row);
  }

  void know_suppliers_of(const std::vector<LeaseTally>& tallies) {
    std::vector<SupplierId> missing;
    for (const LeaseTally& one : tallies) {
      if (!suppliers_.contains(one.supplier)) missing.push_back(one.supplier);
    }
    if (missing.empty()) return;
    for (Supplier& supplier : tx_.suppliers().find_all(missing)) {
      const SupplierId id = supplier.id;
      suppliers_[id].supplier = std::move(supplier);
    }
  }

  const store::Tx& tx_;
  std::map<std::tuple<AppId, CountryId, LeaseKind>, MarginRow> rows_;
  std::map<SupplierId, SupplierMargin> suppliers_;
};

}  // namespace

Margin margin(const store::Tx& tx, Time from, Time to) {
  CHECK(from < to);
  const auto all = [&](LeaseId after, std::size_t max) { return tx.leases().list(after, max); };
  const auto begun = [](const Lease& lease) { return lease.created_at; };
  std::int64_t first = before_time<LeaseId>(from, all, begun).value;
  const std::int64_t last = before_time<LeaseId>(to, all, begun).value;
  Margin answer;
  answer.counted_from = from;
  if (last - first > kMarginLeases) {
    first = last - kMarginLeases;
    const std::vector<Lease> oldest = all(LeaseId{first}, 1);
    CHECK(!oldest.empty());
    // Others of the same moment may be among those left out.
    answer.counted_from = oldest.front().created_at + Duration::millis(1);
  }
  Sums sums(tx);
  for (std::int64_t at = first; at < last; at += kLeasesPerPart) {
    const LeaseId end{std::min(last, at + kLeasesPerPart)};
    sums.add(tx.leases().tally(LeaseId{at}, end));
  }
  sums.take(answer);
  return answer;
}

}  // namespace linepool::core
