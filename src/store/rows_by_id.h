// Rows that one call fetched by their ids.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "base/check.h"

namespace linepool::store {

// The ids in ascending order, each once, without none: the order in which find_all() gives rows.
template <class Id>
std::vector<Id> in_order(std::span<const Id> ids) {
  std::vector<Id> out(ids.begin(), ids.end());
  std::erase_if(out, [](Id id) { return id.is_none(); });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// What a page of rows names in one of its columns, for find_all().
template <class Rows, class Row, class Id>
std::vector<Id> ids_of(const Rows& rows, Id Row::*column) {
  std::vector<Id> out;
  for (const Row& row : rows) out.push_back(row.*column);
  return out;
}

// find_all() of a store that has its rows at hand: `find(id)` for each id in order.
template <class Id, class Find>
auto find_each(std::span<const Id> ids, Find find) {
  std::vector<typename decltype(find(Id{}))::value_type> out;
  for (const Id id : in_order(ids)) {
    if (auto row = find(id)) out.push_back(*std::move(row));
  }
  return out;
}

// The listing of several ids of such a store: what `list(id)` gives for each id in order.
template <class Id, class List>
auto list_each(std::span<const Id> ids, List list) {
  decltype(list(Id{})) out;
  for (const Id id : in_order(ids)) {
    auto rows = list(id);
    std::move(rows.begin(), rows.end(), std::back_inserter(out));
  }
  return out;
}

// What find_all() gave, looked up by id.
//
//   const RowsById messages(tx.messages().find_all(ids_of(leases, &Lease::last_message)));
//   const Message& newest = messages.at(lease.last_message);
template <class Row>
class RowsById {
 public:
  using Id = decltype(Row::id);

  explicit RowsById(std::vector<Row> rows) : rows_(std::move(rows)) {}

  // Null if it was not fetched.
  [[nodiscard]] const Row* find(Id id) const {
    const auto place = std::lower_bound(rows_.begin(), rows_.end(), id,
                                        [](const Row& row, Id wanted) { return row.id < wanted; });
    return place != rows_.end() && place->id == id ? &*place : nullptr;
  }
  [[nodiscard]] const Row& at(Id id) const {
    const Row* row = find(id);
    CHECK(row != nullptr, "a row names one that is not there");
    return *row;
  }

 private:
  std::vector<Row> rows_;
};

}  // namespace linepool::store
