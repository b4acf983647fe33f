// Live followers of a customer's log: each gets every event once, in order, without a gap, from any
// place in the log. The commit that writes an event pushes it; a follower that is behind reads the
// store until it has caught up.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/engine/catalogue_holder.h"
#include "core/engine/feed.h"
#include "core/push/event_json.h"
#include "core/push/event_place.h"
#include "core/queries/live_view.h"
#include "core/queries/query_pool.h"
#include "core/queries/sight.h"

namespace linepool::core {

// Which events of the log a follower sees.
struct EventFilter {
  EventKinds kinds;
  LeaseId lease;  // none: every event, with or without a lease
  Sight sight;
  std::string label;  // "": any label or none

  // The part of the check that does not need the lease.
  [[nodiscard]] bool may_pass(const Event& event) const {
    return kinds.passes(event.kind) && (lease.is_none() || event.lease == lease);
  }
  [[nodiscard]] bool passes(const EventView& view) const;
  [[nodiscard]] bool passes(const Change& change) const;

 private:
  [[nodiscard]] bool passes(const Event& event, const Lease* about) const;
};

struct SentEvent {
  EventSeq seq;
  EventKind kind;
  std::string json;  // event_json()
};

class EventReader {
 public:
  virtual ~EventReader() = default;
  // On the engine's thread or a query thread, never two calls at once. Must not block.
  virtual void take(const SentEvent& event) = 0;
  // The events after its start place are gone or in another log; the oldest kept event comes next.
  virtual void gap(const LogEnds& ends) = 0;
  // Nothing happened for a while; the connection may want to send a sign of life.
  virtual void idle() = 0;
  // Whether so much output is queued for the client that reading the store must pause.
  [[nodiscard]] virtual bool is_behind() const = 0;
  // The server is stopping: the last call.
  virtual void end() = 0;
  // The key or token it was let in with is no longer valid: the last call.
  virtual void lost() = 0;
};

class EventStreams final : public FeedListener {
 public:
  class Follower;

  // The live view must come before this in the feed.
  EventStreams(QueryPool& queries, const CatalogueHolder& catalogue, const LiveView& live,
               std::size_t max_per_customer)
      : queries_(queries),
        catalogue_(catalogue),
        live_(live),
        max_per_customer_(max_per_customer) {}
  ~EventStreams() override;

  // Follows the customer's log from the event after `start`; if that place is in another log, a gap
  // comes first. Keeps `reader` until leave() or until the access is lost. Null once the server is
  // stopping, and when the customer has as many as it may.
  std::shared_ptr<Follower> follow(const Access& access, const EventPlace& start,
                                   const EventFilter& filter, std::shared_ptr<EventReader> reader);
  // No call to the reader starts after this returns; one already running may still finish.
  void leave(const std::shared_ptr<Follower>& follower);

  // Whether the customer may open one more, by those that are open now.
  [[nodiscard]] bool has_room(CustomerId customer) const;

  void on_changes(std::span<const Change> changes) override;

  // Resumes reading for followers that are behind, ends those that have lost access, and calls
  // idle() on all of them if `idle`.
  void tick(Time now, bool idle);
  // Ends every stream.
  void close();

  [[nodiscard]] std::size_t size() const;

 private:
  static constexpr std::size_t kShards = 16;
  using Followers = std::vector<std::shared_ptr<Follower>>;
  struct alignas(64) Shard {
    mutable std::mutex mutex;
    std::unordered_map<CustomerId, Followers> by_customer;
    bool closed = false;
  };

  [[nodiscard]] static std::size_t shard_index(CustomerId customer);
  Shard& shard_of(CustomerId customer) { return shards_[shard_index(customer)]; }
  [[nodiscard]] Followers followers_of(CustomerId customer);
  void read_on(const std::shared_ptr<Follower>& follower);
  bool end_if_lost(const std::shared_ptr<Follower>& follower, Time now);
  void take_page(const std::shared_ptr<Follower>& follower, const store::Tx& tx);

  QueryPool& queries_;
  const CatalogueHolder& catalogue_;
  const LiveView& live_;
  const std::size_t max_per_customer_;
  std::array<Shard, kShards> shards_;
};

}  // namespace linepool::core
