// The proof of the ledger: recomputes every balance and held amount from the records.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/store.h"

namespace linepool::core {

struct LedgerProof {
  Money sum;  // of all balances; zero in a correct ledger
  std::size_t accounts = 0;
  std::size_t transfers = 0;
  std::size_t captures = 0;
  std::size_t holds = 0;              // live temporary leases that wait for their first code
  std::size_t rentals = 0;            // including ended ones
  std::vector<std::string> problems;  // at most kProblems sentences; empty in a correct ledger

  static constexpr std::size_t kProblems = 100;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// Checks that the sum of all balances is zero; each balance equals the sum of its transfers; each
// account's held money equals the prices of its waiting leases and never exceeds its balance; each
// capture names its lease and an SMS that reached that lease, and no lease is captured twice; each
// rental has one charge per period, and exactly one refund of all its charges if and only if it was
// rejected.
LedgerProof verify_ledger(const store::Tx& tx);

}  // namespace linepool::core
