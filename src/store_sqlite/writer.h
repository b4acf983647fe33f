// How the tables of the writing connection take part in a transaction.
//
// Writes of the hot tables wait in memory until keep(), and nothing but a read of the same rows
// brings them to the database earlier. So a command that is refused, or that reads before it writes
// as commands do, never opens a savepoint in SQLite, which would copy every page it touches.
#pragma once

#include "base/check.h"
#include "store_sqlite/files/sql.h"
#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {

// A table that keeps waiting writes or remembers rows.
class Participant {
 public:
  virtual ~Participant() = default;
  // A savepoint begins; nothing waits.
  virtual void mark() {}
  // The waiting writes go to the database.
  virtual void flush() {}
  // Back to the mark: what waits is dropped, what is remembered since then forgotten.
  virtual void undo() {}
  // The transaction is about to be committed.
  virtual void before_commit() { flush(); }
  // The transaction was rolled back: memory starts anew.
  virtual void forget() {}
};

class Writer {
 public:
  Writer(Database& db, bool can_write) : db_(db), can_write_(can_write) {}

  [[nodiscard]] Database& db() { return db_; }
  // A write is asked for, now or later.
  void check_writable() const { CHECK(can_write_ && in_transaction_, "writes need a transaction"); }
  // A write is about to reach the database: it must be undoable from here on.
  void before_write() {
    check_writable();
    if (in_savepoint_ && !savepoint_open_) {
      savepoint_.run();
      savepoint_open_ = true;
    }
  }

 private:
  friend class WriteSide;

  Database& db_;
  const bool can_write_;
  bool in_transaction_ = false;
  bool in_savepoint_ = false;
  bool savepoint_open_ = false;  // in the database
  Statement savepoint_{db_, sql::kSavepoint};
};

}  // namespace linepool::store_sqlite
