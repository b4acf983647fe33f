// How many connections there are, in all and from one address.
#pragma once

#include <cstddef>
#include <mutex>
#include <unordered_map>

#include "wire/http.h"

namespace linepool::edge_http {

// Any thread. 0 means no limit. Asked once for each connection, never for a request.
class ConnectionLimits {
 public:
  ConnectionLimits(std::size_t total, std::size_t per_address)
      : max_total_(total), max_per_address_(per_address) {}

  // Counts the connection in, unless that would pass a limit.
  [[nodiscard]] bool admit(const IpAddress& peer);
  void release(const IpAddress& peer);

 private:
  struct AddressHash {
    std::size_t operator()(const IpAddress& address) const noexcept;
  };

  const std::size_t max_total_;
  const std::size_t max_per_address_;
  std::mutex mutex_;
  std::size_t total_ = 0;
  std::unordered_map<IpAddress, std::size_t, AddressHash> by_address_;
};

}  // namespace linepool::edge_http
