// What operators did, as one chain.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "store/operator_tables.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct AuditLogTable {
  using Row = AuditEntry;
  using Key = AuditId;
  static constexpr const char* kName = "audit_log";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("at", row.at);
    visit("actor", row.fact.actor);
    visit("role", row.fact.role);
    visit("action", row.fact.action);
    visit("object", row.fact.object);
    visit("outcome", row.fact.outcome);
    visit("before", row.fact.before);
    visit("after", row.fact.after);
    visit("address", row.fact.address);
    visit("request_id", row.fact.request_id);
    visit("digest", row.digest);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresAuditLog final : public store::AuditLog {
 public:
  explicit PostgresAuditLog(Writer& writer) : rows_(writer, kMaxKnown) {}
  [[nodiscard]] std::vector<AuditEntry> list(AuditId after, std::size_t max) const override;
  [[nodiscard]] std::optional<AuditEntry> newest() const override;
  AuditEntry append(const AuditEntry& entry) override;

  [[nodiscard]] Participant& participant() { return rows_; }

 private:
  static constexpr std::size_t kMaxKnown = 0;  // nobody looks for an entry by its id
  StoredRows<AuditLogTable> rows_;
};

}  // namespace linepool::store_postgres
