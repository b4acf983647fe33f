// What lets a request wait or stream: the API key it sent, or the key behind the token it sent.
// Checked again while the request lasts; see LiveView::look_again().
#pragma once

#include "base/ids.h"
#include "base/time.h"

namespace linepool::core {

struct Access {
  CustomerId customer;
  KeyId key;             // none: needs no key and is never lost
  Time ends;             // expiry of the key or token; not set: never
  bool blocked = false;  // the customer was already blocked when let in, to read live data
};

}  // namespace linepool::core
