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

enum class Admission : std::uint8_t {
  kRefused,
  kOrdinary,
  kReserved,  // beyond a limit, out of the reserve
};

// Any thread. 0 means no limit. Checked once per connection, never per request.
class ConnectionLimits {
 public:
  // One client gets at most 1/kReserveShare of the reserve, so that nobody can use it up alone.
  static constexpr std::size_t kReserveShare = 4;

  // Addresses of `proxies` represent many clients and have no limit of their own.
  ConnectionLimits(std::size_t total, std::size_t per_address,
                   std::vector<AddressRange> proxies = {}, std::size_t reserve = 0)
      : max_total_(total),
        max_per_address_(per_address),
        max_reserved_(reserve),
        proxies_(std::move(proxies)) {}

  // Counts the connection, unless it is refused.
  [[nodiscard]] Admission admit(const IpAddress& peer);
  // As it was admitted.
  void release(const IpAddress& peer, Admission admission);

 private:
  using ByClient = std::unordered_map<std::uint64_t, std::size_t>;

  [[nodiscard]] bool is_proxy(const IpAddress& peer) const { return any_contains(proxies_, peer); }
  // Counts one more of that client; false if it has so many. 0: no limit.
  static bool take(ByClient& clients, const IpAddress& peer, std::size_t max);
  static void give_back(ByClient& clients, const IpAddress& peer);

  const std::size_t max_total_;
  const std::size_t max_per_address_;
  const std::size_t max_reserved_;
  const std::vector<AddressRange> proxies_;
  std::mutex mutex_;
  std::size_t total_ = 0;
  std::size_t reserved_ = 0;  // not in the total
  // A client has an entry only while it has connections, so the tables are bounded too.
  ByClient by_client_;
  ByClient reserved_by_client_;
};

}  // namespace linepool::net
