// Limits the number of connections, in total and per client address: an IPv6 network of 64 bits
// counts as one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ip_address.h"

namespace linepool::net {

// Any thread. 0 means no limit. Checked once per connection, never per request.
class ConnectionLimits {
 public:
  // Addresses of `proxies` represent many clients and have no limit of their own.
  ConnectionLimits(std::size_t total, std::size_t per_address,
                   std::vector<AddressRange> proxies = {})
      : max_total_(total), max_per_address_(per_address), proxies_(std::move(proxies)) {}

  // Counts the connection, unless that would exceed a limit.
  [[nodiscard]] bool admit(const IpAddress& peer);
  void release(const IpAddress& peer);

 private:
  [[nodiscard]] bool counts(const IpAddress& peer) const {
    return max_per_address_ != 0 && !any_contains(proxies_, peer);
  }

  const std::size_t max_total_;
  const std::size_t max_per_address_;
  const std::vector<AddressRange> proxies_;
  std::mutex mutex_;
  std::size_t total_ = 0;
  std::unordered_map<std::uint64_t, std::size_t> by_client_;
};

}  // namespace linepool::net
