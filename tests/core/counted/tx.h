// A transaction whose calls are counted: reads of everything that is read for many rows.
#pragma once

#include <utility>

#include "accounts.h"
#include "customers.h"
#include "events.h"
#include "leases.h"
#include "lines.h"
#include "messages.h"
#include "operators.h"
#include "parts.h"
#include "suppliers.h"

namespace linepool {

class CountedTx {
 public:
  explicit CountedTx(store::Tx& tx)
      : customers_(tx.customers(), reads_),
        own_prices_(tx.own_prices(), reads_),
        keys_(tx.keys(), reads_),
        suppliers_(tx.suppliers(), reads_),
        lines_(tx.lines(), reads_),
        leases_(tx.leases(), reads_),
        messages_(tx.messages(), reads_),
        accounts_(tx.accounts(), reads_),
        events_(tx.events(), reads_),
        operator_tokens_(tx.operator_tokens(), reads_),
        parts_(tx.parts(), part_reads_),
        tx_({customers_,       own_prices_,       keys_,
             tx.users(),       suppliers_,        lines_,
             leases_,          messages_,         accounts_,
             tx.transfers(),   events_,           tx.webhooks(),
             tx.deliveries(),  tx.kept_answers(), tx.supplier_clocks(),
             tx.operators(),   operator_tokens_,  tx.audit_log(),
             tx.quarantines(), tx.self_tests(),   parts_}) {}

  [[nodiscard]] store::Tx& tx() { return tx_; }
  // Since the last time.
  int take_reads() { return std::exchange(reads_, 0); }
  int take_part_reads() { return std::exchange(part_reads_, 0); }

 private:
  int reads_ = 0;
  int part_reads_ = 0;  // of parts of long SMS
  CountedCustomers customers_;
  CountedOwnPrices own_prices_;
  CountedKeys keys_;
  CountedSuppliers suppliers_;
  CountedLines lines_;
  CountedLeases leases_;
  CountedMessages messages_;
  CountedAccounts accounts_;
  CountedEvents events_;
  CountedOperatorTokens operator_tokens_;
  CountedParts parts_;
  store::Tx tx_;
};

}  // namespace linepool
