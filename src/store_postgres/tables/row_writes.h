// The rows of one table on their way to the database: at most four statements, whatever their
// number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/check.h"
#include "store_overlay/changed_rows.h"
#include "store_postgres/tables/row_columns.h"
#include "store_postgres/writer.h"

namespace linepool::store_postgres {

// For LIMIT.
inline std::int64_t as_limit(std::size_t max) {
  CHECK(max <= std::size_t{INT32_MAX}, "a page is bounded");
  return static_cast<std::int64_t>(max);
}

// The rows with those keys, in order of key.
template <class Table>
std::vector<typename Table::Row> fetch_rows(Session& session,
                                            std::span<const typename Table::Key> keys) {
  RowArrays wanted;
  for (const typename Table::Key& key : keys) wanted.add_key<Table>(key);
  return read_rows<Table>(session.query(sql_of<Table>().find_all, wanted.take()));
}

template <class Table>
class RowWrites {
 public:
  void add(const typename Table::Key& key, const std::optional<typename Table::Row>& row,
           store_overlay::Stored stored) {
    if (!row) return erased_.template add_key<Table>(key);
    switch (stored) {
      case store_overlay::Stored::kNo: return inserts_.template add_row<Table>(*row);
      case store_overlay::Stored::kYes: return updates_.template add_row<Table>(*row);
      case store_overlay::Stored::kUnknown: return puts_.template add_row<Table>(*row);
    }
  }
  // Values are given up before others take them.
  void send(Session& session) {
    const TableSql& sql = sql_of<Table>();
    send_one(session, sql.erase, erased_, false);
    send_one(session, sql.update, updates_, true);
    send_one(session, sql.put, puts_, true);
    send_one(session, sql.insert, inserts_, true);
  }

 private:
  static void send_one(Session& session, const Sql& sql, RowArrays& rows, bool is_counted) {
    const std::int64_t count = rows.count();
    if (count > 0) session.send(sql, rows.take(), is_counted ? count : Session::kAnyRows);
  }

  RowArrays inserts_, updates_, puts_, erased_;
};

// Sends what has changed. In a savepoint, what has not changed since its mark goes first, outside
// of the database's own savepoint, so that undoing that does not write it again.
template <class Table, class Rows>
void write_rows(Writer& writer, Rows& rows) {
  if (!rows.has_changed()) return;
  RowWrites<Table> writes;
  const auto add = [&writes](const auto& key, const auto& row, store_overlay::Stored stored) {
    writes.add(key, row, stored);
  };
  writer.before_write();
  if (writer.in_savepoint() && !writer.savepoint_is_open()) {
    const bool others = rows.write_older(add);
    writes.send(writer.session());
    if (!others) return;
    writer.before_undoable_write();
  }
  rows.write_all(writer.savepoint_is_open(), add);
  writes.send(writer.session());
}

}  // namespace linepool::store_postgres
