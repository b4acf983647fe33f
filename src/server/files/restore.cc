#include "server/files/restore.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/queries/verify_ledger.h"
#include "server/files/backup_files.h"
#include "server/files/data_directory.h"
#include "server/files/durable_file.h"
#include "store/failure.h"
#include "store_sqlite/backup.h"
#include "store_sqlite/files/file_lock.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDatabase = "linepool.db";
constexpr const char* kDatabaseInWork = "restore.partial";
constexpr const char* kLock = "linepool.lock";
constexpr mode_t kMarkMode = 0600;

StartFailure not_restored(const fs::path& file, std::string_view why) {
  return StartFailure(
      fmt::format("{} was not restored: {}{}", file.string(), why, why.ends_with('.') ? "" : "."));
}

const store_sqlite::GoOn kToTheEnd = [] { return true; };

// What an interrupted restore may have written.
bool is_left_over(const std::string& name) {
  return name == "catalogue" || name == kDatabase || name.starts_with(kDatabaseInWork) ||
         mode_of_backed_up(name).has_value();
}

void check_empty(const fs::path& data_dir) {
  if (fs::exists(data_dir / kRestoreMark)) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(data_dir)) {
    const fs::path name = entry.path().filename();
    if (name == "lost+found" || name == kLock) continue;
    throw StartFailure(
        fmt::format("{} is not empty: it has {}. Restore into an empty directory; to replace a "
                    "server's data, move its directory away first.",
                    data_dir.string(), name.string()));
  }
}

// From now on no server starts here. Nothing but what a restore writes can be beside a mark.
void begin_anew(const fs::path& data_dir) {
  std::error_code is_of_another;  // user, as a mounted directory may be
  fs::permissions(data_dir, fs::perms::owner_all, is_of_another);
  write_durably(data_dir / kRestoreMark, "", kMarkMode);
  for (const fs::directory_entry& entry : fs::directory_iterator(data_dir)) {
    if (is_left_over(entry.path().filename().string())) fs::remove_all(entry.path());
  }
}

void write_files(const std::vector<store_sqlite::BackupFile>& files, const fs::path& data_dir) {
  for (const store_sqlite::BackupFile& file : files) {
    const fs::path path = data_dir / file.name;
    if (path.parent_path() != data_dir) make_data_directory(path.parent_path());
    write_durably(path, file.content, *mode_of_backed_up(file.name));
  }
}

// Nothing of the directory is a database until all of it is.
void write_database(const fs::path& file, const fs::path& data_dir) {
  const std::string in_work = (data_dir / kDatabaseInWork).string();
  store_sqlite::copy_database(file.string(), in_work, kToTheEnd);
  store_sqlite::drop_files(in_work);
  move_durably(in_work, data_dir / kDatabase);
}

void prove(store_sqlite::Backup& backup, Restored& restored) {
  backup.check();
  if (!backup.is_of_newest_schema()) return;
  const core::LedgerProof proof = core::verify_ledger(backup.tx());
  if (!proof.ok()) {
    throw StartFailure("The ledger of the backup is unsound: " + proof.problems.front());
  }
  restored.ledger_is_proven = true;
  restored.accounts = proof.accounts;
  restored.transfers = proof.transfers;
}

Restored restore(const fs::path& file, const fs::path& data_dir) {
  Restored restored;
  std::vector<store_sqlite::BackupFile> files;
  {
    store_sqlite::Backup backup(file.string());
    prove(backup, restored);
    files = backup.files();
  }
  for (const store_sqlite::BackupFile& one : files) {
    if (!mode_of_backed_up(one.name)) {
      throw StartFailure("The backup holds a file that this Linepool does not know.");
    }
    restored.files.push_back(one.name);
  }
  make_data_directory(data_dir);
  check_empty(data_dir);
  const store_sqlite::FileLock lock((data_dir / kLock).string());
  begin_anew(data_dir);
  write_files(files, data_dir);
  write_database(file, data_dir);
  restored.bytes = static_cast<std::int64_t>(fs::file_size(data_dir / kDatabase));
  remove_durably(data_dir / kRestoreMark);
  return restored;
}

}  // namespace

Restored restore_backup(const fs::path& file, const fs::path& data_dir) {
  try {
    return restore(file, data_dir);
  } catch (const store::StoreFailure& failure) {
    throw not_restored(file, failure.what());
  } catch (const std::system_error& failure) {
    throw not_restored(file, failure.what());
  }
}

std::string report_of(const Restored& restored, const fs::path& data_dir) {
  std::string text = fmt::format("restored {}: linepool.db ({} bytes), {}\n", data_dir.string(),
                                 restored.bytes, fmt::join(restored.files, ", "));
  if (restored.ledger_is_proven) {
    text += fmt::format("The ledger is sound: {} accounts, {} transfers.\n", restored.accounts,
                        restored.transfers);
  } else {
    text +=
        "The backup is of an older Linepool: the first start migrates it. Then check the ledger:\n"
        "linepool admin ledger verify\n";
  }
  return text +
         fmt::format(
             "Next: stop every other server of these data, see to it that the server's user owns "
             "the directory, and start linepoold --data-dir {}\n",
             data_dir.string());
}

}  // namespace linepool::server
