#pragma once

#include <cstddef>
#include <string>

#include "store/message_tables.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct SupplierClocksTable {
  using Row = SupplierClock;
  using Key = SupplierId;
  static constexpr const char* kName = "supplier_clocks";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.supplier; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("supplier", row.supplier);
    std::string lags = row.to_text();
    visit("lags_ms", lags);
    if constexpr (Visit::kReads) row = SupplierClock::from_text(row.supplier, lags);
    visit("last_received", row.last_received);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("supplier", key);
  }
};

// Every SMS changes its supplier's clock.
class PostgresSupplierClocks final : public store::SupplierClocks {
 public:
  explicit PostgresSupplierClocks(Writer& writer) : rows_(writer, kMaxKnown) {}
  [[nodiscard]] SupplierClock get(SupplierId supplier) const override;
  void put(const SupplierClock& clock) override;

  [[nodiscard]] Participant& participant() { return rows_; }

 private:
  static constexpr std::size_t kMaxKnown = 100'000;
  StoredRows<SupplierClocksTable> rows_;
};

}  // namespace linepool::store_postgres
