// Walks a whole listing page by page, so a reader never holds more than one page.
#pragma once

#include <cstddef>
#include <utility>

#include "base/limits.h"

namespace linepool::store {

// Calls `visit(page)` for every page of a listing; see each_row().
template <class Id, class List, class Visit>
void each_page(const List& list, const Visit& visit) {
  Id last;
  for (;;) {
    const auto page = list(last, limits::kPageRows);
    visit(page);
    if (page.size() < limits::kPageRows) return;
    last = page.back().id;
  }
}

// `list(after, max)` is one of the port's listings, bound to its table; `visit(row)` is called once
// for every row, in ascending order of id.
//
//   each_row<CustomerId>([&](auto after, auto max) { return tx.customers().list(after, max); },
//                        [&](const Customer& customer) { ... });
template <class Id, class List, class Visit>
void each_row(const List& list, const Visit& visit) {
  each_page<Id>(list, [&visit](const auto& page) {
    for (const auto& row : page) visit(row);
  });
}

}  // namespace linepool::store
