// The writing session: transactions, savepoints, and the fence.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "store_postgres/writer.h"

namespace linepool::store_postgres {

// Numbers that no row may be given twice, kept with each batch.
class HighWater {
 public:
  virtual ~HighWater() = default;
  [[nodiscard]] virtual std::int64_t last_used() const = 0;
};

// Each transaction that changes something is one batch. Its first statement inserts the batch's
// row: the number is the primary key, so that of two servers that believe they lead, only one can
// write number n. The other gets Deposed, and nothing of its batch is stored.
class WriteSide {
 public:
  // Claims the database for this server with a batch of a new epoch: whoever led before cannot
  // write another one. `node` names this server to people. `epoch` is the one it was elected with
  // (nodes/election.h); 0 if nobody elects. Throws StoreFailure; Deposed if a server of a later
  // epoch has claimed the database.
  WriteSide(Session& session, std::string node, std::int64_t epoch = 0);

  [[nodiscard]] Writer& writer() { return writer_; }
  // All tables, those first that others refer to. Once, before begin().
  void set_tables(std::vector<Participant*> tables, const HighWater& marks);

  void begin();
  void savepoint();
  void keep();
  void undo();
  void commit();
  void rollback();

  [[nodiscard]] std::int64_t batch() const { return batch_; }
  [[nodiscard]] std::int64_t epoch() const { return epoch_; }
  // The mark of the servers before, as of the claim.
  [[nodiscard]] std::int64_t last_used() const { return last_used_; }

 private:
  void claim(std::int64_t epoch);
  void insert_claim(std::int64_t batch);
  void send_fence(std::int64_t batch);
  void release();

  Session& session_;
  const std::string node_;
  Writer writer_{session_, true};
  std::vector<Participant*> tables_;
  const HighWater* marks_ = nullptr;
  std::int64_t batch_ = 0;  // the newest that is stored
  std::int64_t epoch_ = 0;
  std::int64_t last_used_ = 0;
};

}  // namespace linepool::store_postgres
