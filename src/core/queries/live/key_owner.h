// Whose a key is and what it may do: what the gate finds of a caller.
#pragma once

#include <memory>

#include "base/ids.h"
#include "base/time.h"
#include "core/queries/sight.h"
#include "domain/access/api_key.h"
#include "domain/catalogue/own_price.h"

namespace linepool::core {

struct KeyOwner {
  KeyId key;
  KeyId first;  // first in its chain of rotations: its request budget is used
  CustomerId customer;
  Time expires_at;  // not set: never
  bool blocked = false;
  bool is_session = false;                          // a browser's, not a key
  std::shared_ptr<const KeyLimits> limits;          // null: no limits
  std::shared_ptr<const OwnPriceList> prices = {};  // the customer's own; null: none

  [[nodiscard]] bool allows(Scope scope) const { return !limits || limits->allows(scope); }
  [[nodiscard]] Sight sight() const { return Sight{first, limits}; }
};

}  // namespace linepool::core
