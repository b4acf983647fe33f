#include "store_sqlite/write_side.h"

#include <algorithm>
#include <utility>

#include "store_sqlite/files/connection.h"

namespace linepool::store_sqlite {
namespace {

// When the WAL has this many pages (16 MiB), the commit is followed by a passive checkpoint, which
// never waits for readers. It copies each changed page once, however often it changed, so a larger
// WAL costs less, but a smaller one stalls the writer for a shorter time. A reader on an old
// snapshot can keep the WAL from starting over; then the next attempt comes after another such
// step, not after each commit.
constexpr int kCheckpointPages = 4096;

}  // namespace

WriteSide::WriteSide(std::unique_ptr<Database> db, std::vector<FileIdentity> files)
    : db_(std::move(db)), files_(std::move(files)), next_checkpoint_(kCheckpointPages) {
  sqlite3_wal_hook(
      db_->handle(),
      [](void* pages, sqlite3*, const char*, int count) {
        *static_cast<int*>(pages) = count;
        return SQLITE_OK;
      },
      &wal_pages_);
}

// Leaves a database file without a WAL; what cannot be done now is done at the next start.
WriteSide::~WriteSide() {
  sqlite3_wal_checkpoint_v2(db_->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

store::Tx& WriteSide::begin() {
  Writer& writer = tables_.writer();
  CHECK(!writer.in_transaction_, "begin inside a transaction");
  begin_.run();
  writer.in_transaction_ = true;
  for (Participant* table : tables_.participants()) table->mark();
  return tables_.tx();
}

void WriteSide::savepoint() {
  Writer& writer = tables_.writer();
  CHECK(writer.in_transaction_, "savepoint outside of a transaction");
  CHECK(!writer.in_savepoint_, "savepoint inside a savepoint");
  for (Participant* table : tables_.participants()) {
    table->flush();
    table->mark();
  }
  writer.in_savepoint_ = true;
}

void WriteSide::release() {
  Writer& writer = tables_.writer();
  if (writer.savepoint_open_) release_.run();
  writer.savepoint_open_ = false;
  writer.in_savepoint_ = false;
}

void WriteSide::keep() {
  CHECK(tables_.writer().in_savepoint_, "keep without a savepoint");
  // Released first: what is flushed now can only be undone with the whole transaction, so SQLite
  // need not copy the pages for it.
  release();
  for (Participant* table : tables_.participants()) table->flush();
}

void WriteSide::undo() {
  Writer& writer = tables_.writer();
  CHECK(writer.in_savepoint_, "undo without a savepoint");
  for (Participant* table : tables_.participants()) table->undo();
  if (writer.savepoint_open_) rollback_to_.run();
  release();
}

void WriteSide::commit() {
  Writer& writer = tables_.writer();
  CHECK(writer.in_transaction_, "commit outside of a transaction");
  CHECK(!writer.in_savepoint_, "commit inside a savepoint");
  for (Participant* table : tables_.participants()) table->before_commit();
  for (const FileIdentity& file : files_) file.check();
  commit_.run();
  writer.in_transaction_ = false;
  checkpoint_if_due();
  scrub_if_due();
}

void WriteSide::rollback() {
  Writer& writer = tables_.writer();
  CHECK(writer.in_transaction_, "rollback outside of a transaction");
  for (Participant* table : tables_.participants()) table->forget();
  writer.in_transaction_ = writer.in_savepoint_ = writer.savepoint_open_ = false;
  writer.has_erased_ = false;
  // After some failures (disk full, I/O error) SQLite has rolled back by itself.
  if (sqlite3_get_autocommit(db_->handle()) == 0) rollback_.run();
}

// The WAL still has the pages as they were before, so it is emptied once a run of erasing commits
// is over. A reader on an old snapshot can prevent that for a while; nobody waits for it.
void WriteSide::scrub_if_due() {
  constexpr int kCommitsBetweenTries = 64;
  if (std::exchange(tables_.writer().has_erased_, false)) {
    scrub_in_ = 0;
    return;
  }
  if (scrub_in_ == kNever || scrub_in_-- > 0) return;
  sqlite3_busy_timeout(db_->handle(), 0);
  const int code = sqlite3_wal_checkpoint_v2(db_->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                             nullptr, nullptr);
  sqlite3_busy_timeout(db_->handle(), kBusyTimeout_ms);
  if (code != SQLITE_OK && code != SQLITE_BUSY) db_->fail("empty the WAL");
  scrub_in_ = code == SQLITE_OK ? kNever : kCommitsBetweenTries;
  if (code == SQLITE_OK) wal_pages_ = 0;
}

void WriteSide::checkpoint_if_due() {
  if (wal_pages_ < next_checkpoint_) {
    // The WAL has started over, so counting does too.
    if (wal_pages_ < kCheckpointPages) next_checkpoint_ = kCheckpointPages;
    return;
  }
  int copied = 0;
  const int code = sqlite3_wal_checkpoint_v2(db_->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                             nullptr, &copied);
  if (code != SQLITE_OK && code != SQLITE_BUSY) db_->fail("copy the WAL to the database");
  next_checkpoint_ = wal_pages_ + kCheckpointPages;
}

}  // namespace linepool::store_sqlite
