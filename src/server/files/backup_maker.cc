#include "server/files/backup_maker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/crypto/sha256_sum.h"
#include "base/log/log.h"
#include "core/queries/verify_ledger.h"
#include "net/unique_fd.h"
#include "server/files/backup_files.h"
#include "server/files/disk_space.h"
#include "server/stores.h"
#include "store_sqlite/backup.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMiB = 1024 * 1024;

void remove_file(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-journal"}) fs::remove(file.string() + suffix, ignored);
}

net::UniqueFd open_to_read(const fs::path& file) {
  net::UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (fd.get() < 0) {
    throw std::system_error(errno, std::generic_category(), "Cannot open " + file.string());
  }
  return fd;
}

// Up to `max` bytes at `offset`; fewer only at the end.
std::string read_at(int fd, std::int64_t offset, std::int64_t max) {
  std::string bytes(static_cast<std::size_t>(max), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::pread(fd, bytes.data() + have, bytes.size() - have,
                                offset + static_cast<std::int64_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw std::system_error(errno, std::generic_category(), "Cannot read the backup");
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

BackupMaker::BackupMaker(Places places, const CatalogueDirectory& catalogue, const Clock& clock)
    : places_(std::move(places)),
      file_(places_.data_dir / kBackupFile),
      catalogue_(catalogue),
      clock_(clock) {
  remove_file(file_);
}

BackupMaker::~BackupMaker() {
  stop();
}

void BackupMaker::stop() {
  std::thread thread;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    thread = std::move(thread_);
  }
  if (thread.joinable()) thread.join();
  const std::lock_guard lock(mutex_);
  state_ = {};
  remove_file(file_);
}

bool BackupMaker::is_under_way() const {
  return state_.stage == Stage::kCopying || state_.stage == Stage::kVerifying;
}

Result<api::admin::BackupState> BackupMaker::begin() {
  const std::lock_guard lock(mutex_);
  if (stopping_) return Refusal(Error::kTryLater, "The server stops.");
  if (places_.is_on_postgres) {
    return Refusal(Error::kConflict,
                   elsewhere("Back it up there, with pg_basebackup or a tool that keeps the "
                             "write-ahead log, and copy the data directory's other files."));
  }
  if (is_under_way()) {
    return Refusal(Error::kConflict, "A backup is being made; one can be made at a time.");
  }
  if (thread_.joinable()) thread_.join();  // it has ended
  remove_file(file_);
  state_ = {};
  if (const Status room = check_room(); !room) return room.refusal();
  state_.stage = Stage::kCopying;
  state_.created_at = clock_.now();
  out_of_room_ = false;
  log_line(LogLevel::kInfo, "backup_begun", {{"file", file_.string()}});
  thread_ = std::thread([this] { run(); });
  return state_;
}

// A copy is at most as large as the database with its log.
Status BackupMaker::check_room() const {
  const std::optional<std::int64_t> free = free_bytes(places_.data_dir);
  const std::int64_t copy =
      bytes_of(places_.data_dir / "linepool.db") + bytes_of(places_.data_dir / "linepool.db-wal");
  if (!free || *free >= copy + places_.min_free) return Nothing{};
  return Refusal(Error::kTryLater,
                 fmt::format("Too little room on the disk of the data directory: a backup takes up "
                             "to {} MiB, {} MiB must stay free (storage.min_free_mb), and {} MiB "
                             "are free.",
                             (copy + kMiB - 1) / kMiB, places_.min_free / kMiB, *free / kMiB));
}

api::admin::BackupState BackupMaker::state() {
  const std::lock_guard lock(mutex_);
  if (is_under_way()) state_.bytes = bytes_of(file_);
  return state_;
}

Result<std::string> BackupMaker::read(std::int64_t offset, std::int64_t max) {
  CHECK(offset >= 0 && max > 0 && max <= kMaxReadBytes);
  const std::lock_guard lock(mutex_);
  if (state_.stage != Stage::kReady) {
    return Refusal(Error::kNotFound, "There is no backup that is ready.");
  }
  try {
    return read_at(open_to_read(file_).get(), offset, max);
  } catch (const std::system_error& failure) {
    return Refusal(Error::kTryLater, std::string(failure.what()) + ".");
  }
}

Status BackupMaker::remove() {
  const std::lock_guard lock(mutex_);
  if (is_under_way()) {
    return Refusal(Error::kConflict, "The backup is being made; remove it when it is ready.");
  }
  remove_file(file_);
  state_ = {};
  return Nothing{};
}

// A backup must not be what stops the server from taking writes.
bool BackupMaker::goes_on() {
  const std::optional<std::int64_t> free = free_bytes(places_.data_dir);
  if (free && *free < places_.min_free) out_of_room_ = true;
  return !stopping_ && !out_of_room_;
}

void BackupMaker::run() {
  try {
    end(Stage::kReady, make(), "");
  } catch (const std::exception& failure) {
    remove_file(file_);
    end(Stage::kFailed, "",
        out_of_room_ ? std::string("The disk of the data directory has too little room left.")
                     : std::string(failure.what()));
  }
}

// Secrets and catalogue are read after the tables, because what is in the tables refers to them:
// the sandbox's clock is on disk before anything happens by it.
std::string BackupMaker::make() {
  const store_sqlite::GoOn go_on = [this] { return goes_on(); };
  store_sqlite::copy_database((places_.data_dir / "linepool.db").string(), file_.string(), go_on);
  store_sqlite::put_files(file_.string(),
                          files_to_back_up(places_.data_dir, places_.admin_token, catalogue_));
  enter(Stage::kVerifying);
  prove();
  return sum_of_file();
}

void BackupMaker::prove() {
  store_sqlite::Backup backup(file_.string(), [this] { return goes_on(); });
  backup.check();
  const core::LedgerProof proof = core::verify_ledger(backup.tx());
  if (proof.ok()) return;
  throw store::StoreFailure("The ledger of the backup is unsound: " + proof.problems.front());
}

std::string BackupMaker::sum_of_file() {
  const net::UniqueFd fd = open_to_read(file_);
  Sha256Sum sum;
  for (std::int64_t offset = 0;;) {
    if (stopping_) throw store::StoreFailure("The server stops.");
    const std::string bytes = read_at(fd.get(), offset, kMaxReadBytes);
    if (bytes.empty()) return sum.hex();
    sum.add(bytes);
    offset += static_cast<std::int64_t>(bytes.size());
  }
}

void BackupMaker::enter(Stage stage) {
  const std::lock_guard lock(mutex_);
  state_.stage = stage;
}

void BackupMaker::end(Stage stage, const std::string& sha256, const std::string& error) {
  const std::lock_guard lock(mutex_);
  state_.stage = stage;
  state_.bytes = bytes_of(file_);
  state_.sha256 = sha256;
  state_.error = error;
  if (stage == Stage::kReady) {
    log_line(LogLevel::kInfo, "backup_ready", {{"bytes", state_.bytes}, {"sha256", sha256}});
  } else {
    log_line(LogLevel::kError, "backup_failed", {{"reason", error}});
  }
}

}  // namespace linepool::server
