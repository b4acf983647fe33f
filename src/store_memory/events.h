// The event log.
#pragma once

#include <span>
#include <vector>

#include "store/event_tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryEvents final : public store::Events {
 public:
  explicit MemoryEvents(Session& session) : session_(session) {}
  [[nodiscard]] std::string log() const override { return session_.read->log; }
  [[nodiscard]] std::vector<Event> list(CustomerId customer, EventSeq after,
                                        std::size_t max) const override;
  [[nodiscard]] std::vector<Event> find_all(CustomerId customer,
                                            std::span<const EventSeq> seqs) const override;
  [[nodiscard]] EventSeq newest(CustomerId customer) const override;
  [[nodiscard]] std::vector<store::NewestEvent> newest_all(CustomerId after,
                                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Event> only_logged(LeaseId lease, std::size_t max) const override;
  EventSeq append(const Event& event) override;
  void drop(CustomerId customer, EventSeq last) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
