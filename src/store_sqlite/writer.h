// How the tables of the writing connection take part in a transaction.
//
// Writes to the hot tables are buffered in memory until keep(); only a read of the same rows
// flushes them earlier. So a command that is refused, or that reads before it writes, as commands
// do, never opens a savepoint in SQLite, which would copy every page it touches.
#pragma once

#include "base/check.h"
#include "store_overlay/participant.h"
#include "store_sqlite/files/sql.h"
#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {

// No writes are pending when a savepoint begins.
using store_overlay::Participant;

class Writer {
 public:
  Writer(Database& db, bool can_write) : db_(db), can_write_(can_write) {}

  [[nodiscard]] Database& db() { return db_; }
  // CHECKs that a write is allowed now, even if it happens later.
  void check_writable() const { CHECK(can_write_ && in_transaction_, "writes need a transaction"); }
  // Call before a write reaches the database: from here on it must be undoable.
  void before_write() {
    check_writable();
    if (in_savepoint_ && !savepoint_open_) {
      savepoint_.run();
      savepoint_open_ = true;
    }
  }

  // What was written before must leave the files, the WAL too.
  void note_erasure() { has_erased_ = true; }

 private:
  friend class WriteSide;

  Database& db_;
  const bool can_write_;
  bool in_transaction_ = false;
  bool in_savepoint_ = false;
  bool savepoint_open_ = false;  // in the database
  bool has_erased_ = false;      // in this transaction
  Statement savepoint_{db_, sql::kSavepoint};
};

}  // namespace linepool::store_sqlite
