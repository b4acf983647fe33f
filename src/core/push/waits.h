// Long waits without a thread or a timer each: a wait is woken by the commit it waits for, times
// out at its deadline, or is lost when the key it was let in with is no longer valid. Hundreds of
// thousands wait at once.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "core/engine/feed.h"
#include "core/push/waiter.h"
#include "core/queries/live_view.h"

namespace linepool::core {

class Waits final : public FeedListener {
 public:
  // Identifies a wait for its whole life; once the wait is over, it matches nothing.
  struct Ticket {
    std::uint32_t shard = 0;
    std::uint32_t slot = 0;
    std::uint32_t serial = 0;
  };

  // The live view must come before this in the feed.
  Waits(std::size_t max, std::size_t max_per_customer, const LiveView& live)
      : max_per_shard_(max / kShards + 1), max_per_customer_(max_per_customer), live_(live) {}

  // Whether the customer may wait once more, by those that wait now.
  [[nodiscard]] bool has_room(CustomerId customer) const;

  // Nothing when there are too many waits, in all or of the customer, and then `waiter` is
  // untouched; otherwise it is taken. A deadline later than kLongest after `now` is shortened to
  // that.
  [[nodiscard]] std::optional<Ticket> add(WaitKey key, const Access& access, Time now,
                                          Time deadline, std::unique_ptr<Waiter>& waiter);
  // Takes a waiter back; null when it was woken or timed out.
  std::unique_ptr<Waiter> remove(const Ticket& ticket);

  void on_changes(std::span<const Change> changes) override;

  // Times out every wait past its deadline and ends those that lost access; returns how many.
  std::size_t expire(Time now);
  // Times out all waits, and later ones at once: the server is stopping.
  void close();

  [[nodiscard]] std::size_t size() const;

  static constexpr Duration kLongest = Duration::seconds(240);

 private:
  static constexpr std::size_t kShards = 16;
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  // A timer wheel: short lists by deadline; a slot is looked at when its time comes.
  static constexpr std::int64_t kTickMs = 128;
  static constexpr std::size_t kWheel = 2048;
  static_assert(kTickMs * static_cast<std::int64_t>(kWheel) > kLongest.ms + 1000);

  struct Node {
    std::unique_ptr<Waiter> waiter;
    std::int64_t key = 0;
    Time deadline;
    Access access;
    std::uint32_t next = kNone;  // of the same key, or the next free node
    std::uint32_t previous = kNone;
    std::uint32_t serial = 0;
    std::uint32_t timer_next = kNone;  // in the same slot of the wheel
    std::uint32_t timer_previous = kNone;
  };
  struct KeyHash {
    using is_avalanching = void;
    std::size_t operator()(std::int64_t key) const noexcept;
  };
  struct alignas(64) Shard {
    mutable std::mutex mutex;
    boost::unordered_flat_map<std::int64_t, std::uint32_t, KeyHash> by_key;  // the first node
    std::vector<Node> nodes;
    std::uint32_t free = kNone;
    std::size_t size = 0;
    std::array<std::uint32_t, kWheel> wheel;  // the first node of each slot
    std::int64_t next_tick = 0;               // the first tick not yet looked at
    bool closed = false;
    Shard() { wheel.fill(kNone); }
  };

  struct alignas(64) Counts {
    mutable std::mutex mutex;
    boost::unordered_flat_map<std::int64_t, std::size_t, KeyHash> of_customer;  // none: 0
  };

  static std::size_t shard_index(std::int64_t key);
  // False if the customer has as many as it may.
  bool count(CustomerId customer);
  void uncount(CustomerId customer);
  static std::uint32_t take_node(Shard& shard);
  std::unique_ptr<Waiter> release(Shard& shard, std::uint32_t slot);
  static void unlink_key(Shard& shard, std::uint32_t slot);
  static void unlink_timer(Shard& shard, std::uint32_t slot);

  // Customers whose waits are to be rechecked, and when.
  struct Recheck {
    Time at;
    CustomerId customer;
  };
  struct Ended {
    std::unique_ptr<Waiter> waiter;
    std::optional<Error> lost;
  };
  void collect_due(Shard& shard, std::int64_t tick, Time now, std::vector<Ended>& due);
  void note_lost_access(const Change& change);
  std::size_t send_away(Time now);

  const std::size_t max_per_shard_;
  const std::size_t max_per_customer_;
  const LiveView& live_;
  std::array<Shard, kShards> shards_;
  std::array<Counts, kShards> counts_;  // locked last
  std::mutex rechecks_mutex_;
  std::vector<Recheck> rechecks_;
};

}  // namespace linepool::core
