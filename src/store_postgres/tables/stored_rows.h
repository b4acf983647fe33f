// One table: its rows by key, and what every listing has in common.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/failure.h"
#include "store_postgres/tables/known_rows.h"
#include "store_postgres/writer.h"

namespace linepool::store_postgres {

template <class Table, class Hash = std::hash<typename Table::Key>>
class StoredRows final : public KnownRows<Table, Hash>, public Participant {
  using Base = KnownRows<Table, Hash>;
  using Base::first;
  using Base::rows_;
  using Base::writer_;

 public:
  using Row = typename Table::Row;
  using Key = typename Table::Key;

  // `parent`: a table that rows of this one refer to, whose rows are written first.
  StoredRows(Writer& writer, std::size_t max_known, Participant* parent = nullptr)
      : Base(writer, max_known), parent_(parent) {}

  // An id of our own.
  void insert(Row row) {
    writer_.check_writable();
    const Key key = Table::key(row);
    rows_.change(key, std::move(row), store_overlay::Stored::kNo);
  }
  void update(Row row) {
    writer_.check_writable();
    const Key key = Table::key(row);
    if (!Base::known(key)) {
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
      for (const Row& row : out) Base::learn(row);
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
  Participant* const parent_;
  bool has_run_ = false;  // since the mark
};

}  // namespace linepool::store_postgres
