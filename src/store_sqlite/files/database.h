// One SQLite connection. Whatever goes wrong on it is a StoreFailure with SQLite's own text, which
// names tables and columns and never values.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "store/tables.h"

namespace linepool::store_sqlite {

class Database {
 public:
  // `vfs` empty: the system's. `flags` as for sqlite3_open_v2.
  Database(const std::string& path, const std::string& vfs, int flags);

  // Runs SQL that takes no parameters and gives no rows; for set-up, not for the hot path.
  void execute(const std::string& sql);
  // The first column of the first row, as text; "" when there is no row.
  [[nodiscard]] std::string text(const std::string& sql);
  [[nodiscard]] std::int64_t integer(const std::string& sql);
  // Throws StoreFailure naming what was being done.
  [[noreturn]] void fail(std::string_view doing) const;

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] std::int64_t last_insert_id() const { return sqlite3_last_insert_rowid(handle()); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace linepool::store_sqlite
