#pragma once

#include <utility>

#include "events.h"
#include "leases.h"
#include "messages.h"

namespace linepool {

// A transaction whose reads of events, messages and leases are counted.
class CountedTx {
 public:
  explicit CountedTx(store::Tx& tx)
      : events_(tx.events(), reads_),
        messages_(tx.messages(), reads_),
        leases_(tx.leases(), reads_),
        tx_({tx.customers(),
             tx.own_prices(),
             tx.keys(),
             tx.users(),
             tx.suppliers(),
             tx.lines(),
             leases_,
             messages_,
             tx.accounts(),
             tx.transfers(),
             events_,
             tx.webhooks(),
             tx.deliveries(),
             tx.kept_answers(),
             tx.supplier_clocks(),
             tx.operators(),
             tx.operator_tokens(),
             tx.audit_log(),
             tx.quarantines(),
             tx.self_tests()}) {}

  [[nodiscard]] const store::Tx& tx() const { return tx_; }
  // Since the last time.
  [[nodiscard]] int take_reads() { return std::exchange(reads_, 0); }

 private:
  int reads_ = 0;
  CountedEvents events_;
  CountedMessages messages_;
  CountedLeases leases_;
  store::Tx tx_;
};

}  // namespace linepool
