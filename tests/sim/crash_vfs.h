// An in-memory disk for SQLite that can lose power. For every file it knows what has been synced
// and what was only written; a crash keeps, drops or tears each write that was not synced.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/crypto/random.h"

namespace linepool::sim {

// Registered with SQLite under its name while it lives; open databases with that VFS name. Must
// outlive every connection. Any thread, though tests have only one.
//
//   CrashVfs disk("disk");
//   auto store = std::make_unique<SqliteStore>(SqliteOptions{.path = "x.db", .vfs = "disk"});
//   disk.crash_at_sync(3);      // the third sync from now fails, and everything after it
//   ...                         // some commit throws StoreFailure
//   store.reset();              // the process is gone; its last writes reach nothing
//   disk.crash(random);         // what is on the disk now
//   store = ...                 // recovery
class CrashVfs {
 public:
  explicit CrashVfs(std::string name);
  ~CrashVfs();
  CrashVfs(const CrashVfs&) = delete;
  CrashVfs& operator=(const CrashVfs&) = delete;

  [[nodiscard]] const std::string& name() const;

  // Power fails at the n-th sync from now (1 is the next): that sync fails, however much of it
  // reaches the disk, and so does every later call.
  void crash_at_sync(std::uint64_t n);
  // Power fails now.
  void power_off();
  [[nodiscard]] bool is_off() const;

  // After n more writes the disk is full (or, if `broken`, returns I/O errors) until heal().
  void fail_after_writes(std::uint64_t n, bool broken);
  void heal();

  // Power returns: of each write since its file's last sync, all, none or some of its 512-byte
  // sectors are on the disk. Connections that are still open stay dead.
  void crash(Random& random);
  // Like crash(), but keeps only synced writes.
  void reset_to_durable();

  [[nodiscard]] std::uint64_t syncs() const;
  [[nodiscard]] std::uint64_t writes() const;

  class Disk;

 private:
  std::unique_ptr<Disk> disk_;
};

}  // namespace linepool::sim
