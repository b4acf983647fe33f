#include "store_sqlite/tables/supplier_clocks.h"

namespace linepool::store_sqlite {

SupplierClock SqliteSupplierClocks::read(SupplierId supplier) const {
  Rows rows = find_.query(supplier);
  if (!rows.next()) return SupplierClock::from_text(supplier, "");
  SupplierClock clock = SupplierClock::from_text(supplier, rows.text(1));
  clock.last_received = rows.time(2);
  return clock;
}

SupplierClock SqliteSupplierClocks::get(SupplierId supplier) const {
  if (!remember_) return read(supplier);
  return cache_.get(supplier, [this](SupplierId missing) { return read(missing); });
}

void SqliteSupplierClocks::put(const SupplierClock& clock) {
  CHECK(!clock.supplier.is_none(), "a clock is a supplier's");
  writer_.check_writable();
  cache_.put(clock.supplier, clock, [this](SupplierId missing) { return read(missing); });
}

void SqliteSupplierClocks::before_commit() {
  cache_.write_changed([this](SupplierId supplier, const SupplierClock& clock) {
    put_.run(supplier, clock.to_text(), clock.last_received);
  });
  cache_.settle();
}

}  // namespace linepool::store_sqlite
