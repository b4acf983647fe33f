// The proof of one account: its balance and held money, recomputed from the records.
#pragma once

#include <cstddef>

#include "store/store.h"

namespace linepool::core {

struct AccountProof {
  Money balance;  // as stored
  Money held;
  Money recomputed_balance;  // the sum of all transfers
  Money recomputed_held;     // the prices of all live leases that wait for their first code
  std::size_t transfers = 0;

  [[nodiscard]] bool ok() const { return balance == recomputed_balance && held == recomputed_held; }
};

// Reads every transfer of the account, and its leases back to the oldest that can still be live.
AccountProof prove_account(const store::Tx& tx, CustomerId customer);

}  // namespace linepool::core
