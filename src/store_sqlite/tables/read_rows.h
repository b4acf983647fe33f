// The two kinds of reads: one row or a page of rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {

template <class Read>
auto read_one(Rows rows, Read read) -> std::optional<decltype(read(rows))> {
  if (!rows.next()) return std::nullopt;
  return read(rows);
}

template <class Read>
auto read_all(Rows rows, Read read) -> std::vector<decltype(read(rows))> {
  std::vector<decltype(read(rows))> out;
  while (rows.next()) out.push_back(read(rows));
  return out;
}

// For LIMIT, where a negative number would mean "no limit".
inline std::int64_t as_limit(std::size_t max) {
  CHECK(max <= std::size_t{INT32_MAX}, "a page is bounded");
  return static_cast<std::int64_t>(max);
}

}  // namespace linepool::store_sqlite
