// Each customer's newest lease: the head of the chain of the customer's leases.
#pragma once

#include "store_overlay/row_cache.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// The writer caches the heads it has seen and writes each changed one once, before the commit.
class LeaseHeads final : public Participant {
 public:
  LeaseHeads(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
  // None if the customer never leased.
  [[nodiscard]] LeaseId newest(CustomerId customer) const;
  void put(CustomerId customer, LeaseId newest);

  void mark() override { cache_.mark(); }
  void undo() override { cache_.undo(); }
  void before_commit() override;
  void forget() override { cache_.forget(); }

 private:
  [[nodiscard]] LeaseId stored(CustomerId customer) const;

  Writer& writer_;
  const bool remember_;
  mutable store_overlay::RowCache<CustomerId, LeaseId> cache_{1'000'000};
  mutable Statement find_{writer_.db(), sql::kLeaseHead};
  mutable Statement put_{writer_.db(), sql::kLeaseHeadPut};
};

}  // namespace linepool::store_sqlite
