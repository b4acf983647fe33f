// How the tables of one session take part in its transactions.
#pragma once

#include <cstdint>
#include <functional>

#include "base/check.h"
#include "store_overlay/participant.h"
#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

using store_overlay::Participant;

// Of the writing session, or of a reader, where no table remembers or writes anything.
class Writer {
 public:
  Writer(Session& session, bool can_write) : session_(session), can_write_(can_write) {}

  [[nodiscard]] Session& session() const { return session_; }
  // Only the writer may know rows without asking: it sees every write.
  [[nodiscard]] bool remembers() const { return can_write_; }
  // CHECKs that a write is allowed now, even if it happens later.
  void check_writable() const { CHECK(can_write_ && in_transaction_, "writes need a transaction"); }

  // Call before a write is sent. The first of a transaction is preceded by BEGIN and the fence.
  void before_write() {
    check_writable();
    if (!begun_) begin_batch_();
    begun_ = true;
  }
  // The same for a write that undo() must take back.
  void before_undoable_write() {
    before_write();
    if (!in_savepoint_ || savepoint_open_) return;
    static const Sql kSavepoint("SAVEPOINT command");
    session_.send(kSavepoint);
    savepoint_open_ = true;
  }
  // The number of the batch that this transaction becomes.
  [[nodiscard]] std::int64_t batch() const { return batch_; }
  [[nodiscard]] bool in_savepoint() const { return in_savepoint_; }
  [[nodiscard]] bool savepoint_is_open() const { return savepoint_open_; }

 private:
  friend class WriteSide;

  Session& session_;
  const bool can_write_;
  bool in_transaction_ = false;
  bool in_savepoint_ = false;
  bool begun_ = false;           // in the database
  bool savepoint_open_ = false;  // likewise
  std::int64_t batch_ = 0;
  std::function<void()> begin_batch_;
};

}  // namespace linepool::store_postgres
