// Statements and their rows; every bind and step is checked.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/check.h"
#include "base/crypto/digest.h"
#include "base/time.h"
#include "domain/money.h"
#include "domain/numbers/line_number.h"
#include "store_sqlite/files/database.h"

namespace linepool::store_sqlite {

class Rows;

// A statement, prepared on first use. Parameters are bound in the order ?1, ?2, ...; strings and
// blobs must live until the rows have been read.
class Statement {
 public:
  Statement(Database& db, const char* sql) : db_(db), sql_(sql) {}

  template <class... Args>
  [[nodiscard]] Rows query(const Args&... args);
  // Runs to the end; for statements without rows.
  template <class... Args>
  void run(const Args&... args);
  // Like run(), for a statement that must change exactly one row.
  template <class... Args>
  void run_on_one_row(const Args&... args);

 private:
  friend class Rows;

  template <class... Args>
  void bind_all(const Args&... args) {
    if (!statement_) prepare();
    int place = 0;
    (bind(++place, args), ...);
  }
  template <class T>
  void bind(int place, const T& value);
  void bind_integer(int place, std::int64_t value) {
    check_bind(sqlite3_bind_int64(statement_.get(), place, value));
  }
  void bind_text(int place, std::string_view value);
  void bind_digest(int place, const Digest& value);
  void check_bind(int code) const {
    if (code != SQLITE_OK) [[unlikely]]
      db_.fail("bind");
  }
  void prepare();
  bool step();
  void check_changed_one() const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  Database& db_;
  const char* sql_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// The rows of a running query; resets the statement when destroyed.
class Rows {
 public:
  explicit Rows(Statement& statement) : statement_(statement) {}
  ~Rows() { sqlite3_reset(statement_.statement_.get()); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  [[nodiscard]] bool next() { return statement_.step(); }

  [[nodiscard]] std::int64_t integer(int column) const {
    return sqlite3_column_int64(statement_.statement_.get(), column);
  }
  template <class IdType>
  [[nodiscard]] IdType id(int column) const {
    return IdType{integer(column)};
  }
  template <class Enum>
  [[nodiscard]] Enum enumerator(int column) const {
    return static_cast<Enum>(integer(column));
  }
  [[nodiscard]] Time time(int column) const { return Time{integer(column)}; }
  [[nodiscard]] Money money(int column) const { return Money::from_units(integer(column)); }
  [[nodiscard]] LineNumber number(int column) const {
    return LineNumber::from_value(static_cast<std::uint64_t>(integer(column)));
  }
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] Digest digest(int column) const;

 private:
  Statement& statement_;
};

template <class... Args>
Rows Statement::query(const Args&... args) {
  bind_all(args...);
  return Rows(*this);
}

template <class... Args>
void Statement::run(const Args&... args) {
  bind_all(args...);
  Rows rows(*this);
  const bool has_row = rows.next();
  CHECK(!has_row, "a statement without rows gave one");
}

template <class... Args>
void Statement::run_on_one_row(const Args&... args) {
  run(args...);
  check_changed_one();
}

template <class T>
void Statement::bind(int place, const T& value) {
  if constexpr (std::is_same_v<T, Time>) {
    bind_integer(place, value.ms);
  } else if constexpr (std::is_same_v<T, Money>) {
    bind_integer(place, value.units());
  } else if constexpr (std::is_same_v<T, LineNumber>) {
    bind_integer(place, static_cast<std::int64_t>(value.value()));
  } else if constexpr (std::is_same_v<T, Digest>) {
    bind_digest(place, value);
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    bind_text(place, value);
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    bind_integer(place, static_cast<std::int64_t>(value));
  } else {
    bind_integer(place, value.value);  // an id
  }
}

}  // namespace linepool::store_sqlite
