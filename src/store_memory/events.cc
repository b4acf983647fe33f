#include "store_memory/events.h"

#include <algorithm>
#include <optional>

#include "store/rows_by_id.h"

namespace linepool::store_memory {

std::vector<Event> MemoryEvents::list(CustomerId customer, EventSeq after, std::size_t max) const {
  const auto found = session_.read->events.find(customer);
  std::vector<Event> out;
  if (found == session_.read->events.end()) return out;
  const EventLog& log = found->second;
  const auto size = static_cast<std::int64_t>(log.kept.size());
  for (std::int64_t i = std::max<std::int64_t>(after.value - log.dropped, 0);
       i < size && out.size() < max; ++i) {
    out.push_back(log.kept[static_cast<std::size_t>(i)]);
  }
  return out;
}

std::vector<Event> MemoryEvents::find_all(CustomerId customer,
                                          std::span<const EventSeq> seqs) const {
  const auto log = session_.read->events.find(customer);
  if (log == session_.read->events.end()) return {};
  const EventLog& events = log->second;
  return store::find_each(seqs, [&events](EventSeq seq) -> std::optional<Event> {
    const std::int64_t place = seq.value - events.dropped - 1;
    if (place < 0 || place >= static_cast<std::int64_t>(events.kept.size())) return std::nullopt;
    return events.kept[static_cast<std::size_t>(place)];
  });
}

EventSeq MemoryEvents::newest(CustomerId customer) const {
  const auto found = session_.read->events.find(customer);
  if (found == session_.read->events.end() || found->second.kept.empty()) return EventSeq{};
  return found->second.kept.back().seq;
}

std::vector<store::NewestEvent> MemoryEvents::newest_all(CustomerId after, std::size_t max) const {
  const auto& events = session_.read->events;
  std::vector<store::NewestEvent> out;
  for (auto log = events.upper_bound(after); log != events.end() && out.size() < max; ++log) {
    if (!log->second.kept.empty()) out.push_back({log->first, log->second.kept.back().seq});
  }
  return out;
}

std::vector<Event> MemoryEvents::only_logged(LeaseId lease, std::size_t max) const {
  std::vector<Event> out;
  const std::optional<Lease> row = session_.read->leases.get(lease);
  const auto found = session_.read->events.find(row ? row->customer : CustomerId{});
  if (!row || found == session_.read->events.end()) return out;
  const std::vector<Event>& kept = found->second.kept;
  for (auto event = kept.rbegin(); event != kept.rend() && out.size() < max; ++event) {
    if (event->lease == lease && is_only_logged(event->kind)) out.push_back(*event);
  }
  return out;
}

EventSeq MemoryEvents::append(const Event& event) {
  return session_.change([&](State& state) {
    EventLog& log = state.events[event.customer];
    log.kept.push_back(event);
    log.kept.back().seq = EventSeq{log.dropped + static_cast<std::int64_t>(log.kept.size())};
    session_.log->emplace_back(EventAppended{event.customer});
    return log.kept.back().seq;
  });
}

void MemoryEvents::drop(CustomerId customer, EventSeq last) {
  CHECK(last < newest(customer), "the newest event stays, for the numbering");
  session_.change([&](State& state) {
    EventLog& log = state.events[customer];
    if (last.value <= log.dropped) return;
    const auto end = log.kept.begin() + (last.value - log.dropped);
    EventsDropped change{customer, {log.kept.begin(), end}};
    log.dropped = last.value;
    log.kept.erase(log.kept.begin(), end);
    session_.log->emplace_back(std::move(change));
  });
}

}  // namespace linepool::store_memory
