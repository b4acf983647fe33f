#include "core/push/event_streams.h"

#include <algorithm>
#include <utility>

namespace linepool::core {
namespace {

constexpr std::size_t kPage = 100;  // events read at a time

SentEvent sent(const EventView& view, const Catalogue& catalogue, std::string_view log) {
  return {view.event.seq, view.event.kind, event_json(view, catalogue, log)};
}

}  // namespace

bool EventFilter::passes(const Event& event, const Lease* about) const {
  if (!may_pass(event)) return false;
  if (about == nullptr) return label.empty() && sight.shows_account();
  return (label.empty() || about->label == label) && sight.shows(*about);
}

bool EventFilter::passes(const EventView& view) const {
  return passes(view.event, view.lease ? &*view.lease : nullptr);
}

bool EventFilter::passes(const Change& change) const {
  const auto* received = std::get_if<LeaseMessage>(&change.subject);
  const Lease* about = received != nullptr ? &received->lease : std::get_if<Lease>(&change.subject);
  return passes(change.event, about);
}

class EventStreams::Follower {
 public:
  Follower(const Access& access_in, EventSeq after, bool is_elsewhere_in,
           const EventFilter& filter_in, std::shared_ptr<EventReader> reader_in)
      : customer(access_in.customer),
        filter(filter_in),
        access(access_in),
        last(after),
        is_elsewhere(is_elsewhere_in),
        reader(std::move(reader_in)) {}

  const CustomerId customer;
  const EventFilter filter;

  std::mutex mutex;
  Access access;
  bool is_new = true;  // may have been let in just before its access was revoked
  EventSeq last;       // newest event shown or filtered out
  bool is_elsewhere;   // its start is in another log; false once the gap is sent
  EventSeq newest;     // known to be committed
  bool busy = true;    // a page is being read; meanwhile commits only raise `newest`
  bool waits = false;  // tick() reads the next page
  std::shared_ptr<EventReader> reader;  // null once the follower has left
};

EventStreams::~EventStreams() = default;

std::size_t EventStreams::shard_index(CustomerId customer) {
  return static_cast<std::size_t>(customer.value) % kShards;
}

bool EventStreams::has_room(CustomerId customer) const {
  const Shard& shard = shards_[shard_index(customer)];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.by_customer.find(customer);
  return found == shard.by_customer.end() || found->second.size() < max_per_customer_;
}

std::shared_ptr<EventStreams::Follower> EventStreams::follow(const Access& access,
                                                             const EventPlace& start,
                                                             const EventFilter& filter,
                                                             std::shared_ptr<EventReader> reader) {
  const CustomerId customer = access.customer;
  const bool is_elsewhere = !start.is_in(live_.log());
  auto follower = std::make_shared<Follower>(access, is_elsewhere ? EventSeq{} : start.seq,
                                             is_elsewhere, filter, std::move(reader));
  {
    Shard& shard = shard_of(customer);
    const std::lock_guard lock(shard.mutex);
    if (shard.closed) return nullptr;
    Followers& followers = shard.by_customer[customer];
    if (followers.size() >= max_per_customer_) return nullptr;
    followers.push_back(follower);
  }
  read_on(follower);
  return follower;
}

void EventStreams::leave(const std::shared_ptr<Follower>& follower) {
  {
    Shard& shard = shard_of(follower->customer);
    const std::lock_guard lock(shard.mutex);
    const auto place = shard.by_customer.find(follower->customer);
    if (place != shard.by_customer.end()) {
      std::erase(place->second, follower);
      if (place->second.empty()) shard.by_customer.erase(place);
    }
  }
  std::shared_ptr<EventReader> reader;  // destroyed outside the lock
  const std::lock_guard lock(follower->mutex);
  reader.swap(follower->reader);
}

EventStreams::Followers EventStreams::followers_of(CustomerId customer) {
  Shard& shard = shard_of(customer);
  const std::lock_guard lock(shard.mutex);
  if (shard.by_customer.empty()) return {};
  const auto place = shard.by_customer.find(customer);
  return place == shard.by_customer.end() ? Followers{} : place->second;
}

void EventStreams::on_changes(std::span<const Change> changes) {
  for (const Change& change : changes) {
    const Followers followers = followers_of(change.event.customer);
    if (followers.empty()) continue;
    const EventView view = view_of(change);
    const SentEvent event = sent(view, *catalogue_.get(), live_.log());
    const bool ends_access = change.event.kind == EventKind::kKeyRevoked ||
                             std::holds_alternative<Customer>(change.subject);
    for (const std::shared_ptr<Follower>& follower : followers) {
      if (ends_access && end_if_lost(follower, change.event.at)) continue;
      const std::lock_guard lock(follower->mutex);
      follower->newest = std::max(follower->newest, event.seq);
      const bool is_read_for = follower->busy || follower->is_elsewhere;
      if (is_read_for || follower->reader == nullptr) continue;
      if (event.seq.value != follower->last.value + 1) continue;  // tick() or a page catches up
      follower->last = event.seq;
      if (follower->filter.passes(view)) follower->reader->take(event);
    }
  }
}

// True once the stream has ended, whether now or earlier.
bool EventStreams::end_if_lost(const std::shared_ptr<Follower>& follower, Time now) {
  std::shared_ptr<EventReader> reader;
  {
    const std::lock_guard lock(follower->mutex);
    if (follower->reader == nullptr) return true;
    if (!live_.look_again(follower->access, now)) return false;
    reader.swap(follower->reader);
  }
  reader->lost();
  leave(follower);
  return true;
}

// Requires follower->busy.
void EventStreams::read_on(const std::shared_ptr<Follower>& follower) {
  const bool accepted =
      queries_.submit([this, follower](const store::Tx& tx) { take_page(follower, tx); });
  if (accepted) return;
  const std::lock_guard lock(follower->mutex);
  follower->busy = false;
  follower->waits = true;
}

void EventStreams::take_page(const std::shared_ptr<Follower>& follower, const store::Tx& tx) {
  const auto views = event_views(tx, follower->customer, follower->last, kPage);
  const auto catalogue = catalogue_.get();
  bool more = false;
  {
    const std::lock_guard lock(follower->mutex);
    if (follower->reader == nullptr) return;
    const bool is_pruned = !views.empty() && !follower->last.is_none() &&
                           follower->last.value + 1 < views.front().event.seq.value;
    if (std::exchange(follower->is_elsewhere, false) || is_pruned) {
      follower->reader->gap(log_ends(tx, follower->customer));
    }
    for (const EventView& view : views) {
      follower->last = view.event.seq;
      if (follower->filter.passes(view))
        follower->reader->take(sent(view, *catalogue, live_.log()));
    }
    // While busy, commits after this snapshot only raised `newest`.
    more = views.size() == kPage || follower->last < follower->newest;
    follower->waits = more && follower->reader->is_behind();
    more = more && !follower->waits;
    follower->busy = more;
  }
  if (more) read_on(follower);
}

void EventStreams::tick(Time now, bool idle) {
  for (Shard& shard : shards_) {
    std::vector<Followers> all;
    {
      const std::lock_guard lock(shard.mutex);
      for (const auto& [customer, followers] : shard.by_customer) all.push_back(followers);
    }
    for (const Followers& followers : all) {
      for (const std::shared_ptr<Follower>& follower : followers) {
        bool look = false;
        {
          const std::lock_guard lock(follower->mutex);
          const Time ends = follower->access.ends;
          look = std::exchange(follower->is_new, false) || (ends.is_set() && now >= ends);
        }
        if (look && end_if_lost(follower, now)) continue;
        {
          const std::lock_guard lock(follower->mutex);
          if (follower->reader == nullptr) continue;
          if (idle) follower->reader->idle();
          const bool lags =
              !follower->busy && (follower->waits || follower->last < follower->newest);
          if (!lags || follower->reader->is_behind()) continue;
          follower->busy = true;
        }
        read_on(follower);
      }
    }
  }
}

void EventStreams::close() {
  for (Shard& shard : shards_) {
    std::unordered_map<CustomerId, Followers> ended;
    {
      const std::lock_guard lock(shard.mutex);
      shard.closed = true;
      ended.swap(shard.by_customer);
    }
    for (const auto& [customer, followers] : ended) {
      for (const std::shared_ptr<Follower>& follower : followers) {
        std::shared_ptr<EventReader> reader;
        const std::lock_guard lock(follower->mutex);
        reader.swap(follower->reader);
        if (reader) reader->end();
      }
    }
  }
}

std::size_t EventStreams::size() const {
  std::size_t count = 0;
  for (const Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    for (const auto& [customer, followers] : shard.by_customer) count += followers.size();
  }
  return count;
}

}  // namespace linepool::core
