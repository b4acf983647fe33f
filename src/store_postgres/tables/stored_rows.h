// One table: its rows by key, and what every listing has in common.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "store/failure.h"
#include "store_overlay/changed_rows.h"
#include "store_postgres/tables/row_writes.h"
#include "store_postgres/writer.h"

namespace linepool::store_postgres {

template <class Table, class Hash = std::hash<typename Table::Key>>
class StoredRows final : public Participant {
 public:
  using Row = typename Table::Row;
  using Key = typename Table::Key;

  // `parent`: a table that rows of this one refer to, whose rows are written first.
  StoredRows(Writer& writer, std::size_t max_known, Participant* parent = nullptr)
      : writer_(writer), parent_(parent), rows_(max_known) {}

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
    for (Row& row : fetch_all(missing)) rows_.learn(Table::key(row), std::move(row));
    for (const Key& key : missing) rows_.learn(key, std::nullopt);
  }

  // An id of our own.
  void insert(Row row) {
    writer_.check_writable();
    const Key key = Table::key(row);
    rows_.change(key, std::move(row), store_overlay::Stored::kNo);
  }
  void update(Row row) {
    writer_.check_writable();
    const Key key = Table::key(row);
    if (!known(key)) {
      throw store::StoreFailure(std::string("PostgreSQL: no row to update in ") + Table::kName);
    }
    rows_.change(key, std::move(row));
  }
  // Inserts or replaces.
  void put(Row row) {
    writer_.check_writable();
    const Key key = Table::key(row);
    rows_.change(key, std::move(row));
  }
  // If it is there.
  void erase(const Key& key) {
    writer_.check_writable();
    rows_.change(key, std::nullopt);
  }

  // The rows of one of the table's own statements, with what was written before.
  template <class... Args>
  [[nodiscard]] std::vector<Row> select(const Sql& sql, const Args&... args) const {
    std::vector<Row> out = read_rows<Table>(query(sql, args...));
    if (writer_.remembers()) {
      for (const Row& row : out) rows_.learn(Table::key(row), row);
    }
    return out;
  }
  template <class... Args>
  [[nodiscard]] std::optional<Row> select_one(const Sql& sql, const Args&... args) const {
    return first(select(sql, args...));
  }
  template <class... Args>
  [[nodiscard]] Result query(const Sql& sql, const Args&... args) const {
    flush_all();
    return writer_.session().query(sql, Parameters::of(args...));
  }
  // A statement of the table's own that changes rows. What is known of them is read again.
  template <class... Args>
  void run(const Sql& sql, const Args&... args) {
    flush_all();
    writer_.before_undoable_write();
    writer_.session().send(sql, Parameters::of(args...));
    rows_.forget_clean();
    has_run_ = true;
  }

  void mark() override {
    rows_.mark();
    has_run_ = false;
  }
  void flush() override { flush_all(); }
  void undo() override {
    undo_seen([](const auto&...) {});
  }
  // The same, and says what becomes of each row: see(key, undone, row).
  template <class See>
  void undo_seen(const See& see) {
    rows_.undo(see);
    if (has_run_) rows_.forget_clean();
  }
  void before_commit() override { flush_all(), rows_.settle(); }
  void forget() override { rows_.forget(); }

  void flush_all() const {
    if (parent_ != nullptr) parent_->flush();
    write_rows<Table>(writer_, rows_);
  }

 private:
  static std::optional<Row> first(std::vector<Row> rows) {
    return rows.empty() ? std::nullopt : std::optional<Row>(std::move(rows.front()));
  }
  // Of keys that are not known: nothing has to be written first.
  [[nodiscard]] std::vector<Row> fetch_all(std::span<const Key> keys) const {
    return fetch_rows<Table>(writer_.session(), keys);
  }

  Writer& writer_;
  Participant* const parent_;
  bool has_run_ = false;  // since the mark
  mutable store_overlay::ChangedRows<Key, Row, Hash> rows_;
};

}  // namespace linepool::store_postgres
