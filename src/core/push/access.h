// On what a wait or an open stream stands: the key, or the token made by a key, that its request
// showed. It is looked at again while the request lasts; see LiveView::look_again().
#pragma once

#include "base/ids.h"
#include "base/time.h"

namespace linepool::core {

struct Access {
  CustomerId customer;
  KeyId key;             // none: stands on nothing, and is never lost
  Time ends;             // of the key or of the token; not set: not by itself
  bool blocked = false;  // a blocked customer was let in already, to read what is live
};

}  // namespace linepool::core
