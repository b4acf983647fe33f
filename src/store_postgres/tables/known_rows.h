// The rows of one table by key: asked for once, by the writer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "store_overlay/changed_rows.h"
#include "store_postgres/tables/row_writes.h"
#include "store_postgres/writer.h"

namespace linepool::store_postgres {

template <class Table, class Hash>
class KnownRows {
 public:
  using Row = typename Table::Row;
  using Key = typename Table::Key;

  [[nodiscard]] std::optional<Row> find(const Key& key) const {
    return writer_.remembers() ? known(key) : first(fetch_all({&key, 1}));
  }
  // Writer only. Valid until the next call.
  [[nodiscard]] const std::optional<Row>& known(const Key& key) const {
    know({&key, 1});
    return *rows_.find(key);
  }
  // `keys` in order, each once. Asks once for all that are not known.
  [[nodiscard]] std::vector<Row> find_all(std::span<const Key> keys) const {
    if (keys.empty()) return {};
    if (!writer_.remembers()) return fetch_all(keys);
    know(keys);
    std::vector<Row> out;
    for (const Key& key : keys) {
      if (const std::optional<Row>& row = *rows_.find(key)) out.push_back(*row);
    }
    return out;
  }
  // Writer only: reads those that are not known yet.
  void know(std::span<const Key> keys) const {
    std::vector<Key> missing;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(missing),
                 [this](const Key& key) { return rows_.find(key) == nullptr; });
    if (missing.empty()) return;
    for (const Row& row : fetch_all(missing)) learn(row);
    for (const Key& key : missing) learn_missing(key);
  }
  [[nodiscard]] bool is_known(const Key& key) const { return rows_.find(key) != nullptr; }
  // What the database has, read in some other way. No effect on known rows.
  void learn(const Row& row) const { rows_.learn(Table::key(row), row); }
  void learn_missing(const Key& key) const { rows_.learn(key, std::nullopt); }

 protected:
  KnownRows(Writer& writer, std::size_t max_known) : writer_(writer), rows_(max_known) {}
  ~KnownRows() = default;

  static std::optional<Row> first(std::vector<Row> rows) {
    return rows.empty() ? std::nullopt : std::optional<Row>(std::move(rows.front()));
  }
  // Of keys that are not known: nothing has to be written first.
  [[nodiscard]] std::vector<Row> fetch_all(std::span<const Key> keys) const {
    return fetch_rows<Table>(writer_.session(), keys);
  }

  Writer& writer_;
  mutable store_overlay::ChangedRows<Key, Row, Hash> rows_;
};

}  // namespace linepool::store_postgres
