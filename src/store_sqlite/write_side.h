// The writing connection: transactions, savepoints, and when the WAL goes to the database file.
#pragma once

#include <memory>

#include "store_sqlite/tables.h"

namespace linepool::store_sqlite {

// The protocol of store::Store, whose misuse is a bug.
class WriteSide {
 public:
  explicit WriteSide(std::unique_ptr<Database> db);
  ~WriteSide();
  WriteSide(const WriteSide&) = delete;
  WriteSide& operator=(const WriteSide&) = delete;

  store::Tx& begin();
  void savepoint();
  void keep();
  void undo();
  void commit();
  void rollback();

  [[nodiscard]] const SqliteLines& lines() const { return tables_.lines(); }

 private:
  void release();
  void checkpoint_if_due();

  std::unique_ptr<Database> db_;
  Tables tables_{*db_, true};
  int wal_pages_ = 0;        // in the WAL after the last commit
  int next_checkpoint_ = 0;  // at how many
  Statement begin_{*db_, sql::kBegin};
  Statement commit_{*db_, sql::kCommit};
  Statement rollback_{*db_, sql::kRollback};
  Statement release_{*db_, sql::kRelease};
  Statement rollback_to_{*db_, sql::kRollbackTo};
};

}  // namespace linepool::store_sqlite
