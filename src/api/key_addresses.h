// From where a key may be used.
#pragma once

#include "app/live_view.h"
#include "base/ip_address.h"

namespace linepool::api {

inline bool address_allowed(const app::KeyOwner& owner, const IpAddress& peer) {
  return !owner.limits || owner.limits->admits(peer);
}

}  // namespace linepool::api
