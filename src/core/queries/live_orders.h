// Where live orders begin.
#pragma once

#include "store/store.h"

namespace linepool::core {

// The oldest temporary lease that is live, anybody's; none when there is none. Ids ascend with
// time, so every order before it has ended, whatever the settings were when it was made.
LeaseId oldest_live_order(const store::Tx& tx);

}  // namespace linepool::core
