#include "net/connection_limits.h"

#include <functional>
#include <string_view>

#include "base/check.h"
#include "base/text_of.h"

namespace linepool::net {

std::size_t ConnectionLimits::AddressHash::operator()(const IpAddress& address) const noexcept {
  return std::hash<std::string_view>{}(text_of(address.bytes()));
}

bool ConnectionLimits::admit(const IpAddress& peer) {
  const std::lock_guard lock(mutex_);
  if (max_total_ != 0 && total_ >= max_total_) return false;
  if (counts(peer)) {
    // An address has an entry only while it has connections, so the table is bounded too.
    const auto at = by_address_.find(peer);
    if (at != by_address_.end() && at->second >= max_per_address_) return false;
    ++by_address_[peer];
  }
  ++total_;
  return true;
}

void ConnectionLimits::release(const IpAddress& peer) {
  const std::lock_guard lock(mutex_);
  CHECK(total_ > 0);
  --total_;
  if (!counts(peer)) return;
  const auto at = by_address_.find(peer);
  CHECK(at != by_address_.end());
  if (--at->second == 0) by_address_.erase(at);
}

}  // namespace linepool::net
