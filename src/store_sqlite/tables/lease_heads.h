// Each customer's newest lease: the head of the chain of the customer's leases.
#pragma once

#include <unordered_map>
#include <vector>

#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// The writer caches the heads it has seen and writes each changed one once, before the commit.
class LeaseHeads final : public Participant {
 public:
  LeaseHeads(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
  // None if the customer never leased.
  [[nodiscard]] LeaseId newest(CustomerId customer) const;
  void put(CustomerId customer, LeaseId newest);

  void mark() override { undo_log_.clear(); }
  void undo() override;
  void before_commit() override;
  void forget() override;

 private:
  struct Before {
    CustomerId customer;
    LeaseId newest;
  };
  [[nodiscard]] LeaseId stored(CustomerId customer) const;

  Writer& writer_;
  const bool remember_;
  std::vector<Before> undo_log_;     // since the mark
  std::vector<CustomerId> changed_;  // since the last commit, may repeat
  mutable std::unordered_map<CustomerId, LeaseId> known_;
  mutable Statement find_{writer_.db(), sql::kLeaseHead};
  mutable Statement put_{writer_.db(), sql::kLeaseHeadPut};
};

}  // namespace linepool::store_sqlite
