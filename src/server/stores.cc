#include "server/stores.h"

#include <filesystem>

#include "base/log/log.h"
#include "server/config/options.h"
#include "server/node/node.h"
#include "store_postgres/postgres_store.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

}  // namespace

bool is_on_postgres(const Config& config) {
  return !config.store_url.empty();
}

std::string elsewhere(const std::string& what) {
  return "The data is in PostgreSQL (store.url), not in the data directory. " + what;
}

std::unique_ptr<store::Store> open_store(const Config& config, std::int64_t epoch) {
  if (!is_on_postgres(config)) {
    return std::make_unique<store_sqlite::SqliteStore>(store_options(config));
  }
  const fs::path unused = fs::path(config.data_dir) / "linepool.db";
  if (fs::exists(unused)) {
    log_line(LogLevel::kWarning, "database_file_ignored",
             {{"file", unused.string()}, {"reason", "store.url names a PostgreSQL database"}});
  }
  return std::make_unique<store_postgres::PostgresStore>(
      store_postgres::PostgresOptions{.url = config.store_url,
                                      .readers = store_options(config).readers,
                                      .node = node_id(config),
                                      .epoch = epoch});
}

}  // namespace linepool::server
