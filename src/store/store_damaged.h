// The store can be opened but not be trusted.
#pragma once

#include "store/tables.h"

namespace linepool::store {

// What is stored is damaged, or is no longer where it was: going on, or starting again, does not
// help. what() ends with what the operator can do.
class StoreDamaged : public StoreFailure {
 public:
  using StoreFailure::StoreFailure;
};

}  // namespace linepool::store
