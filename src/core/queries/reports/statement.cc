#include "core/queries/reports/statement.h"

#include <map>
#include <utility>

#include "base/check.h"
#include "core/queries/reports/since.h"
#include "store/each_row.h"

namespace linepool::core {
namespace {

constexpr std::int64_t kDay_ms = Duration::days(1).ms;

Time day_of(Time at) {
  return Time{at.ms - at.ms % kDay_ms};
}

class Writer {
 public:
  void add(const Transfer& transfer, Money amount) {
    if (const Time day = day_of(transfer.at); day != day_) {
      end_day();
      day_ = day;
    }
    change_ += amount;
    const bool by_hand =
        transfer.kind == TransferKind::kTopUp || transfer.kind == TransferKind::kCorrection;
    if (by_hand && moves_ < kStatementMoves) {
      moves_ += 1;
      rows_.push_back(
          {transfer.at, transfer.kind, 1, amount, {}, transfer.reference, transfer.actor});
      return;
    }
    auto& [count, sum] = sums_[transfer.kind];
    count += 1;
    sum += amount;
  }

  Statement finish(Money opening) {
    end_day();
    Money balance = opening;
    for (StatementRow& row : rows_) row.balance = balance += row.amount;
    CHECK(balance == opening + change_, "the rows add up");
    return {opening, balance, std::move(rows_)};
  }

 private:
  void end_day() {
    for (const auto& [kind, sum] : sums_) {
      rows_.push_back({day_, kind, sum.first, sum.second, {}, "", ""});
    }
    sums_.clear();
  }

  Time day_;
  std::map<TransferKind, std::pair<std::size_t, Money>> sums_;  // of the day
  std::vector<StatementRow> rows_;
  std::size_t moves_ = 0;
  Money change_;
};

}  // namespace

Statement statement(const store::Tx& tx, CustomerId customer, Time from, Time to) {
  CHECK(from < to);
  const AccountId own = account_of(customer);
  const auto all = [&](TransferId after, std::size_t max) {
    return tx.transfers().list(std::nullopt, after, max);
  };
  TransferId last = before_time<TransferId>(from, all, [](const Transfer& t) { return t.at; });
  Writer writer;
  Money since;  // what all transfers since `from` came to, those after `to` included
  for (;;) {
    const std::vector<Transfer> page = tx.transfers().list(own, last, limits::kPageRows);
    for (const Transfer& transfer : page) {
      const Money amount = transfer.to == own ? transfer.amount : -transfer.amount;
      since += amount;
      if (transfer.at < to) writer.add(transfer, amount);
    }
    if (page.size() < limits::kPageRows) break;
    last = page.back().id;
  }
  return writer.finish(tx.accounts().get(own).balance - since);
}

}  // namespace linepool::core
