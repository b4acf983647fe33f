#include "store_sqlite/backup.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "store/store_damaged.h"
#include "store_sqlite/files/file_lock.h"
#include "store_sqlite/files/migrations.h"
#include "store_sqlite/tables.h"

namespace linepool::store_sqlite {
namespace {

// Steps of SQLite's machine between two questions whether to go on: a few milliseconds.
constexpr int kStepsPerQuestion = 100'000;

// `go_on` must outlive the work on the connection.
void ask_now_and_then(Database& db, const GoOn& go_on) {
  sqlite3_progress_handler(
      db.handle(), kStepsPerQuestion,
      [](void* asked) { return (*static_cast<const GoOn*>(asked))() ? 0 : 1; },
      const_cast<GoOn*>(&go_on));
}

void set_up_connection(Database& db) {
  db.execute(
      "PRAGMA busy_timeout = 10000; PRAGMA temp_store = memory; PRAGMA mmap_size = 0;"
      "PRAGMA trusted_schema = off; PRAGMA cell_size_check = on; PRAGMA synchronous = extra");
}

void remove_with_journal(const std::string& path) {
  for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
    std::error_code error;
    std::filesystem::remove(path + suffix, error);
    if (error) {
      throw store::StoreFailure("Cannot remove " + path + suffix + ": " + error.message() + ".");
    }
  }
}

// False also for what is no database at all.
bool is_backup(Database& db) {
  try {
    set_up_connection(db);
    return db.integer("PRAGMA application_id") == kApplicationId &&
           db.integer(
               "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
               " AND name = 'backup_files'") == 1;
  } catch (const store::StoreDamaged&) {
    return false;
  }
}

constexpr int kOpenToWrite = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;

}  // namespace

void copy_database(const std::string& from, const std::string& to, const GoOn& go_on) {
  remove_with_journal(to);
  // SQLite would give a new file the mode that the umask allows, but it takes an empty one.
  make_private_file(to);
  Database db(from, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
  set_up_connection(db);
  ask_now_and_then(db, go_on);
  Statement(db, "VACUUM INTO ?1").run(to);
}

void put_files(const std::string& path, const std::vector<BackupFile>& files) {
  CHECK(files.size() <= Backup::kMaxFiles);
  Database db(path, "", kOpenToWrite);
  set_up_connection(db);
  db.execute(
      "BEGIN IMMEDIATE; DROP TABLE IF EXISTS backup_files;"
      "CREATE TABLE backup_files (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT");
  Statement insert(db, "INSERT INTO backup_files (name, content) VALUES (?1, CAST(?2 AS BLOB))");
  for (const BackupFile& file : files) insert.run(file.name, file.content);
  db.execute("COMMIT");
}

void drop_files(const std::string& path) {
  Database db(path, "", kOpenToWrite);
  set_up_connection(db);
  db.execute("PRAGMA secure_delete = on; DROP TABLE IF EXISTS backup_files");
}

class Backup::Parts {
 public:
  explicit Parts(const std::string& path)
      : db_(path, "", SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX) {}
  Database& db() { return db_; }
  const store::Tx& tx() {
    if (!tables_) tables_ = std::make_unique<Tables>(db_, false);
    return std::as_const(*tables_).tx();
  }

 private:
  Database db_;
  std::unique_ptr<Tables> tables_;
};

Backup::Backup(const std::string& path, GoOn go_on)
    : go_on_(std::move(go_on)), parts_(std::make_unique<Parts>(path)) {
  Database& db = parts_->db();
  ask_now_and_then(db, go_on_);
  if (!is_backup(db)) throw store::StoreFailure(path + " is not a backup of Linepool.");
  const std::int64_t version = db.integer("PRAGMA user_version");
  if (version < 1 || version > newest_schema_version()) {
    throw store::StoreFailure(
        fmt::format("{} has schema version {}, but this Linepool only knows versions up to {}: use "
                    "the newer Linepool that wrote it.",
                    path, version, newest_schema_version()));
  }
}

Backup::~Backup() = default;

void Backup::check() {
  std::string found;
  try {
    found = parts_->db().text("PRAGMA integrity_check(1)");
  } catch (const store::StoreDamaged&) {  // its sentence speaks of a data directory
    found = "a page cannot be read";
  }
  if (found == "ok") return;
  // Its last line says what is wrong; the one before only where.
  throw store::StoreDamaged("The backup is damaged: " + found.substr(found.rfind('\n') + 1) + ".");
}

std::vector<BackupFile> Backup::files() {
  Database& db = parts_->db();
  const std::int64_t count = db.integer("SELECT count(*) FROM backup_files");
  const std::int64_t bytes = db.integer("SELECT total(length(content)) FROM backup_files");
  if (count > static_cast<std::int64_t>(kMaxFiles) ||
      bytes > static_cast<std::int64_t>(kMaxFilesBytes)) {
    throw store::StoreFailure(fmt::format(
        "The backup holds {} files of {} bytes in total; at most {} files of {} bytes are allowed.",
        count, bytes, kMaxFiles, kMaxFilesBytes));
  }
  std::vector<BackupFile> files;
  Statement statement(db, "SELECT name, content FROM backup_files ORDER BY name");
  for (Rows rows = statement.query(); rows.next();) files.push_back({rows.text(0), rows.text(1)});
  return files;
}

const store::Tx& Backup::tx() const {
  return parts_->tx();
}

bool Backup::is_of_newest_schema() {
  return parts_->db().integer("PRAGMA user_version") == newest_schema_version();
}

}  // namespace linepool::store_sqlite
