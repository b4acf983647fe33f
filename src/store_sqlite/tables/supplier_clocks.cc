#include "store_sqlite/tables/supplier_clocks.h"

namespace linepool::store_sqlite {

SupplierClock SqliteSupplierClocks::read(SupplierId supplier) const {
  Rows rows = find_.query(supplier);
  if (!rows.next()) return SupplierClock::from_text(supplier, "");
  SupplierClock clock = SupplierClock::from_text(supplier, rows.text(1));
  clock.last_received = rows.time(2);
  return clock;
}

SqliteSupplierClocks::Known& SqliteSupplierClocks::known(SupplierId supplier) const {
  const auto place = known_.find(supplier);
  if (place != known_.end()) return place->second;
  return known_.emplace(supplier, Known{read(supplier), false}).first->second;
}

SupplierClock SqliteSupplierClocks::get(SupplierId supplier) const {
  return remember_ ? known(supplier).clock : read(supplier);
}

void SqliteSupplierClocks::put(const SupplierClock& clock) {
  CHECK(!clock.supplier.is_none(), "a clock is a supplier's");
  writer_.check_writable();
  Known& row = known(clock.supplier);
  undo_log_.push_back(row);
  row = Known{clock, true};
}

void SqliteSupplierClocks::undo() {
  for (auto before = undo_log_.rbegin(); before != undo_log_.rend(); ++before) {
    known_.at(before->clock.supplier) = *before;
  }
  undo_log_.clear();
}

void SqliteSupplierClocks::before_commit() {
  for (auto& [supplier, row] : known_) {
    if (!row.changed) continue;
    writer_.before_write();
    put_.run(supplier, row.clock.to_text(), row.clock.last_received);
    row.changed = false;
  }
  undo_log_.clear();
}

void SqliteSupplierClocks::forget() {
  undo_log_.clear();
  known_.clear();
}

}  // namespace linepool::store_sqlite
