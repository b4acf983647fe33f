// Who follows a customer's log live: each event once, in order, without a gap, from any place in
// the log on. Events are pushed by the commit that writes them; whoever is behind reads the store
// until it has caught up.
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

// Which events of the log a follower is shown.
struct EventFilter {
  EventKinds kinds;
  LeaseId lease;  // none: of every lease and of none
  Sight sight;
  std::string label;  // "": of leases with any label, and of none

  // What shows without a look at the lease.
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
  // On the engine's or a query's thread, never two at once. Must not block.
  virtual void take(const SentEvent& event) = 0;
  // What follows the place that it began at cannot be shown; the next one is the oldest.
  virtual void gap(const LogEnds& ends) = 0;
  // Nothing happened for a while; the connection may want to show that it lives.
  virtual void idle() = 0;
  // Whether so much waits for the reader's client that the store is not read on for now.
  [[nodiscard]] virtual bool is_behind() const = 0;
  // The server stops: the last call.
  virtual void end() = 0;
  // The key or the token that let it in is of no use any more: the last call.
  virtual void lost() = 0;
};

class EventStreams final : public FeedListener {
 public:
  class Follower;

  // The live view stands before this in the feed.
  EventStreams(QueryPool& queries, const CatalogueHolder& catalogue, const LiveView& live)
      : queries_(queries), catalogue_(catalogue), live_(live) {}
  ~EventStreams() override;

  // Of the customer's log, from the event after `start` on; where that is a place in another log,
  // a gap comes first. `reader` is kept until leave() or until the access is lost. Null once the
  // server stops.
  std::shared_ptr<Follower> follow(const Access& access, const EventPlace& start,
                                   const EventFilter& filter, std::shared_ptr<EventReader> reader);
  // No call comes after this one has returned, but for one that has begun.
  void leave(const std::shared_ptr<Follower>& follower);

  void on_changes(std::span<const Change> changes) override;

  // Goes on reading for whoever is behind, ends what has lost its access, and calls idle() on
  // everybody when `idle` says so.
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

  Shard& shard_of(CustomerId customer);
  [[nodiscard]] Followers followers_of(CustomerId customer);
  void read_on(const std::shared_ptr<Follower>& follower);
  bool end_if_lost(const std::shared_ptr<Follower>& follower, Time now);
  void take_page(const std::shared_ptr<Follower>& follower, const store::Tx& tx);

  QueryPool& queries_;
  const CatalogueHolder& catalogue_;
  const LiveView& live_;
  std::array<Shard, kShards> shards_;
};

}  // namespace linepool::core
