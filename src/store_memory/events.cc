#include "store_memory/events.h"

namespace linepool::store_memory {

std::vector<Event> MemoryEvents::list(CustomerId customer, EventSeq after, std::size_t max) const {
  const auto found = session_.read->events.find(customer);
  std::vector<Event> out;
  if (found == session_.read->events.end()) return out;
  const auto size = static_cast<std::int64_t>(found->second.size());
  for (std::int64_t i = after.value < 0 ? 0 : after.value; i < size && out.size() < max; ++i) {
    out.push_back(found->second[static_cast<std::size_t>(i)]);
  }
  return out;
}

EventSeq MemoryEvents::append(const Event& event) {
  return session_.change([&](State& state) {
    std::vector<Event>& log = state.events[event.customer];
    log.push_back(event);
    log.back().seq = EventSeq{static_cast<std::int64_t>(log.size())};
    session_.log->emplace_back(EventAppended{event.customer});
    return log.back().seq;
  });
}

}  // namespace linepool::store_memory
