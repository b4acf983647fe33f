// Where live orders begin in the id sequence.
#pragma once

#include "store/store.h"

namespace linepool::core {

// The oldest live temporary lease of any customer; none if there is none. Ids ascend with time, so
// every earlier order has ended, whatever the settings were when it was made.
LeaseId oldest_live_order(const store::Tx& tx);

}  // namespace linepool::core
