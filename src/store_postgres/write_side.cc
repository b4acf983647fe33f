#include "store_postgres/write_side.h"

#include <utility>

namespace linepool::store_postgres {
namespace {

const Sql kBegin("BEGIN ISOLATION LEVEL READ COMMITTED");
const Sql kCommit("COMMIT");
const Sql kRelease("RELEASE SAVEPOINT command");
const Sql kRollbackTo("ROLLBACK TO SAVEPOINT command");
// The server's clock: what is kept with a batch is for other servers to read.
const Sql kFence(
    "INSERT INTO batches (n, epoch, node, at, last_used)"
    " VALUES ($1, $2, $3, (extract(epoch FROM clock_timestamp()) * 1000)::int8, $4)");
const Sql kMarks("UPDATE batches SET last_used = $2 WHERE n = $1");
const Sql kNewest(
    "SELECT coalesce(max(n), 0)::int8, coalesce(max(epoch), 0)::int8, coalesce(max(last_used), 0)"
    "::int8 FROM (SELECT n, epoch, last_used FROM batches ORDER BY n DESC LIMIT 1) AS newest");
// The oldest rows are looked at, never all. The newest stays whatever its age.
const Sql kPrune(
    "DELETE FROM batches WHERE n IN (SELECT n FROM (SELECT n, at FROM batches ORDER BY n LIMIT"
    " 1000) AS oldest WHERE at < ((extract(epoch FROM clock_timestamp()) - 86400) * 1000)::int8"
    " AND n < $1)");
constexpr std::int64_t kBatchesBetweenPrunings = 500;
constexpr int kClaims = 20;

// A COMMIT whose wait for a standby is cancelled succeeds, with a warning.
void check_no_warning(Session& session) {
  if (!session.take_warning()) return;
  throw store::StoreFailure(
      "PostgreSQL committed with a warning, so it is not known whether a standby has it.");
}

}  // namespace

WriteSide::WriteSide(Session& session, std::string node, std::int64_t epoch)
    : session_(session), node_(std::move(node)) {
  writer_.begin_batch_ = [this] {
    session_.send(kBegin);
    send_fence(batch_ + 1);
  };
  claim(epoch);
}

// The one before may write a batch at the same moment: then that is the newest, and this comes
// after it.
void WriteSide::claim(std::int64_t epoch) {
  for (int tries = 1;; ++tries) {
    const Result newest = session_.query(kNewest);
    const auto newest_epoch = newest.get<std::int64_t>(0, 1);
    if (epoch != 0 && newest_epoch >= epoch) throw Deposed(kDeposed);
    epoch_ = epoch == 0 ? newest_epoch + 1 : epoch;
    last_used_ = newest.get<std::int64_t>(0, 2);
    try {
      insert_claim(newest.get<std::int64_t>(0, 0) + 1);
      return;
    } catch (const Deposed&) {
      if (epoch == 0 || tries == kClaims) throw;
      session_.rollback();
    }
  }
}

// Commits synchronously, so that everything of the servers before is as durable as this batch is:
// also a batch that its server could not wait for.
void WriteSide::insert_claim(std::int64_t batch) {
  (void)session_.take_warning();
  session_.send(kBegin);
  session_.send(kFence, Parameters::of(batch, epoch_, node_, last_used_));
  session_.send(kCommit);
  session_.sync();
  check_no_warning(session_);
  batch_ = batch;
}

void WriteSide::set_tables(std::vector<Participant*> tables, const HighWater& marks) {
  CHECK(tables_.empty() && !writer_.in_transaction_, "once, at first");
  tables_ = std::move(tables);
  marks_ = &marks;
}

void WriteSide::send_fence(std::int64_t batch) {
  session_.send(kFence, Parameters::of(batch, epoch_, node_, marks_->last_used()));
}

void WriteSide::begin() {
  CHECK(!writer_.in_transaction_, "begin inside a transaction");
  writer_.in_transaction_ = true;
  writer_.batch_ = batch_ + 1;
  for (Participant* table : tables_) table->mark();
}

void WriteSide::savepoint() {
  CHECK(writer_.in_transaction_, "savepoint outside of a transaction");
  CHECK(!writer_.in_savepoint_, "savepoint inside a savepoint");
  for (Participant* table : tables_) table->mark();
  writer_.in_savepoint_ = true;
}

void WriteSide::release() {
  if (std::exchange(writer_.savepoint_open_, false)) session_.send(kRelease);
  writer_.in_savepoint_ = false;
}

void WriteSide::keep() {
  CHECK(writer_.in_savepoint_, "keep without a savepoint");
  release();
}

void WriteSide::undo() {
  CHECK(writer_.in_savepoint_, "undo without a savepoint");
  for (Participant* table : tables_) table->undo();
  if (writer_.savepoint_open_) session_.send(kRollbackTo);
  release();
}

void WriteSide::commit() {
  CHECK(writer_.in_transaction_, "commit outside of a transaction");
  CHECK(!writer_.in_savepoint_, "commit inside a savepoint");
  const bool was_begun = writer_.begun_;
  for (Participant* table : tables_) table->before_commit();
  if (!writer_.begun_) {
    writer_.in_transaction_ = false;
    return;
  }
  // A fence that was sent before a listing could not know the last marks.
  if (was_begun) session_.send(kMarks, Parameters::of(batch_ + 1, marks_->last_used()), 1);
  if (batch_ % kBatchesBetweenPrunings == 0) session_.send(kPrune, Parameters::of(batch_));
  (void)session_.take_warning();
  session_.send(kCommit);
  session_.sync();
  check_no_warning(session_);
  ++batch_;
  writer_.in_transaction_ = writer_.begun_ = false;
}

void WriteSide::rollback() {
  CHECK(writer_.in_transaction_, "rollback outside of a transaction");
  for (Participant* table : tables_) table->forget();
  writer_.in_transaction_ = writer_.in_savepoint_ = false;
  writer_.begun_ = writer_.savepoint_open_ = false;
  session_.rollback();
}

}  // namespace linepool::store_postgres
