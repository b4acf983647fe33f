#include "net/connection_limits.h"

#include "base/check.h"
#include "base/client_network.h"

namespace linepool::net {

bool ConnectionLimits::admit(const IpAddress& peer) {
  const std::lock_guard lock(mutex_);
  if (max_total_ != 0 && total_ >= max_total_) return false;
  if (counts(peer)) {
    // A client has an entry only while it has connections, so the table is bounded too.
    const auto at = by_client_.find(client_network(peer));
    if (at != by_client_.end() && at->second >= max_per_address_) return false;
    ++by_client_[client_network(peer)];
  }
  ++total_;
  return true;
}

void ConnectionLimits::release(const IpAddress& peer) {
  const std::lock_guard lock(mutex_);
  CHECK(total_ > 0);
  --total_;
  if (!counts(peer)) return;
  const auto at = by_client_.find(client_network(peer));
  CHECK(at != by_client_.end());
  if (--at->second == 0) by_client_.erase(at);
}

}  // namespace linepool::net
