// The PostgreSQL store: one database, one writing session, durable on commit.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "store/store.h"
#include "store_postgres/wire/failure.h"

namespace linepool::store_postgres {

struct PostgresOptions {
  std::string url;   // as libpq takes it
  int readers = 4;   // snapshots at a time
  std::string node;  // names this server to people who look into the database
  // With which this server was elected (nodes/election.h). 0: nobody elects, and no other server
  // may use the database.
  std::int64_t epoch = 0;
};

// Takes the database over: the server that wrote to it before cannot write any more (Deposed).
// Throws StoreFailure, with one sentence that says what to do, if the server cannot be reached, is
// too old, read-only or behind a pooler, if its role may not create tables, if the database is
// foreign or newer than this program, or if another Linepool server is using it. After a failure
// the store is unusable: destroy it and open it again. Snapshots must be destroyed before it.
class PostgresStore final : public store::Store {
 public:
  explicit PostgresStore(const PostgresOptions& options);
  ~PostgresStore() override;
  PostgresStore(const PostgresStore&) = delete;
  PostgresStore& operator=(const PostgresStore&) = delete;

  store::Tx& begin() override;
  void savepoint() override;
  void keep() override;
  void undo() override;
  void commit() override;
  void rollback() override;
  [[nodiscard]] std::unique_ptr<store::Snapshot> snapshot() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::store_postgres
