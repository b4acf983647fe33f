// From where a key may be used.
#pragma once

#include "app/live_view.h"
#include "base/ip_address.h"

namespace linepool::api {

inline bool address_allowed(const app::KeyOwner& owner, const IpAddress& peer) {
  if (!owner.limits || owner.limits->addresses.empty()) return true;
  for (const std::string& text : owner.limits->addresses) {
    const auto range = AddressRange::parse(text);
    if (range && range->contains(peer)) return true;
  }
  return false;
}

}  // namespace linepool::api
