// A read-only connection.
#pragma once

#include <memory>

#include "store_sqlite/sqlite_store.h"
#include "store_sqlite/tables.h"

namespace linepool::store_sqlite {

// A connection with its tables; in a read transaction while a snapshot uses it.
class Reader {
 public:
  explicit Reader(std::unique_ptr<Database> db) : db_(std::move(db)) {}

  void begin();
  void end() noexcept;
  [[nodiscard]] const store::Tx& tx() const { return tables_.tx(); }

 private:
  std::unique_ptr<Database> db_;
  Tables tables_{*db_, false};
  Statement begin_{*db_, sql::kBeginRead};
  Statement pin_{*db_, sql::kPinSnapshot};
  Statement commit_{*db_, sql::kCommit};
};

}  // namespace linepool::store_sqlite
