#pragma once

#include <unordered_map>
#include <vector>

#include "store/message_tables.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// The writer caches the clocks and writes each changed one once, before the commit: every SMS
// changes its supplier's clock.
class SqliteSupplierClocks final : public store::SupplierClocks, public Participant {
 public:
  SqliteSupplierClocks(Writer& writer, bool may_remember)
      : writer_(writer), remember_(may_remember) {}
  [[nodiscard]] SupplierClock get(SupplierId supplier) const override;
  void put(const SupplierClock& clock) override;

  void mark() override { undo_log_.clear(); }
  void undo() override;
  void before_commit() override;
  void forget() override;

 private:
  struct Known {
    SupplierClock clock;
    bool changed = false;  // since the last commit
  };
  [[nodiscard]] SupplierClock read(SupplierId supplier) const;
  Known& known(SupplierId supplier) const;

  Writer& writer_;
  const bool remember_;
  std::vector<Known> undo_log_;                          // the old values, since the mark
  mutable std::unordered_map<SupplierId, Known> known_;  // suppliers are few
  mutable Statement find_{writer_.db(), sql::kSupplierClockFind};
  Statement put_{writer_.db(), sql::kSupplierClockPut};
};

}  // namespace linepool::store_sqlite
