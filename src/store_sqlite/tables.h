// All tables on one connection, and the Tx that exposes them.
#pragma once

#include <array>

#include "store/store.h"
#include "store_sqlite/parts/parts.h"
#include "store_sqlite/tables/customers.h"
#include "store_sqlite/tables/deliveries.h"
#include "store_sqlite/tables/events.h"
#include "store_sqlite/tables/leases.h"
#include "store_sqlite/tables/ledger.h"
#include "store_sqlite/tables/line_health.h"
#include "store_sqlite/tables/lines.h"
#include "store_sqlite/tables/messages.h"
#include "store_sqlite/tables/people/operators.h"
#include "store_sqlite/tables/people/users.h"
#include "store_sqlite/tables/supplier_clocks.h"

namespace linepool::store_sqlite {

class Tables {
 public:
  // Only the sole writing connection may cache rows across transactions.
  Tables(Database& db, bool can_write) : writer_(db, can_write), can_write_(can_write) {}
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  [[nodiscard]] Writer& writer() { return writer_; }
  [[nodiscard]] store::Tx& tx() { return tx_; }
  [[nodiscard]] const store::Tx& tx() const { return tx_; }
  [[nodiscard]] const SqliteLines& lines() const { return lines_; }
  [[nodiscard]] const std::array<Participant*, 11>& participants() const { return participants_; }

 private:
  Writer writer_;
  const bool can_write_;
  SqliteCustomers customers_{writer_, can_write_};
  SqliteOwnPrices own_prices_{writer_};
  SqliteKeys keys_{writer_, can_write_};
  SqliteUsers users_{writer_};
  SqliteSuppliers suppliers_{writer_, can_write_};
  SqliteLines lines_{writer_, can_write_};
  LeaseHeads lease_heads_{writer_, can_write_};
  SqliteLeases leases_{writer_, lease_heads_};
  SqliteMessages messages_{writer_};
  SqliteAccounts accounts_{writer_, can_write_};
  SqliteTransfers transfers_{writer_};
  SqliteEvents events_{writer_};
  SqliteWebhooks webhooks_{writer_};
  SqliteDeliveries deliveries_{writer_};
  SqliteKeptAnswers kept_answers_{writer_};
  SqliteSupplierClocks supplier_clocks_{writer_, can_write_};
  SqliteOperators operators_{writer_};
  SqliteOperatorTokens operator_tokens_{writer_};
  SqliteAuditLog audit_log_{writer_};
  SqliteQuarantines quarantines_{writer_};
  SqliteSelfTests self_tests_{writer_};
  SqliteParts parts_{writer_};
  store::Tx tx_{{customers_, own_prices_,      keys_,       users_,        suppliers_,
                 lines_,     leases_,          messages_,   accounts_,     transfers_,
                 events_,    webhooks_,        deliveries_, kept_answers_, supplier_clocks_,
                 operators_, operator_tokens_, audit_log_,  quarantines_,  self_tests_,
                 parts_}};
  const std::array<Participant*, 11> participants_{
      &customers_, &keys_,      &lines_,  &lease_heads_,     &leases_,   &messages_,
      &accounts_,  &transfers_, &events_, &supplier_clocks_, &suppliers_};
};

}  // namespace linepool::store_sqlite
