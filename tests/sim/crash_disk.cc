#include "crash_disk.h"

#include <algorithm>

#include "base/check.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kSectorBytes = 512;

void put(Bytes& image, std::size_t offset, std::span<const std::uint8_t> data) {
  if (image.size() < offset + data.size()) image.resize(offset + data.size());
  std::copy(data.begin(), data.end(), image.begin() + static_cast<std::ptrdiff_t>(offset));
}

// Writes some of the sectors that the write covers.
void put_torn(Bytes& image, const PendingWrite& write, Random& random) {
  const std::span<const std::uint8_t> data(write.data);
  std::size_t done = 0;
  while (done < data.size()) {
    const std::size_t place = write.offset + done;
    const std::size_t rest_of_sector = kSectorBytes - place % kSectorBytes;
    const std::size_t count = std::min(rest_of_sector, data.size() - done);
    if (random.below(2) == 0) put(image, place, data.subspan(done, count));
    done += count;
  }
}

}  // namespace

void DiskFile::write(std::size_t offset, std::span<const std::uint8_t> data) {
  put(now, offset, data);
  pending.push_back(PendingWrite{offset, Bytes(data.begin(), data.end()), false});
}

void DiskFile::truncate(std::size_t size) {
  now.resize(size);
  pending.push_back(PendingWrite{size, {}, true});
}

void DiskFile::sync() {
  for (const PendingWrite& write : pending) {
    if (write.truncates) {
      durable.resize(write.offset);
    } else {
      put(durable, write.offset, write.data);
    }
  }
  pending.clear();
  durable_exists = true;
}

void DiskFile::cut(Random& random) {
  enum Fate : std::uint8_t { kKept, kDropped, kTorn, kFates };
  // Sometimes drop or keep everything, which independent fates would hardly ever do.
  const std::uint64_t whole = random.below(8);
  for (const PendingWrite& write : pending) {
    const std::uint64_t fate = whole < kTorn ? whole : random.below(kFates);
    if (fate == kDropped) continue;
    durable_exists = true;
    if (write.truncates) {
      durable.resize(write.offset);
    } else if (fate == kKept) {
      put(durable, write.offset, write.data);
    } else {
      put_torn(durable, write, random);
    }
  }
  cut_all();
}

void DiskFile::cut_all() {
  pending.clear();
  now = durable;
}

CrashDisk::Outcome CrashDisk::before_write() {
  if (is_off) return Outcome::kOff;
  ++writes;
  return fail_at_write != 0 && writes >= fail_at_write ? write_failure : Outcome::kDone;
}

CrashDisk::Outcome CrashDisk::before_sync() {
  if (is_off) return Outcome::kOff;
  ++syncs;
  if (crash_at_sync != 0 && syncs >= crash_at_sync) is_off = true;
  return is_off ? Outcome::kOff : Outcome::kDone;
}

std::shared_ptr<DiskFile> CrashDisk::open(const std::string& path, bool create) {
  const auto found = files_.find(path);
  if (found != files_.end()) return found->second;
  if (!create) return nullptr;
  auto file = std::make_shared<DiskFile>();
  files_[path] = file;
  return file;
}

bool CrashDisk::remove(const std::string& path, bool for_sure) {
  const auto found = files_.find(path);
  if (found == files_.end()) return false;
  if (found->second->durable_exists) removed_[path] = found->second;
  files_.erase(found);
  if (for_sure) removed_.clear();
  return true;
}

void CrashDisk::crash(Random* random) {
  std::map<std::string, std::shared_ptr<DiskFile>> left;
  const auto keep = [&left](const std::string& path, const DiskFile& file) {
    if (!file.durable_exists) return;
    auto fresh = std::make_shared<DiskFile>();
    fresh->durable_exists = true;
    fresh->durable = fresh->now = file.durable;
    left[path] = std::move(fresh);
  };
  // The power cut undoes some removals; without `random` all of them, because they were never
  // synced.
  for (auto& [path, file] : removed_) {
    if (random != nullptr && random->below(2) == 0) continue;
    file->cut_all();
    keep(path, *file);
  }
  for (auto& [path, file] : files_) {
    if (random != nullptr) {
      file->cut(*random);
    } else {
      file->cut_all();
    }
    keep(path, *file);
  }
  files_ = std::move(left);
  removed_.clear();
  is_off = false;
  crash_at_sync = fail_at_write = 0;
  ++generation;
}

}  // namespace linepool::sim
