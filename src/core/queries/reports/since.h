// Finds where in a table that grows by time a moment is, without an index.
#pragma once

#include <cstdint>

#include "base/time.h"

namespace linepool::core {

// The id after which the rows from `from` on begin. `list(after, max)` is a listing in the order of
// ids, and `time_of(row)` never gets less along it. Reads a few dozen rows.
template <class Id, class List, class TimeOf>
Id before_time(Time from, const List& list, const TimeOf& time_of) {
  // The id of the first row after `id`, if it is older.
  const auto older_after = [&](std::int64_t id) {
    const auto rows = list(Id{id}, 1);
    const bool is_older = !rows.empty() && time_of(rows.front()) < from;
    return is_older ? rows.front().id.value : std::int64_t{0};
  };
  std::int64_t low = 0;  // rows up to it are older
  std::int64_t high = 1;
  while (const std::int64_t older = older_after(high)) {
    low = older;
    high = older * 2;
  }
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const std::int64_t older = older_after(middle);
    older != 0 ? low = older : high = middle;
  }
  return Id{low};
}

}  // namespace linepool::core
