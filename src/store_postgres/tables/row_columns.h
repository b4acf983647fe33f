// A table's columns, said once: each table has a struct that names it and walks its columns with a
// visitor, to make its statements, to write its rows and to read them.
//
//   struct AccountsTable {
//     using Row = Account;
//     using Key = AccountId;
//     static constexpr const char* kName = "accounts";
//     static constexpr std::size_t kKeyColumns = 1;       // of the primary key: the first ones
//     static Key key(const Row& row) { return row.id; }
//     template <class Visit, class R>  // R: Row or const Row
//     static void columns(Visit& visit, R& row) {
//       visit("id", row.id); ...
//     }
//     template <class Visit>
//     static void key_columns(Visit& visit, const Key& key) { visit("id", key); }
//   };
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

struct ColumnNames {
  static constexpr bool kReads = false;
  std::vector<std::string> names;

  template <class T>
  void operator()(const char* name, const T&) {
    names.emplace_back(name);
  }
};

// Appends a row to one array for each column.
struct RowWriter {
  static constexpr bool kReads = false;
  std::vector<ColumnArray>& columns;
  std::size_t at = 0;

  template <class T>
  void operator()(const char*, const T& value) {
    if (at == columns.size()) columns.emplace_back();
    columns[at++].append(to_wire(value));
  }
};

struct RowReader {
  static constexpr bool kReads = true;
  const Result& result;
  int row;
  int at = 0;

  template <class T>
  void operator()(const char*, T& value) {
    result.read(row, at++, value);
  }
};

template <class Table>
typename Table::Row read_row(const Result& result, int row) {
  typename Table::Row out{};
  RowReader reader{result, row};
  Table::columns(reader, out);
  return out;
}

template <class Table>
std::vector<typename Table::Row> read_rows(const Result& result) {
  std::vector<typename Table::Row> out;
  out.reserve(static_cast<std::size_t>(result.rows()));
  for (int row = 0; row < result.rows(); ++row) out.push_back(read_row<Table>(result, row));
  return out;
}

// Many rows, or keys, on their way.
class RowArrays {
 public:
  template <class Table>
  void add_row(const typename Table::Row& row) {
    RowWriter writer{columns_};
    Table::columns(writer, row);
    ++count_;
  }
  template <class Table>
  void add_key(const typename Table::Key& key) {
    RowWriter writer{columns_};
    Table::key_columns(writer, key);
    ++count_;
  }
  [[nodiscard]] std::int64_t count() const { return count_; }
  [[nodiscard]] Parameters take() {
    Parameters all;
    for (ColumnArray& column : columns_) all.add(std::move(column));
    columns_.clear();
    count_ = 0;
    return all;
  }

 private:
  std::vector<ColumnArray> columns_;
  std::int64_t count_ = 0;
};

// The statements that every table has. Rows and keys come as one array for each column.
struct TableSql {
  TableSql(const std::string& table, const std::vector<std::string>& columns, std::size_t keys);

  Sql find_all;
  Sql insert;
  Sql update;
  Sql put;  // inserts or replaces
  Sql erase;
};

template <class Table>
const TableSql& sql_of() {
  static const TableSql sql = [] {
    ColumnNames all;
    const typename Table::Row row{};
    Table::columns(all, row);
    return TableSql(Table::kName, all.names, Table::kKeyColumns);
  }();
  return sql;
}

// "a, b, c", for a table's own listings: "SELECT " + columns_of<T>() + " FROM ...". With a prefix:
// "t.a, t.b, t.c".
std::string columns_of(const std::vector<std::string>& names, const std::string& prefix);
template <class Table>
std::string columns_of(const std::string& prefix = "") {
  ColumnNames all;
  const typename Table::Row row{};
  Table::columns(all, row);
  return columns_of(all.names, prefix);
}
// "SELECT a, b, c FROM table ".
template <class Table>
std::string select_from() {
  return "SELECT " + columns_of<Table>() + " FROM " + Table::kName + " ";
}

}  // namespace linepool::store_postgres
