// A disk in memory for SQLite that can lose its power: it knows for every file what has been synced
// and what has only been written, and a crash keeps, drops or tears each write of the latter kind.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/crypto/random.h"

namespace linepool::sim {

// Registered with SQLite under its name while it lives; open databases with that VFS name. Outlives
// every connection. Any thread, though tests have one.
//
//   CrashVfs disk("disk");
//   auto store = std::make_unique<SqliteStore>(SqliteOptions{.path = "x.db", .vfs = "disk"});
//   disk.crash_at_sync(3);      // the third sync from now fails, and everything after it
//   …                           // some commit throws StoreFailure
//   store.reset();              // the process is gone; its last gasps reach nothing
//   disk.crash(random);         // what the platters hold now
//   store = …                   // recovery
class CrashVfs {
 public:
  explicit CrashVfs(std::string name);
  ~CrashVfs();
  CrashVfs(const CrashVfs&) = delete;
  CrashVfs& operator=(const CrashVfs&) = delete;

  [[nodiscard]] const std::string& name() const;

  // The power goes at the n-th sync from now (1 is the next): that sync fails, whatever of it
  // reaches the disk, and so does every call after it.
  void crash_at_sync(std::uint64_t n);
  // The power goes now.
  void power_off();
  [[nodiscard]] bool is_off() const;

  // After n more writes the disk is full (or, `broken`, gives I/O errors) until heal().
  void fail_after_writes(std::uint64_t n, bool broken);
  void heal();

  // Power comes back: of each write since its file's last sync, all, nothing or some 512-byte
  // sectors are there. Connections that are still open stay dead.
  void crash(Random& random);
  // The same with nothing kept that was not synced.
  void reset_to_durable();

  [[nodiscard]] std::uint64_t syncs() const;
  [[nodiscard]] std::uint64_t writes() const;

  class Disk;

 private:
  std::unique_ptr<Disk> disk_;
};

}  // namespace linepool::sim
