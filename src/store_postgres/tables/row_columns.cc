#include "store_postgres/tables/row_columns.h"

#include <span>

namespace linepool::store_postgres {
namespace {

using Names = std::span<const std::string>;

// What `one(name, place)` says of each, separated.
template <class One>
std::string joined(Names names, const char* separator, const One& one) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += separator;
    out += one(names[i], std::to_string(i + 1));
  }
  return out;
}

std::string list(Names names, const std::string& prefix = "") {
  return joined(names, ", ", [&](const auto& name, const auto&) { return prefix + name; });
}

// One array for each column.
std::string arrays(Names names) {
  return "unnest(" +
         joined(names, ", ", [](const auto&, const auto& place) { return "$" + place; }) + ")";
}

std::string same(Names names, const std::string& left, const std::string& right) {
  return joined(names, " AND ",
                [&](const auto& name, const auto&) { return left + name + " = " + right + name; });
}

// LATERAL and LIMIT keep the planner with one look at the index for each key.
std::string find_all_sql(const std::string& table, Names columns, Names keys) {
  return "SELECT r.* FROM " + arrays(keys) + " AS k (" + list(keys) + "), LATERAL (SELECT " +
         list(columns) + " FROM " + table + " AS t WHERE " + same(keys, "t.", "k.") +
         " LIMIT 1) AS r ORDER BY " + list(keys, "r.");
}

std::string insert_sql(const std::string& table, Names columns) {
  return "INSERT INTO " + table + " (" + list(columns) + ") SELECT * FROM " + arrays(columns);
}

std::string update_sql(const std::string& table, Names columns, Names keys, Names others) {
  const std::string sets =
      joined(others, ", ", [](const auto& name, const auto&) { return name + " = n." + name; });
  return "UPDATE " + table + " AS t SET " + sets + " FROM " + arrays(columns) + " AS n (" +
         list(columns) + ") WHERE " + same(keys, "t.", "n.");
}

std::string put_sql(const std::string& table, Names columns, Names keys, Names others) {
  const std::string sets = joined(
      others, ", ", [](const auto& name, const auto&) { return name + " = excluded." + name; });
  return insert_sql(table, columns) + " ON CONFLICT (" + list(keys) + ") DO UPDATE SET " + sets;
}

std::string erase_sql(const std::string& table, Names keys) {
  return "DELETE FROM " + table + " AS t USING " + arrays(keys) + " AS k (" + list(keys) +
         ") WHERE " + same(keys, "t.", "k.");
}

}  // namespace

TableSql::TableSql(const std::string& table, const std::vector<std::string>& columns,
                   std::size_t keys)
    : find_all(find_all_sql(table, columns, Names(columns).first(keys))),
      insert(insert_sql(table, columns)),
      update(update_sql(table, columns, Names(columns).first(keys), Names(columns).subspan(keys))),
      put(put_sql(table, columns, Names(columns).first(keys), Names(columns).subspan(keys))),
      erase(erase_sql(table, Names(columns).first(keys))) {}

std::string columns_of(const std::vector<std::string>& names, const std::string& prefix) {
  return list(names, prefix);
}

}  // namespace linepool::store_postgres
