#include "store_sqlite/files/connection.h"

#include <initializer_list>
#include <string_view>

namespace linepool::store_sqlite {
namespace {

struct Setting {
  std::string_view name;
  std::string_view value;  // as written
  std::string_view reads;  // as it must read back; "": the same string
};

// Sets and reads back: SQLite built or configured differently must not be trusted with money.
void apply(Database& db, std::initializer_list<Setting> settings) {
  for (const Setting& setting : settings) {
    const std::string name(setting.name);
    db.execute("PRAGMA " + name + " = " + std::string(setting.value));
    const std::string_view wanted = setting.reads.empty() ? setting.value : setting.reads;
    const std::string read = db.text("PRAGMA " + name);
    if (read != wanted) {
      throw store::StoreFailure("SQLite rejected the setting " + name + ": wanted " +
                                std::string(wanted) + ", it reads " + read + ".");
    }
  }
}

// Common to all connections. No memory mapping: an I/O error must be an error code, not a SIGBUS.
void apply_common(Database& db) {
  const std::string patience = std::to_string(kBusyTimeout_ms);
  apply(db, {{"busy_timeout", patience, ""},
             {"temp_store", "memory", "2"},
             {"mmap_size", "0", ""},
             {"trusted_schema", "off", "0"},
             {"cell_size_check", "on", "1"}});
}

}  // namespace

std::unique_ptr<Database> open_writer(const SqliteOptions& options, const std::string& vfs) {
  auto db = std::make_unique<Database>(
      options.path, vfs,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW);
  sqlite3_db_config(db->handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  apply_common(*db);
  // Turning a new file into a WAL database is a transaction with a rollback journal. If a power cut
  // lost the journal's removal, the journal would undo the database, hence "extra".
  apply(*db, {{"page_size", "4096", ""},
              {"synchronous", "extra", "3"},
              {"journal_mode", "wal", ""},
              {"foreign_keys", "on", "1"},
              {"secure_delete", "on", "1"},
              {"cache_size", "-262144", ""},
              // The store checkpoints by itself: WriteSide::checkpoint_if_due().
              {"wal_autocheckpoint", "0", ""},
              {"journal_size_limit", "67108864", ""}});
  switch (options.durability) {
    case Durability::kFull: apply(*db, {{"synchronous", "full", "2"}}); break;
    case Durability::kNoneForTests: apply(*db, {{"synchronous", "off", "0"}}); break;
  }
  return db;
}

std::unique_ptr<Database> open_reader(const SqliteOptions& options) {
  auto db = std::make_unique<Database>(
      options.path, options.vfs,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW);
  apply_common(*db);
  apply(*db, {{"cache_size", "-16384", ""}, {"query_only", "on", "1"}});
  return db;
}

}  // namespace linepool::store_sqlite
