#include "store_sqlite/files/database.h"

#include "store/store_damaged.h"
#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {

Database::Database(const std::string& path, const std::string& vfs, int flags) {
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
  handle_.reset(handle);
  if (code != SQLITE_OK) {
    const char* why = handle == nullptr ? "out of memory" : sqlite3_errmsg(handle);
    throw store::StoreFailure("cannot open the database " + path + ": " + why);
  }
  sqlite3_extended_result_codes(handle, 1);
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("set up");
}

std::string Database::text(const std::string& sql) {
  Statement statement(*this, sql.c_str());
  Rows rows = statement.query();
  return rows.next() ? rows.text(0) : std::string();
}

std::int64_t Database::integer(const std::string& sql) {
  Statement statement(*this, sql.c_str());
  Rows rows = statement.query();
  return rows.next() ? rows.integer(0) : 0;
}

void Database::fail(std::string_view doing) const {
  const int code = sqlite3_extended_errcode(handle());
  std::string what = "SQLite could not " + std::string(doing) + ": " + sqlite3_errmsg(handle()) +
                     " (code " + std::to_string(code) + ")";
  const int kind = code & 0xFF;
  if (kind != SQLITE_CORRUPT && kind != SQLITE_NOTADB) throw store::StoreFailure(what);
  throw store::StoreDamaged(
      what +
      ". The database is damaged: keep a copy of the data directory, find out "
      "what is damaged with linepoold --check, and restore a backup");
}

}  // namespace linepool::store_sqlite
