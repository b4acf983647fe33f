// What the tables of one transaction or snapshot work on.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>
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

// Inserts or replaces a row of a map; without `after`, removes it.
template <class Map, class Row>
void put_row(std::vector<Change>& log, Map& rows, const typename Map::key_type& key,
             const Row& shape, std::optional<Row> after) {
  const auto place = rows.find(key);
  std::optional<Row> before;
  if (place != rows.end()) before = place->second;
  log.emplace_back(RowChanged<Row>{shape, std::move(before)});
  if (after) {
    rows.insert_or_assign(key, *std::move(after));
  } else if (place != rows.end()) {
    rows.erase(place);
  }
}

}  // namespace linepool::store_memory
