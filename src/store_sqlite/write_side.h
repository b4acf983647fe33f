// The writing connection: transactions, savepoints, and when to checkpoint the WAL.
#pragma once

#include <memory>
#include <vector>

#include "store_sqlite/files/file_identity.h"
#include "store_sqlite/tables.h"

namespace linepool::store_sqlite {

// Implements the protocol of store::Store; misusing it is a bug.
class WriteSide {
 public:
  // Commits throw StoreDamaged once one of `files` is no longer what its path names.
  WriteSide(std::unique_ptr<Database> db, std::vector<FileIdentity> files);
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
  static constexpr int kNever = -1;

  void release();
  void checkpoint_if_due();
  void scrub_if_due();

  std::unique_ptr<Database> db_;
  const std::vector<FileIdentity> files_;
  Tables tables_{*db_, true};
  int wal_pages_ = 0;        // in the WAL after the last commit
  int next_checkpoint_ = 0;  // run it at this many pages
  // Empty the WAL after so many commits that erase nothing. At the start it is due: the process
  // before may have been killed after it had erased something.
  int scrub_in_ = 0;
  Statement begin_{*db_, sql::kBegin};
  Statement commit_{*db_, sql::kCommit};
  Statement rollback_{*db_, sql::kRollback};
  Statement release_{*db_, sql::kRelease};
  Statement rollback_to_{*db_, sql::kRollbackTo};
};

}  // namespace linepool::store_sqlite
