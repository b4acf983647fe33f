// All tables of one session, and the Tx that exposes them.
#pragma once

#include "store/store.h"
#include "store_memory/customers.h"
#include "store_memory/deliveries.h"
#include "store_memory/events.h"
#include "store_memory/leases.h"
#include "store_memory/ledger.h"
#include "store_memory/lines/line_health.h"
#include "store_memory/lines/lines.h"
#include "store_memory/messages.h"
#include "store_memory/operators.h"
#include "store_memory/parts.h"

namespace linepool::store_memory {

class Tables {
 public:
  explicit Tables(Session s) : session_(s) {}
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  [[nodiscard]] store::Tx& tx() { return tx_; }
  [[nodiscard]] const store::Tx& tx() const { return tx_; }
  [[nodiscard]] Session& session() { return session_; }

 private:
  Session session_;
  MemoryCustomers customers_{session_};
  MemoryOwnPrices own_prices_{session_};
  MemoryKeys keys_{session_};
  MemoryUsers users_{session_};
  MemorySuppliers suppliers_{session_};
  MemoryLines lines_{session_};
  MemoryLeases leases_{session_};
  MemoryMessages messages_{session_};
  MemoryAccounts accounts_{session_};
  MemoryTransfers transfers_{session_};
  MemoryEvents events_{session_};
  MemoryWebhooks webhooks_{session_};
  MemoryDeliveries deliveries_{session_};
  MemoryKeptAnswers kept_answers_{session_};
  MemorySupplierClocks supplier_clocks_{session_};
  MemoryOperators operators_{session_};
  MemoryOperatorTokens operator_tokens_{session_};
  MemoryAuditLog audit_log_{session_};
  MemoryQuarantines quarantines_{session_};
  MemorySelfTests self_tests_{session_};
  MemoryParts parts_{session_};
  store::Tx tx_{{customers_, own_prices_,      keys_,       users_,        suppliers_,
                 lines_,     leases_,          messages_,   accounts_,     transfers_,
                 events_,    webhooks_,        deliveries_, kept_answers_, supplier_clocks_,
                 operators_, operator_tokens_, audit_log_,  quarantines_,  self_tests_,
                 parts_}};
};

}  // namespace linepool::store_memory
