// Token buckets for many clients in bounded memory: every client has a bucket of `burst` tokens
// that refills by `count` tokens in `period`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include <boost/unordered/unordered_flat_map.hpp>

#include "base/time.h"

namespace linepool::gate {

struct RateLimit {
  std::int64_t count = 0;  // 0: no limit
  Duration period = Duration::seconds(1);
  std::int64_t burst = 1;
};

// The state of a bucket, in the terms of the RateLimit header fields.
struct LimitState {
  std::int64_t quota = 0;     // tokens in a full bucket
  std::int64_t window_s = 0;  // time for an empty bucket to refill
  std::int64_t remaining = 0;
  std::int64_t reset_s = 0;  // until the bucket is full

  // "default";q=80;w=2
  [[nodiscard]] std::string policy(std::string_view name) const;
  // "default";r=79;t=1
  [[nodiscard]] std::string left(std::string_view name) const;
  // For a refusal: nothing remains for that long.
  void refuse_for(std::int64_t wait_s) {
    remaining = 0;
    reset_s = wait_s;
  }
};

class RateLimiter {
 public:
  static constexpr std::size_t kShards = 64;
  static constexpr std::size_t kDefaultClients = 256 * 1024;

  // Tracks about `clients` clients at most, 16 bytes each plus the map's overhead.
  explicit RateLimiter(const RateLimit& limit, std::size_t clients = kDefaultClients);

  // Takes a token of `client`. If there is none, returns the whole seconds (at least 1) until there
  // is one. Any thread.
  [[nodiscard]] std::optional<std::int64_t> take(std::uint64_t client, Time now);

  // Like take(), but takes nothing.
  [[nodiscard]] std::optional<std::int64_t> wait(std::uint64_t client, Time now) const;

  // The current state of the client's bucket; nothing if there is no limit.
  [[nodiscard]] std::optional<LimitState> state(std::uint64_t client, Time now) const;

  // Gives back a token that turned out not to be needed.
  void give_back(std::uint64_t client);

  // Clients whose bucket was not full when last checked.
  [[nodiscard]] std::size_t size() const;

 private:
  struct Hash {
    using is_avalanching = void;
    std::size_t operator()(std::uint64_t client) const noexcept;
  };
  // A bucket is one number: when it will be full again (the "theoretical arrival time" of the
  // generic cell rate algorithm), in nanoseconds. A client without an entry has a full bucket.
  struct alignas(64) Shard {
    mutable std::mutex mutex;
    boost::unordered_flat_map<std::uint64_t, std::int64_t, Hash> full_at;
    std::int64_t swept_at = 0;
  };

  [[nodiscard]] static std::size_t shard_index(std::uint64_t client);
  // The seconds until a bucket that is full at `full_at` has a token; nothing if it has one.
  [[nodiscard]] std::optional<std::int64_t> wait_of(std::int64_t full_at,
                                                    std::int64_t now_ns) const;
  [[nodiscard]] bool make_room(Shard& shard, std::int64_t now_ns) const;

  const bool unlimited_;
  const std::int64_t interval_ns_;  // time in which one token refills
  const std::int64_t capacity_ns_;  // time in which an empty bucket refills
  const std::size_t shard_clients_;
  std::array<Shard, kShards> shards_;
};

}  // namespace linepool::gate
