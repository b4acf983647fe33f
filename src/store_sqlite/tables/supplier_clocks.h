#pragma once

#include "store/message_tables.h"
#include "store_overlay/row_cache.h"
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

  void mark() override { cache_.mark(); }
  void undo() override { cache_.undo(); }
  void before_commit() override;
  void forget() override { cache_.forget(); }

 private:
  [[nodiscard]] SupplierClock read(SupplierId supplier) const;

  Writer& writer_;
  const bool remember_;
  mutable store_overlay::RowCache<SupplierId, SupplierClock> cache_{100'000};
  mutable Statement find_{writer_.db(), sql::kSupplierClockFind};
  Statement put_{writer_.db(), sql::kSupplierClockPut};
};

}  // namespace linepool::store_sqlite
