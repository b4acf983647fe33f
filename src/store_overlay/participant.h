// How a table of the writer takes part in a transaction.
#pragma once

namespace linepool::store_overlay {

// A table that buffers writes or caches rows.
class Participant {
 public:
  virtual ~Participant() = default;
  // A savepoint begins.
  virtual void mark() {}
  // Writes the pending writes to the database.
  virtual void flush() {}
  // Returns to the mark: drops pending writes and cached rows newer than the mark.
  virtual void undo() {}
  // The transaction is about to be committed.
  virtual void before_commit() { flush(); }
  // The transaction was rolled back: clears all memory.
  virtual void forget() {}
};

}  // namespace linepool::store_overlay
