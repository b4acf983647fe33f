// The proof of the ledger: recomputes every balance and hold from what is recorded.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/store.h"

namespace linepool::core {

struct LedgerProof {
  Money sum;  // of all balances; zero in a sound ledger
  std::size_t accounts = 0;
  std::size_t transfers = 0;
  std::size_t captures = 0;
  std::size_t holds = 0;              // live temporary leases that wait
  std::size_t rentals = 0;            // ended ones included
  std::vector<std::string> problems;  // at most kProblems sentences; empty in a sound ledger

  static constexpr std::size_t kProblems = 100;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// Checks that the sum of all balances is zero; each balance equals its transfers; each account's
// held money equals its waiting leases' prices and never passes its balance; each capture names
// its lease and an SMS that reached that lease, and no lease is captured twice; each rental has one
// charge a period, and one refund of all of them exactly when it was rejected.
LedgerProof verify_ledger(const store::Tx& tx);

}  // namespace linepool::core
