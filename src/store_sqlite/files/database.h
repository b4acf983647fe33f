// One SQLite connection. Every error on it is a StoreFailure with SQLite's own message, which names
// tables and columns but never values.
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
  // If `vfs` is empty, the system's is used. `flags` as for sqlite3_open_v2.
  Database(const std::string& path, const std::string& vfs, int flags);

  // Runs SQL without parameters or rows; for set-up, not for the hot path.
  void execute(const std::string& sql);
  // The first column of the first row, as text; "" if there is no row.
  [[nodiscard]] std::string text(const std::string& sql);
  [[nodiscard]] std::int64_t integer(const std::string& sql);
  // Throws StoreFailure, naming the failed operation.
  [[noreturn]] void fail(std::string_view doing) const;

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  // How many rows the newest statement has changed.
  [[nodiscard]] std::int64_t changes() const { return sqlite3_changes64(handle()); }
  [[nodiscard]] std::int64_t last_insert_id() const { return sqlite3_last_insert_rowid(handle()); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace linepool::store_sqlite
