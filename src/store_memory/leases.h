// Leases.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store/tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryLeases final : public store::Leases {
 public:
  explicit MemoryLeases(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Lease> find(LeaseId id) const override;
  [[nodiscard]] std::vector<Lease> find_all(std::span<const LeaseId> ids) const override;
  [[nodiscard]] std::optional<Lease> newest(CustomerId customer, LineId line, AppId app,
                                            LeaseKind kind) const override;
  [[nodiscard]] std::vector<Lease> history(CustomerId customer, LeaseId before,
                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> rentals(CustomerId customer, LeaseId before,
                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> all_rentals(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> due(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> to_warn(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> live(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> ended_with_texts(Time before, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> list(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<LeaseTally> tally(LeaseId after, LeaseId last) const override;
  [[nodiscard]] std::vector<Lease> near(const Lease& lease, std::int64_t reach,
                                        std::size_t max) const override;
  LeaseId insert(const Lease& lease) override;
  void update(const Lease& lease) override;
  void count_message(const Lease& lease) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
