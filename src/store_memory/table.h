// One table in memory: rows with ascending ids from 1, never deleted, and their indexes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "store/tables.h"

namespace linepool::store_memory {

// Index::change(before, after) maintains the indexes: a null `before` is an insertion, a null
// `after` a removal. It throws StoreFailure, with nothing changed, if a unique value is taken.
template <class Row, class Index>
class Table {
 public:
  using RowId = decltype(Row::id);

  [[nodiscard]] const Row* find(RowId id) const {
    if (id.value < 1 || static_cast<std::size_t>(id.value) > rows_.size()) return nullptr;
    return &rows_[static_cast<std::size_t>(id.value) - 1];
  }
  [[nodiscard]] std::optional<Row> get(RowId id) const {
    const Row* row = find(id);
    return row == nullptr ? std::nullopt : std::optional<Row>(*row);
  }
  [[nodiscard]] const Row& at(RowId id) const {
    const Row* row = find(id);
    CHECK(row != nullptr, "an index names a row that is not there");
    return *row;
  }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const Index& index() const { return index_; }

  RowId insert(Row row) {
    row.id = RowId{static_cast<std::int64_t>(rows_.size()) + 1};
    index_.change(nullptr, &row);
    rows_.push_back(std::move(row));
    return rows_.back().id;
  }

  // Returns the old row.
  Row replace(Row row) {
    Row* old = edit(row.id);
    if (old == nullptr)
      throw store::StoreFailure("memory store: update of a row that is not there");
    index_.change(old, &row);
    return std::exchange(*old, std::move(row));
  }

  // Undoes the newest insert.
  void remove_newest() {
    CHECK(!rows_.empty());
    index_.change(&rows_.back(), nullptr);
    rows_.pop_back();
  }

 private:
  Row* edit(RowId id) {
    return const_cast<Row*>(find(id));  // NOLINT: of a non-const table
  }

  std::vector<Row> rows_;
  Index index_;
};

// Moves a row within an ordered index when its key changes; a row without a key is not in it.
template <class Key>
void move_key(std::set<Key>& index, const std::optional<Key>& before,
              const std::optional<Key>& after) {
  if (before == after) return;
  if (before) index.erase(*before);
  if (after) index.insert(*after);
}

// Like move_key(), for a unique index from Key to Id.
template <class Map, class Key>
void move_unique(Map& index, const std::optional<Key>& before, const std::optional<Key>& after,
                 typename Map::mapped_type id) {
  if (before == after) return;
  if (after) {
    const bool is_new = index.emplace(*after, id).second;
    if (!is_new) throw store::StoreFailure("memory store: a unique value is taken");
  }
  if (before) index.erase(*before);
}

// Up to `max` rows of `table` with ids above `after`.
template <class Row, class Index>
std::vector<Row> page(const Table<Row, Index>& table, decltype(Row::id) after, std::size_t max) {
  const auto size = static_cast<std::int64_t>(table.rows().size());
  std::vector<Row> out;
  for (std::int64_t i = after.value < 0 ? 0 : after.value; i < size && out.size() < max; ++i) {
    out.push_back(table.rows()[static_cast<std::size_t>(i)]);
  }
  return out;
}

}  // namespace linepool::store_memory
