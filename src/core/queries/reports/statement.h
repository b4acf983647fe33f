// A customer's statement: what moved its balance in a stretch of time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/store.h"

namespace linepool::core {

// A top-up or correction; or what one day's captures, charges or refunds came to.
struct StatementRow {
  Time at;  // of a day: its beginning
  TransferKind kind = TransferKind::kTopUp;
  std::size_t count = 0;
  Money amount;   // as the customer sees it: what was spent is negative
  Money balance;  // after this row
  std::string reference;
  std::string actor;
};

struct Statement {
  Money opening;
  Money closing;
  std::vector<StatementRow> rows;
};

inline constexpr std::size_t kStatementMoves = 10'000;

// From `from` on and before `to`. Days are UTC. More top-ups and corrections than kStatementMoves
// are summed by day, too. Reads the account's transfers from `from` to now.
Statement statement(const store::Tx& tx, CustomerId customer, Time from, Time to);

}  // namespace linepool::core
