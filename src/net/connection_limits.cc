#include "net/connection_limits.h"

#include <algorithm>

#include "base/check.h"
#include "base/client_network.h"

namespace linepool::net {

Admission ConnectionLimits::admit(const IpAddress& peer) {
  const bool is_one_client = !is_proxy(peer);
  const std::lock_guard lock(mutex_);
  const bool has_room = max_total_ == 0 || total_ < max_total_;
  if (has_room && (!is_one_client || take(by_client_, peer, max_per_address_))) {
    ++total_;
    return Admission::kOrdinary;
  }
  if (reserved_ >= max_reserved_) return Admission::kRefused;
  const std::size_t share = std::max<std::size_t>(1, max_reserved_ / kReserveShare);
  if (is_one_client && !take(reserved_by_client_, peer, share)) return Admission::kRefused;
  ++reserved_;
  return Admission::kReserved;
}

void ConnectionLimits::release(const IpAddress& peer, Admission admission) {
  CHECK(admission != Admission::kRefused);
  const bool is_reserved = admission == Admission::kReserved;
  const bool is_one_client = !is_proxy(peer);
  const std::lock_guard lock(mutex_);
  std::size_t& count = is_reserved ? reserved_ : total_;
  CHECK(count > 0);
  --count;
  if (is_one_client) give_back(is_reserved ? reserved_by_client_ : by_client_, peer);
}

bool ConnectionLimits::take(ByClient& clients, const IpAddress& peer, std::size_t max) {
  const std::uint64_t client = client_network(peer);
  const auto at = clients.find(client);
  if (max != 0 && at != clients.end() && at->second >= max) return false;
  ++clients[client];
  return true;
}

void ConnectionLimits::give_back(ByClient& clients, const IpAddress& peer) {
  const auto at = clients.find(client_network(peer));
  CHECK(at != clients.end());
  if (--at->second == 0) clients.erase(at);
}

}  // namespace linepool::net
