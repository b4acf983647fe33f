// The disk behind CrashVfs: for each file, what is durable and what has been written since. Knows
// nothing about SQLite except its kinds of locks.
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

// A write or a truncation (without data) since the last sync.
struct PendingWrite {
  std::size_t offset = 0;  // for a truncation: the new size
  Bytes data;
  bool truncates = false;
};

struct DiskFile {
  bool durable_exists = false;
  Bytes durable;
  Bytes now;
  std::vector<PendingWrite> pending;

  // Rollback-journal locks, which SQLite takes on the database file even in WAL mode.
  int shared = 0;
  const void* reserved = nullptr;
  const void* exclusive = nullptr;

  // The WAL index shared by connections, and its eight locks.
  static constexpr std::size_t kShmLocks = 8;
  std::vector<std::unique_ptr<std::uint8_t[]>> shm;
  std::array<int, kShmLocks> shm_locks{};  // number of readers; -1: exclusive

  void write(std::size_t offset, std::span<const std::uint8_t> data);
  void truncate(std::size_t size);
  void sync();
  // Reduces the file to what a power cut leaves.
  void cut(Random& random);
  void cut_all();
};

class CrashDisk {
 public:
  enum class Outcome : std::uint8_t { kDone, kOff, kFull, kBroken };

  // These count the call and decide whether the disk carries it out.
  Outcome before_write();
  Outcome before_sync();

  std::shared_ptr<DiskFile> open(const std::string& path, bool create);
  [[nodiscard]] bool exists(const std::string& path) const { return files_.contains(path); }
  // `for_sure`: the directory is synced too, which makes every earlier removal durable.
  bool remove(const std::string& path, bool for_sure);
  // Cuts every file and restores power; handles of earlier generations stay dead.
  void crash(Random* random);

  std::mutex mutex;  // guards all members and the files
  bool is_off = false;
  std::uint64_t generation = 0;
  std::uint64_t syncs = 0;
  std::uint64_t writes = 0;
  std::uint64_t crash_at_sync = 0;  // 0: never
  std::uint64_t fail_at_write = 0;  // 0: never
  Outcome write_failure = Outcome::kFull;

 private:
  std::map<std::string, std::shared_ptr<DiskFile>> files_;
  // Removed, but not durably: a power cut may bring them back.
  std::map<std::string, std::shared_ptr<DiskFile>> removed_;
};

}  // namespace linepool::sim
