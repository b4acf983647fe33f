#include "gate/rate_limiter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"

namespace linepool::gate {
namespace {

constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kNsPerSecond = 1000 * kNsPerMs;

std::int64_t interval(const RateLimit& limit) {
  if (limit.count == 0) return 1;
  return std::max<std::int64_t>(1, limit.period.ms * kNsPerMs / limit.count);
}

}  // namespace

std::size_t RateLimiter::Hash::operator()(std::uint64_t client) const noexcept {
  std::uint64_t x = client;
  x ^= x >> 32;
  x *= 0xE9846AF9B1A615Dull;
  x ^= x >> 32;
  x *= 0xE9846AF9B1A615Dull;
  x ^= x >> 28;
  return static_cast<std::size_t>(x);
}

RateLimiter::RateLimiter(const RateLimit& limit, std::size_t clients)
    : unlimited_(limit.count == 0),
      interval_ns_(interval(limit)),
      capacity_ns_(interval_ns_ * limit.burst),
      shard_clients_(std::max<std::size_t>(1, clients / kShards)) {
  CHECK(limit.count >= 0 && limit.burst > 0 && limit.period.ms > 0);
}

std::size_t RateLimiter::shard_index(std::uint64_t client) {
  return (Hash{}(client) >> 56) % kShards;  // the map inside uses the other bits
}

std::optional<std::int64_t> RateLimiter::take(std::uint64_t client, Time now) {
  if (unlimited_) return std::nullopt;
  const std::int64_t now_ns = now.ms * kNsPerMs;
  Shard& shard = shards_[shard_index(client)];
  const std::lock_guard lock(shard.mutex);
  auto found = shard.full_at.find(client);
  if (found == shard.full_at.end()) {
    // If every bucket of the shard is in use, a new client passes uncounted: memory stays bounded,
    // and no crowd of addresses can lock out others.
    if (shard.full_at.size() >= shard_clients_ && !make_room(shard, now_ns)) return std::nullopt;
    found = shard.full_at.emplace(client, now_ns).first;
  }
  std::int64_t& full_at = found->second;
  // At most an empty bucket: setting the clock back must not lock anybody out.
  full_at = std::clamp(full_at, now_ns, now_ns + capacity_ns_);
  if (const auto wait_s = wait_of(full_at, now_ns)) return wait_s;
  full_at += interval_ns_;
  return std::nullopt;
}

std::optional<std::int64_t> RateLimiter::wait_of(std::int64_t full_at, std::int64_t now_ns) const {
  const std::int64_t missing_ns = full_at + interval_ns_ - (now_ns + capacity_ns_);
  if (missing_ns <= 0) return std::nullopt;
  return std::max<std::int64_t>(1, (missing_ns + kNsPerSecond - 1) / kNsPerSecond);
}

std::optional<std::int64_t> RateLimiter::wait(std::uint64_t client, Time now) const {
  if (unlimited_) return std::nullopt;
  const std::int64_t now_ns = now.ms * kNsPerMs;
  const Shard& shard = shards_[shard_index(client)];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.full_at.find(client);
  if (found == shard.full_at.end()) return std::nullopt;
  return wait_of(std::clamp(found->second, now_ns, now_ns + capacity_ns_), now_ns);
}

std::optional<LimitState> RateLimiter::state(std::uint64_t client, Time now) const {
  if (unlimited_) return std::nullopt;
  const std::int64_t now_ns = now.ms * kNsPerMs;
  const Shard& shard = shards_[shard_index(client)];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.full_at.find(client);
  const std::int64_t full_at = found == shard.full_at.end() ? now_ns : found->second;
  const std::int64_t used_ns = std::clamp<std::int64_t>(full_at - now_ns, 0, capacity_ns_);
  const auto seconds = [](std::int64_t ns) { return (ns + kNsPerSecond - 1) / kNsPerSecond; };
  return LimitState{capacity_ns_ / interval_ns_, seconds(capacity_ns_),
                    (capacity_ns_ - used_ns) / interval_ns_, seconds(used_ns)};
}

std::string LimitState::policy(std::string_view name) const {
  return fmt::format("\"{}\";q={};w={}", name, quota, window_s);
}

std::string LimitState::left(std::string_view name) const {
  return fmt::format("\"{}\";r={};t={}", name, remaining, reset_s);
}

void RateLimiter::give_back(std::uint64_t client) {
  if (unlimited_) return;
  Shard& shard = shards_[shard_index(client)];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.full_at.find(client);
  if (found != shard.full_at.end()) found->second -= interval_ns_;
}

std::size_t RateLimiter::size() const {
  std::size_t count = 0;
  for (const Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    count += shard.full_at.size();
  }
  return count;
}

// Drops full buckets, but walks over the shard at most once per bucket refill time.
bool RateLimiter::make_room(Shard& shard, std::int64_t now_ns) const {
  const bool swept_lately = now_ns >= shard.swept_at && now_ns - shard.swept_at < capacity_ns_;
  if (swept_lately) return false;
  shard.swept_at = now_ns;
  boost::unordered::erase_if(shard.full_at,
                             [now_ns](const auto& bucket) { return bucket.second <= now_ns; });
  return shard.full_at.size() < shard_clients_;
}

}  // namespace linepool::gate
