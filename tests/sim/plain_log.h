// The auditor's record of a customer's events.
#pragma once

#include <cstdint>
#include <deque>

#include "base/ids.h"
#include "base/time.h"
#include "domain/event.h"

namespace linepool::sim {

struct PlainEvent {
  EventKind kind = EventKind::kLeaseMade;
  Time at;
  LeaseId lease;  // if it is about a lease
};

// A customer's events; the first `removed` of them have been pruned.
struct PlainLog {
  std::int64_t removed = 0;
  std::deque<PlainEvent> kept;

  [[nodiscard]] EventSeq newest() const {
    return EventSeq{removed + static_cast<std::int64_t>(kept.size())};
  }
};

}  // namespace linepool::sim
