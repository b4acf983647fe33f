// A backup: one SQLite file with every table of a database as of one moment, and one more table for
// the small files that a server needs besides.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/store.h"

namespace linepool::store_sqlite {

class Database;

// "admin.token", "catalogue/apps.toml": relative to the data directory.
struct BackupFile {
  std::string name;
  std::string content;
};

// Asked every few milliseconds; false ends the work, which then throws StoreFailure.
using GoOn = std::function<bool()>;

// Writes the tables of the database `from`, as they are now, into the new file `to` with mode 0600.
// Others may write to `from` meanwhile: it is read in one snapshot, and no lock is held that a
// writer needs. A file that is at `to` is removed first. Throws StoreFailure.
void copy_database(const std::string& from, const std::string& to, const GoOn& go_on);

// Puts files into a database that nobody else has open, in place of those that it holds. Throws
// StoreFailure.
void put_files(const std::string& path, const std::vector<BackupFile>& files);
// Takes the table of files away, and their contents from the file's bytes. Throws StoreFailure.
void drop_files(const std::string& path);

// A backup, open to be read.
class Backup {
 public:
  static constexpr std::size_t kMaxFiles = 16;
  static constexpr std::size_t kMaxFilesBytes = std::size_t{64} << 20;

  // Throws StoreFailure if the file is no backup of Linepool, or one of a newer Linepool.
  explicit Backup(
      const std::string& path, GoOn go_on = [] { return true; });
  ~Backup();
  Backup(const Backup&) = delete;
  Backup& operator=(const Backup&) = delete;

  // Reads every page and every index entry. Throws StoreDamaged, saying what is wrong.
  void check();
  // Throws StoreFailure if they are more or larger than the bounds above.
  [[nodiscard]] std::vector<BackupFile> files();
  // The tables, in the backup's own schema. Only for a backup of the newest one.
  [[nodiscard]] const store::Tx& tx() const;
  [[nodiscard]] bool is_of_newest_schema();

 private:
  class Parts;
  const GoOn go_on_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace linepool::store_sqlite
