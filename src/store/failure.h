// The exception that a store throws.
#pragma once

#include <stdexcept>

namespace linepool::store {

// The disk or the file system failed (disk full, I/O error, corrupt file): the process stops, and
// recovers on restart.
class StoreFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace linepool::store
