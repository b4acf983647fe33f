#include "store_sqlite/files/statement.h"

#include <algorithm>
#include <limits>

namespace linepool::store_sqlite {

void Statement::prepare() {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(db_.handle(), sql_, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
      SQLITE_OK) {
    db_.fail("prepare");
  }
  statement_.reset(statement);
}

void Statement::bind_text(int place, std::string_view value) {
  CHECK(value.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
  const char* data = value.data() == nullptr ? "" : value.data();
  check_bind(sqlite3_bind_text(statement_.get(), place, data, static_cast<int>(value.size()),
                               SQLITE_STATIC));
}

void Statement::bind_digest(int place, const Digest& value) {
  check_bind(sqlite3_bind_blob(statement_.get(), place, value.data(),
                               static_cast<int>(value.size()), SQLITE_STATIC));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) [[unlikely]]
    db_.fail("run a statement");
  return false;
}

void Statement::check_changed_one() const {
  if (sqlite3_changes64(db_.handle()) != 1) {
    throw store::StoreFailure("SQLite store: update of a row that is not there");
  }
}

std::string Rows::text(int column) const {
  sqlite3_stmt* statement = statement_.statement_.get();
  const void* data = sqlite3_column_blob(statement, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  return data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
}

Digest Rows::digest(int column) const {
  sqlite3_stmt* statement = statement_.statement_.get();
  const void* data = sqlite3_column_blob(statement, column);
  Digest digest{};
  if (data == nullptr || sqlite3_column_bytes(statement, column) != int{sizeof digest}) {
    throw store::StoreFailure("SQLite store: a stored digest has a wrong size");
  }
  std::copy_n(static_cast<const std::uint8_t*>(data), digest.size(), digest.begin());
  return digest;
}

}  // namespace linepool::store_sqlite
