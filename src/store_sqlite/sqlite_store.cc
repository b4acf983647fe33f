#include "store_sqlite/sqlite_store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/log/log.h"
#include "store_overlay/reader_pool.h"
#include "store_sqlite/extensions/gathering_vfs.h"
#include "store_sqlite/extensions/page_cache.h"
#include "store_sqlite/files/connection.h"
#include "store_sqlite/files/file_lock.h"
#include "store_sqlite/files/log_name.h"
#include "store_sqlite/files/migrations.h"
#include "store_sqlite/reader.h"
#include "store_sqlite/write_side.h"

namespace linepool::store_sqlite {
namespace {

// What SQLite says of itself: it names tables and columns but never values.
void log(void*, int code, const char* message) {
  const bool is_notice = (code & 0xFF) == SQLITE_NOTICE;  // such as a WAL that was recovered
  const LogLevel level = is_notice ? LogLevel::kInfo : LogLevel::kWarning;
  if (!log_admits(level, "sqlite", std::to_string(code & 0xFF))) return;
  log_line(level, "sqlite", {{"code", code}, {"message", message}});
}

// Its log goes into ours. SQLite's memory statistics cost a mutex lock per allocation, and nobody
// reads them.
void configure_sqlite() {
  static const bool once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK &&
                           sqlite3_config(SQLITE_CONFIG_LOG, &log, nullptr) == SQLITE_OK &&
                           install_page_cache();
  static_cast<void>(once);  // refused if SQLite is already in use, which is harmless
}

std::unique_ptr<FileLock> lock(const SqliteOptions& options) {
  if (!options.vfs.empty()) return nullptr;
  const std::filesystem::path path(options.path);
  return std::make_unique<FileLock>((path.parent_path() / "linepool.lock").string());
}

// For commits that sync; null otherwise.
std::unique_ptr<GatheringVfs> gathering(const SqliteOptions& options) {
  configure_sqlite();
  if (options.durability != Durability::kFull) return nullptr;
  return std::make_unique<GatheringVfs>(options.vfs);
}

std::unique_ptr<Database> open_and_migrate(const SqliteOptions& options, const GatheringVfs* vfs) {
  if (options.vfs.empty()) make_private_file(options.path);
  std::unique_ptr<Database> db = open_writer(options, vfs == nullptr ? options.vfs : vfs->name());
  migrate(*db);
  if (options.vfs.empty()) settle_log_name(*db, options.path);
  return db;
}

// With a VFS of a test there are no files to look at.
std::vector<FileIdentity> identities(const SqliteOptions& options) {
  std::vector<FileIdentity> files;
  if (!options.vfs.empty()) return files;
  files.emplace_back(options.path);
  files.emplace_back(options.path + "-wal");
  return files;
}

}  // namespace

class SqliteStore::Impl {
 public:
  explicit Impl(const SqliteOptions& options)
      : lock_(lock(options)),
        vfs_(gathering(options)),
        writer_{open_and_migrate(options, vfs_.get()), identities(options)},  // in this order
        readers_(options.readers, [&] { return std::make_unique<Reader>(open_reader(options)); }) {}

  WriteSide& writer() { return writer_; }
  store_overlay::ReaderPool<Reader>& readers() { return readers_; }

 private:
  // In order of dependency: the lock is taken first and released last.
  std::unique_ptr<FileLock> lock_;
  std::unique_ptr<GatheringVfs> vfs_;
  WriteSide writer_;
  store_overlay::ReaderPool<Reader> readers_;
};

SqliteStore::SqliteStore(const SqliteOptions& options) {
  try {
    impl_ = std::make_unique<Impl>(options);
  } catch (const store::StoreFailure& failure) {
    throw store::StoreFailure("The store " + options.path + " cannot be opened. " + failure.what());
  }
}

SqliteStore::~SqliteStore() = default;

store::Tx& SqliteStore::begin() {
  return impl_->writer().begin();
}
void SqliteStore::savepoint() {
  impl_->writer().savepoint();
}
void SqliteStore::keep() {
  impl_->writer().keep();
}
void SqliteStore::undo() {
  impl_->writer().undo();
}
void SqliteStore::commit() {
  impl_->writer().commit();
}
void SqliteStore::rollback() {
  impl_->writer().rollback();
}
std::unique_ptr<store::Snapshot> SqliteStore::snapshot() {
  return impl_->readers().snapshot();
}
std::uint64_t SqliteStore::picked_over() const {
  return impl_->writer().lines().picked_over();
}

}  // namespace linepool::store_sqlite
