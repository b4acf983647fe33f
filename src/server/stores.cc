#include "server/stores.h"

#include <unistd.h>

#include <array>
#include <filesystem>

#include "base/log/log.h"
#include "server/config/options.h"
#include "store_postgres/postgres_store.h"
#include "store_sqlite/files/file_lock.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

std::string node_name() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host = {'?'};
  return std::string(host.data()) + ":" + std::to_string(::getpid());
}

// The data directory still holds the catalogue and the secrets.
class StoreElsewhere final : public store::Store {
 public:
  explicit StoreElsewhere(const Config& config)
      : lock_((fs::path(config.data_dir) / "linepool.lock").string()),
        store_({.url = config.store_url,
                .readers = store_options(config).readers,
                .node = node_name()}) {}

  store::Tx& begin() override { return store_.begin(); }
  void savepoint() override { store_.savepoint(); }
  void keep() override { store_.keep(); }
  void undo() override { store_.undo(); }
  void commit() override { store_.commit(); }
  void rollback() override { store_.rollback(); }
  std::unique_ptr<store::Snapshot> snapshot() override { return store_.snapshot(); }

 private:
  store_sqlite::FileLock lock_;
  store_postgres::PostgresStore store_;
};

}  // namespace

bool is_on_postgres(const Config& config) {
  return !config.store_url.empty();
}

std::string elsewhere(const std::string& what) {
  return "The data is in PostgreSQL (store.url), not in the data directory. " + what;
}

std::unique_ptr<store::Store> open_store(const Config& config) {
  if (!is_on_postgres(config)) {
    return std::make_unique<store_sqlite::SqliteStore>(store_options(config));
  }
  const fs::path unused = fs::path(config.data_dir) / "linepool.db";
  if (fs::exists(unused)) {
    log_line(LogLevel::kWarning, "database_file_ignored",
             {{"file", unused.string()}, {"reason", "store.url names a PostgreSQL database"}});
  }
  return std::make_unique<StoreElsewhere>(config);
}

}  // namespace linepool::server
