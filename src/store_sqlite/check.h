// Whether a database file that no server has open can be trusted.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "store/store.h"

namespace linepool::store_sqlite {

class Database;
class Tables;

// Reads the database with what its write-ahead log holds, and changes neither.
class DatabaseCheck {
 public:
  static constexpr int kMaxFaults = 20;

  // Throws StoreFailure if the file cannot be opened.
  explicit DatabaseCheck(const std::string& path);
  ~DatabaseCheck();
  DatabaseCheck(const DatabaseCheck&) = delete;
  DatabaseCheck& operator=(const DatabaseCheck&) = delete;

  // Reads every page, index entry and reference between rows, and looks at the version of the
  // schema. At most kMaxFaults of each kind, in words; empty: it is sound.
  [[nodiscard]] std::vector<std::string> faults();
  [[nodiscard]] std::int64_t schema_version() const { return version_; }
  [[nodiscard]] bool is_of_newest_schema() const;
  // The tables; only of the newest schema, and only without faults.
  [[nodiscard]] const store::Tx& tx();

 private:
  std::unique_ptr<Database> db_;
  std::unique_ptr<Tables> tables_;
  std::int64_t version_ = 0;
};

}  // namespace linepool::store_sqlite
