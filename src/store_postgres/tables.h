// All tables on one session, and the Tx that exposes them.
#pragma once

#include <concepts>
#include <vector>

#include "store/store.h"
#include "store_postgres/tables/customers.h"
#include "store_postgres/tables/events.h"
#include "store_postgres/tables/keys.h"
#include "store_postgres/tables/leases.h"
#include "store_postgres/tables/ledger.h"
#include "store_postgres/tables/lines/line_health.h"
#include "store_postgres/tables/lines/lines.h"
#include "store_postgres/tables/messages.h"
#include "store_postgres/tables/parts/parts.h"
#include "store_postgres/tables/people/audit_log.h"
#include "store_postgres/tables/people/operators.h"
#include "store_postgres/tables/people/users.h"
#include "store_postgres/tables/supplier_clocks.h"
#include "store_postgres/tables/suppliers.h"
#include "store_postgres/tables/webhooks/deliveries.h"
#include "store_postgres/tables/webhooks/kept_answers.h"
#include "store_postgres/tables/webhooks/webhooks.h"

namespace linepool::store_postgres {

class Tables {
 public:
  // `last_used`: see PostgresLines; readers need none.
  explicit Tables(Writer& writer, std::int64_t last_used = 0)
      : writer_(writer), last_used_(last_used) {}
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  [[nodiscard]] store::Tx& tx() { return tx_; }
  [[nodiscard]] const store::Tx& tx() const { return tx_; }
  [[nodiscard]] const HighWater& marks() const { return lines_; }
  // In the order in which they are written: those first that others refer to.
  [[nodiscard]] std::vector<Participant*> participants() {
    std::vector<Participant*> all;
    add_to(all, customers_, own_prices_, keys_, users_, suppliers_, lines_, leases_, messages_);
    add_to(all, accounts_, transfers_, events_, webhooks_, deliveries_, kept_answers_);
    add_to(all, supplier_clocks_, operators_, operator_tokens_, audit_log_, quarantines_);
    add_to(all, self_tests_, parts_);
    return all;
  }

 private:
  template <class... Table>
  static void add_to(std::vector<Participant*>& all, Table&... tables) {
    (add_one(all, tables), ...);
  }
  template <class Table>
  static void add_one(std::vector<Participant*>& all, Table& table) {
    if constexpr (std::derived_from<Table, Participant>) {
      all.push_back(&table);
    } else if constexpr (requires { table.participants(); }) {
      for (Participant* part : table.participants()) all.push_back(part);
    } else {
      all.push_back(&table.participant());
    }
  }

  Writer& writer_;
  const std::int64_t last_used_;
  PostgresCustomers customers_{writer_};
  PostgresOwnPrices own_prices_{writer_, customers_.participant()};
  PostgresKeys keys_{writer_, customers_.participant()};
  PostgresUsers users_{writer_, customers_.participant()};
  PostgresSuppliers suppliers_{writer_};
  PostgresLines lines_{writer_, suppliers_.participant(), last_used_};
  PostgresLeases leases_{writer_, lines_};
  PostgresMessages messages_{writer_};
  PostgresAccounts accounts_{writer_};
  PostgresTransfers transfers_{writer_};
  PostgresEvents events_{writer_};
  PostgresWebhooks webhooks_{writer_, customers_.participant()};
  PostgresDeliveries deliveries_{writer_};
  PostgresKeptAnswers kept_answers_{writer_};
  PostgresSupplierClocks supplier_clocks_{writer_};
  PostgresOperators operators_{writer_};
  PostgresOperatorTokens operator_tokens_{writer_, operators_.participant()};
  PostgresAuditLog audit_log_{writer_};
  PostgresQuarantines quarantines_{writer_};
  PostgresSelfTests self_tests_{writer_};
  PostgresParts parts_{writer_};
  store::Tx tx_{
      store::Tx::Tables{customers_, own_prices_,      keys_,       users_,        suppliers_,
                        lines_,     leases_,          messages_,   accounts_,     transfers_,
                        events_,    webhooks_,        deliveries_, kept_answers_, supplier_clocks_,
                        operators_, operator_tokens_, audit_log_,  quarantines_,  self_tests_,
                        parts_}};
};

}  // namespace linepool::store_postgres
