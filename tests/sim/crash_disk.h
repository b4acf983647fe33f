// The disk behind CrashVfs: files as what is durable and what has been written since. Knows nothing
// of SQLite but its shapes of locks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "base/crypto/random.h"

namespace linepool::sim {

using Bytes = std::vector<std::uint8_t>;

// A write since the last sync, or a truncation (no data).
struct PendingWrite {
  std::size_t offset = 0;  // of a truncation: the new size
  Bytes data;
  bool truncates = false;
};

struct DiskFile {
  bool durable_exists = false;
  Bytes durable;
  Bytes now;
  std::vector<PendingWrite> pending;

  // Locks of rollback-journal mode, which SQLite takes on the database file in WAL mode too.
  int shared = 0;
  const void* reserved = nullptr;
  const void* exclusive = nullptr;

  // The WAL index that connections share, and its eight locks.
  static constexpr std::size_t kShmLocks = 8;
  std::vector<std::unique_ptr<std::uint8_t[]>> shm;
  std::array<int, kShmLocks> shm_locks{};  // readers, or -1: exclusive

  void write(std::size_t offset, std::span<const std::uint8_t> data);
  void truncate(std::size_t size);
  void sync();
  // What a power cut leaves.
  void cut(Random& random);
  void cut_all();
};

class CrashDisk {
 public:
  enum class Outcome : std::uint8_t { kDone, kOff, kFull, kBroken };

  // Counts, and says whether the disk does what it is asked.
  Outcome before_write();
  Outcome before_sync();

  std::shared_ptr<DiskFile> open(const std::string& path, bool create);
  [[nodiscard]] bool exists(const std::string& path) const { return files_.contains(path); }
  // `for_sure`: with its directory synced, which makes every earlier removal sure too.
  bool remove(const std::string& path, bool for_sure);
  // Power is back, after each file was cut; handles of earlier generations stay dead.
  void crash(Random* random);

  std::mutex mutex;  // guards everything here and in the files
  bool is_off = false;
  std::uint64_t generation = 0;
  std::uint64_t syncs = 0;
  std::uint64_t writes = 0;
  std::uint64_t crash_at_sync = 0;  // 0: never
  std::uint64_t fail_at_write = 0;  // 0: never
  Outcome write_failure = Outcome::kFull;

 private:
  std::map<std::string, std::shared_ptr<DiskFile>> files_;
  // Removed, but not yet for sure: a power cut may bring them back.
  std::map<std::string, std::shared_ptr<DiskFile>> removed_;
};

}  // namespace linepool::sim
