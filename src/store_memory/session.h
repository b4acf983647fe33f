// What the tables of one transaction or snapshot work on.
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

#include "base/check.h"
#include "store_memory/state.h"

namespace linepool::store_memory {

// A writer changes the state under the mutex, because another thread may be copying it for a
// snapshot; a snapshot's state never changes.
struct Session {
  const State* read = nullptr;
  State* write = nullptr;  // null outside a transaction and in a snapshot
  std::mutex* mutex = nullptr;
  std::vector<Change>* log = nullptr;
  std::int64_t* last_use = nullptr;  // the highest `last_used` seen or assigned so far

  template <class F>
  decltype(auto) change(F change) {
    CHECK(write != nullptr, "writes need a transaction");
    const std::lock_guard lock(*mutex);
    return change(*write);
  }
};

}  // namespace linepool::store_memory
