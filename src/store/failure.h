// What a store throws.
#pragma once

#include <stdexcept>

namespace linepool::store {

// The world below is broken (disk full, I/O error, corrupt file): the process stops and recovers by
// its restart.
class StoreFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace linepool::store
