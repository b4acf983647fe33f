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

// A bucket as clients are told of it, in the words of the RateLimit header fields.
struct LimitState {
  std::int64_t quota = 0;     // tokens of a full bucket
  std::int64_t window_s = 0;  // in which an empty one is full again
  std::int64_t remaining = 0;
  std::int64_t reset_s = 0;  // until it is full

  // "default";q=80;w=2
  [[nodiscard]] std::string policy(std::string_view name) const;
  // "default";r=79;t=1
  [[nodiscard]] std::string left(std::string_view name) const;
  // As it stands in a refusal: nothing is left for so long.
  void refuse_for(std::int64_t wait_s) {
    remaining = 0;
    reset_s = wait_s;
  }
};

class RateLimiter {
 public:
  static constexpr std::size_t kShards = 64;
  static constexpr std::size_t kDefaultClients = 256 * 1024;

  // Remembers at most about `clients` clients, 16 bytes each and the map around them.
  explicit RateLimiter(const RateLimit& limit, std::size_t clients = kDefaultClients);

  // Takes a token of `client`. When there is none: the whole seconds, at least 1, until one is
  // there. Any thread.
  [[nodiscard]] std::optional<std::int64_t> take(std::uint64_t client, Time now);

  // The bucket of `client` as it is; nothing where there is no limit.
  [[nodiscard]] std::optional<LimitState> state(std::uint64_t client, Time now) const;

  // Gives back a token that was taken for nothing.
  void give_back(std::uint64_t client);

  // Clients with a bucket that was not full when somebody looked last.
  [[nodiscard]] std::size_t size() const;

 private:
  struct Hash {
    using is_avalanching = void;
    std::size_t operator()(std::uint64_t client) const noexcept;
  };
  // A bucket is one number: the time at which it is full again (the "theoretical arrival time" of
  // the generic cell rate algorithm), in nanoseconds. No entry is a full bucket.
  struct alignas(64) Shard {
    mutable std::mutex mutex;
    boost::unordered_flat_map<std::uint64_t, std::int64_t, Hash> full_at;
    std::int64_t swept_at = 0;
  };

  [[nodiscard]] static std::size_t shard_index(std::uint64_t client);
  [[nodiscard]] bool make_room(Shard& shard, std::int64_t now_ns) const;

  const bool unlimited_;
  const std::int64_t interval_ns_;  // a token refills in this time
  const std::int64_t capacity_ns_;  // an empty bucket refills in this time
  const std::size_t shard_clients_;
  std::array<Shard, kShards> shards_;
};

}  // namespace linepool::gate
