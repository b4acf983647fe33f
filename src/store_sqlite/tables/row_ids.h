// Ids of rows whose insertion is pending in memory.
#pragma once

#include <cstdint>

#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {

class RowIds {
 public:
  RowIds(Database& db, const char* last_id_sql) : last_id_(db, last_id_sql) {}

  // No insertion may be pending on the first call after forget().
  [[nodiscard]] std::int64_t next() {
    if (last_ < 0) load();
    return ++last_;
  }
  void mark() { marked_ = last_; }
  void undo() { last_ = marked_; }
  void forget() { last_ = marked_ = -1; }

 private:
  void load() {
    Rows rows = last_id_.query();
    last_ = rows.next() ? rows.integer(0) : 0;
  }

  Statement last_id_;
  std::int64_t last_ = -1;  // -1: not loaded
  std::int64_t marked_ = -1;
};

}  // namespace linepool::store_sqlite
