// The events of a transaction, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedEvents final : public store::Events {
 public:
  CountedEvents(store::Events& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::string log() const override {
    ++reads_;
    return inner_.log();
  }
  [[nodiscard]] std::vector<Event> list(CustomerId customer, EventSeq after,
                                        std::size_t max) const override {
    ++reads_;
    return inner_.list(customer, after, max);
  }
  [[nodiscard]] std::vector<Event> find_all(CustomerId customer,
                                            std::span<const EventSeq> seqs) const override {
    ++reads_;
    return inner_.find_all(customer, seqs);
  }
  [[nodiscard]] EventSeq newest(CustomerId customer) const override {
    ++reads_;
    return inner_.newest(customer);
  }
  [[nodiscard]] std::vector<store::NewestEvent> newest_all(CustomerId after,
                                                           std::size_t max) const override {
    ++reads_;
    return inner_.newest_all(after, max);
  }
  [[nodiscard]] std::vector<Event> only_logged(LeaseId lease, std::size_t max) const override {
    ++reads_;
    return inner_.only_logged(lease, max);
  }
  EventSeq append(const Event& event) override { return inner_.append(event); }
  void drop(CustomerId customer, EventSeq last) override { inner_.drop(customer, last); }

 private:
  store::Events& inner_;
  int& reads_;
};

}  // namespace linepool
