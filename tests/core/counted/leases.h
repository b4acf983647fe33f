// The leases of a transaction, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedLeases final : public store::Leases {
 public:
  CountedLeases(store::Leases& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<Lease> find(LeaseId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::vector<Lease> find_all(std::span<const LeaseId> ids) const override {
    ++reads_;
    return inner_.find_all(ids);
  }
  [[nodiscard]] std::optional<Lease> newest(CustomerId customer, LineId line, AppId app,
                                            LeaseKind kind) const override {
    ++reads_;
    return inner_.newest(customer, line, app, kind);
  }
  [[nodiscard]] std::vector<Lease> history(CustomerId customer, LeaseId before,
                                           std::size_t max) const override {
    ++reads_;
    return inner_.history(customer, before, max);
  }
  [[nodiscard]] std::vector<Lease> rentals(CustomerId customer, LeaseId before,
                                           std::size_t max) const override {
    ++reads_;
    return inner_.rentals(customer, before, max);
  }
  [[nodiscard]] std::vector<Lease> all_rentals(LeaseId after, std::size_t max) const override {
    ++reads_;
    return inner_.all_rentals(after, max);
  }
  [[nodiscard]] std::vector<Lease> due(Time now, std::size_t max) const override {
    ++reads_;
    return inner_.due(now, max);
  }
  [[nodiscard]] std::vector<Lease> to_warn(Time now, std::size_t max) const override {
    ++reads_;
    return inner_.to_warn(now, max);
  }
  [[nodiscard]] std::vector<Lease> live(LeaseId after, std::size_t max) const override {
    ++reads_;
    return inner_.live(after, max);
  }
  [[nodiscard]] std::vector<Lease> ended_with_texts(Time before, std::size_t max) const override {
    ++reads_;
    return inner_.ended_with_texts(before, max);
  }
  [[nodiscard]] std::vector<Lease> list(LeaseId after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  [[nodiscard]] std::vector<LeaseTally> tally(LeaseId after, LeaseId last) const override {
    ++reads_;
    return inner_.tally(after, last);
  }
  [[nodiscard]] std::vector<Lease> near(const Lease& lease, std::int64_t reach,
                                        std::size_t max) const override {
    ++reads_;
    return inner_.near(lease, reach, max);
  }
  LeaseId insert(const Lease& lease) override { return inner_.insert(lease); }
  void update(const Lease& lease) override { inner_.update(lease); }
  void count_message(const Lease& lease) override { inner_.count_message(lease); }

 private:
  store::Leases& inner_;
  int& reads_;
};

}  // namespace linepool
