// The event log.
#pragma once

#include <optional>
#include <vector>

#include "store/tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryEvents final : public store::Events {
 public:
  explicit MemoryEvents(Session& session) : session_(session) {}
  [[nodiscard]] std::vector<Event> list(CustomerId customer, EventSeq after,
                                        std::size_t max) const override;
  EventSeq append(const Event& event) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
