#include "store_postgres/tables/supplier_clocks.h"

namespace linepool::store_postgres {

SupplierClock PostgresSupplierClocks::get(SupplierId supplier) const {
  return rows_.find(supplier).value_or(SupplierClock::from_text(supplier, ""));
}

void PostgresSupplierClocks::put(const SupplierClock& clock) {
  CHECK(!clock.supplier.is_none(), "a clock is a supplier's");
  rows_.put(clock);
}

}  // namespace linepool::store_postgres
