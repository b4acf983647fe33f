#include "store_postgres/postgres_store.h"

#include <utility>

#include "store_overlay/reader_pool.h"
#include "store_postgres/reader.h"
#include "store_postgres/schema/migrations.h"
#include "store_postgres/schema/settings.h"
#include "store_postgres/sole_server.h"
#include "store_postgres/wire/conninfo.h"
#include "store_postgres/write_side.h"

namespace linepool::store_postgres {
namespace {

std::unique_ptr<Session> open_writer(const PostgresOptions& options) {
  auto session = std::make_unique<Session>(options.url);
  settle_session(*session);
  if (options.epoch == 0) {
    become_sole_server(*session);
  } else {
    replace_server(*session, options.epoch);
  }
  migrate(*session);
  return session;
}

}  // namespace

class PostgresStore::Impl {
 public:
  explicit Impl(const PostgresOptions& options)
      : session_(open_writer(options)),
        side_(*session_, options.node, options.epoch),
        tables_(side_.writer(), side_.last_used()),
        readers_(options.readers, [&] { return std::make_unique<Reader>(options.url); }) {
    side_.set_tables(tables_.participants(), tables_.marks());
  }

  WriteSide& side() { return side_; }
  Tables& tables() { return tables_; }
  store_overlay::ReaderPool<Reader>& readers() { return readers_; }

 private:
  std::unique_ptr<Session> session_;
  WriteSide side_;
  Tables tables_;
  store_overlay::ReaderPool<Reader> readers_;
};

PostgresStore::PostgresStore(const PostgresOptions& options) {
  check_url(options.url);
  try {
    impl_ = std::make_unique<Impl>(options);
  } catch (const Deposed&) {
    throw;
  } catch (const store::StoreFailure& failure) {
    throw store::StoreFailure(cannot_open(options.url, failure.what()));
  }
}

PostgresStore::~PostgresStore() = default;

store::Tx& PostgresStore::begin() {
  impl_->side().begin();
  return impl_->tables().tx();
}
void PostgresStore::savepoint() {
  impl_->side().savepoint();
}
void PostgresStore::keep() {
  impl_->side().keep();
}
void PostgresStore::undo() {
  impl_->side().undo();
}
void PostgresStore::commit() {
  impl_->side().commit();
}
void PostgresStore::rollback() {
  impl_->side().rollback();
}
std::unique_ptr<store::Snapshot> PostgresStore::snapshot() {
  return impl_->readers().snapshot();
}

}  // namespace linepool::store_postgres
