// CrashVfs as SQLite sees it: its two function tables on top of CrashDisk. The database's locks and
// the shared memory of WAL mode work among the connections of this process.
#include "crash_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <new>
#include <utility>

#include "base/check.h"
#include "crash_disk.h"

namespace linepool::sim {

class CrashVfs::Disk {
 public:
  explicit Disk(std::string vfs_name);
  ~Disk() { sqlite3_vfs_unregister(&vfs); }
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  std::string name;
  CrashDisk disk;
  sqlite3_vfs vfs{};
};

namespace {

using Outcome = CrashDisk::Outcome;

// An open file. SQLite allocates it, so it begins as SQLite requires.
struct Handle {
  sqlite3_file base;
  CrashDisk* disk;
  std::shared_ptr<DiskFile> file;
  std::uint64_t generation;
  int lock;                                  // SQLITE_LOCK_*
  std::array<int, DiskFile::kShmLocks> shm;  // of this connection: 0, 1 shared, -1 exclusive
};

Handle& handle_of(sqlite3_file* file) {
  return *reinterpret_cast<Handle*>(file);  // NOLINT: SQLite's way of deriving
}

// Whether the handle's process is still running: no power cut since it opened the file.
bool is_alive(const Handle& handle) {
  return !handle.disk->is_off && handle.generation == handle.disk->generation;
}

int code_of(Outcome outcome, int io_error) {
  switch (outcome) {
    case Outcome::kDone: return SQLITE_OK;
    case Outcome::kFull: return SQLITE_FULL;
    case Outcome::kOff:
    case Outcome::kBroken: return io_error;
  }
  return io_error;
}

// Drops a connection's locks, as the kernel does for a process that closes the file or dies.
void drop_locks(Handle& handle) {
  DiskFile& file = *handle.file;
  if (handle.lock >= SQLITE_LOCK_SHARED) --file.shared;
  if (file.reserved == &handle) file.reserved = nullptr;
  if (file.exclusive == &handle) file.exclusive = nullptr;
  handle.lock = SQLITE_LOCK_NONE;
  for (std::size_t i = 0; i < handle.shm.size(); ++i) {
    if (handle.shm[i] < 0) file.shm_locks[i] = 0;
    if (handle.shm[i] > 0) --file.shm_locks[i];
    handle.shm[i] = 0;
  }
}

int close(sqlite3_file* base) {
  Handle& handle = handle_of(base);
  {
    const std::lock_guard guard(handle.disk->mutex);
    drop_locks(handle);
  }
  handle.file.~shared_ptr();
  return SQLITE_OK;
}

int read(sqlite3_file* base, void* out, int amount, sqlite3_int64 offset) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_READ;
  const Bytes& now = handle.file->now;
  const auto start = static_cast<std::size_t>(offset);
  const auto wanted = static_cast<std::size_t>(amount);
  const std::size_t there = start < now.size() ? std::min(wanted, now.size() - start) : 0;
  if (there > 0) std::memcpy(out, now.data() + start, there);
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<std::uint8_t*>(out) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* base, const void* data, int amount, sqlite3_int64 offset) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_WRITE;
  const Outcome outcome = handle.disk->before_write();
  if (outcome != Outcome::kDone) return code_of(outcome, SQLITE_IOERR_WRITE);
  handle.file->write(static_cast<std::size_t>(offset),
                     {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(amount)});
  return SQLITE_OK;
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_TRUNCATE;
  const Outcome outcome = handle.disk->before_write();
  if (outcome != Outcome::kDone) return code_of(outcome, SQLITE_IOERR_TRUNCATE);
  handle.file->truncate(static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int sync(sqlite3_file* base, int) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_FSYNC;
  const Outcome outcome = handle.disk->before_sync();
  if (outcome != Outcome::kDone) return code_of(outcome, SQLITE_IOERR_FSYNC);
  handle.file->sync();
  return SQLITE_OK;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_FSTAT;
  *size = static_cast<sqlite3_int64>(handle.file->now.size());
  return SQLITE_OK;
}

int lock(sqlite3_file* base, int level) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_LOCK;
  DiskFile& file = *handle.file;
  if (handle.lock >= level) return SQLITE_OK;
  const bool others_exclude = file.exclusive != nullptr && file.exclusive != &handle;
  if (others_exclude) return SQLITE_BUSY;
  if (level == SQLITE_LOCK_SHARED) {
    ++file.shared;
  } else if (level == SQLITE_LOCK_RESERVED) {
    if (file.reserved != nullptr && file.reserved != &handle) return SQLITE_BUSY;
    file.reserved = &handle;
  } else {
    if (file.reserved != nullptr && file.reserved != &handle) return SQLITE_BUSY;
    if (file.shared > 1) return SQLITE_BUSY;
    file.exclusive = &handle;
  }
  handle.lock = level;
  return SQLITE_OK;
}

int unlock(sqlite3_file* base, int level) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  DiskFile& file = *handle.file;
  if (handle.lock <= level) return SQLITE_OK;
  if (file.exclusive == &handle) file.exclusive = nullptr;
  if (file.reserved == &handle) file.reserved = nullptr;
  if (level == SQLITE_LOCK_NONE) --file.shared;
  handle.lock = level;
  return SQLITE_OK;
}

int check_reserved_lock(sqlite3_file* base, int* is_reserved) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  *is_reserved = handle.file->reserved != nullptr ? 1 : 0;
  return SQLITE_OK;
}

int file_control(sqlite3_file*, int operation, void* argument) {
  if (operation != SQLITE_FCNTL_MMAP_SIZE) return SQLITE_NOTFOUND;
  *static_cast<sqlite3_int64*>(argument) = 0;  // nothing is ever mapped
  return SQLITE_OK;
}

int sector_size(sqlite3_file*) {
  return 512;
}

// As SQLite assumes for a Unix disk: a torn write does not damage the bytes beside it.
int device_characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int shm_map(sqlite3_file* base, int region, int size, int extend, void volatile** out) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  *out = nullptr;
  if (!is_alive(handle)) return SQLITE_IOERR_SHMMAP;
  auto& shm = handle.file->shm;
  const auto index = static_cast<std::size_t>(region);
  while (shm.size() <= index && extend != 0) {
    shm.push_back(std::make_unique<std::uint8_t[]>(static_cast<std::size_t>(size)));
  }
  if (index < shm.size()) *out = shm[index].get();
  return SQLITE_OK;
}

int shm_lock(sqlite3_file* base, int first, int count, int flags) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (!is_alive(handle)) return SQLITE_IOERR_SHMLOCK;
  auto& locks = handle.file->shm_locks;
  const auto begin = static_cast<std::size_t>(first);
  const std::size_t end = begin + static_cast<std::size_t>(count);
  CHECK(end <= locks.size());
  if ((flags & SQLITE_SHM_UNLOCK) != 0) {
    for (std::size_t i = begin; i < end; ++i) {
      if (handle.shm[i] < 0) locks[i] = 0;
      if (handle.shm[i] > 0) --locks[i];
      handle.shm[i] = 0;
    }
    return SQLITE_OK;
  }
  const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
  for (std::size_t i = begin; i < end; ++i) {
    const int others = locks[i] - handle.shm[i];
    if (exclusive ? others != 0 : others < 0) return SQLITE_BUSY;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (handle.shm[i] != 0) continue;
    handle.shm[i] = exclusive ? -1 : 1;
    locks[i] = exclusive ? -1 : locks[i] + 1;
  }
  return SQLITE_OK;
}

void shm_barrier(sqlite3_file* base) {
  const std::lock_guard guard(handle_of(base).disk->mutex);
}

int shm_unmap(sqlite3_file* base, int remove) {
  Handle& handle = handle_of(base);
  const std::lock_guard guard(handle.disk->mutex);
  if (remove != 0) handle.file->shm.clear();
  return SQLITE_OK;
}

const sqlite3_io_methods& io_methods() {
  static const sqlite3_io_methods methods = [] {
    sqlite3_io_methods m{};
    m.iVersion = 2;
    m.xClose = close;
    m.xRead = read;
    m.xWrite = write;
    m.xTruncate = truncate;
    m.xSync = sync;
    m.xFileSize = file_size;
    m.xLock = lock;
    m.xUnlock = unlock;
    m.xCheckReservedLock = check_reserved_lock;
    m.xFileControl = file_control;
    m.xSectorSize = sector_size;
    m.xDeviceCharacteristics = device_characteristics;
    m.xShmMap = shm_map;
    m.xShmLock = shm_lock;
    m.xShmBarrier = shm_barrier;
    m.xShmUnmap = shm_unmap;
    return m;
  }();
  return methods;
}

CrashDisk& disk_of(sqlite3_vfs* vfs) {
  return static_cast<CrashVfs::Disk*>(vfs->pAppData)->disk;
}

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* base, int flags, int* out_flags) {
  base->pMethods = nullptr;  // until the file is open, SQLite must not close it
  CrashDisk& disk = disk_of(vfs);
  const std::lock_guard guard(disk.mutex);
  if (disk.is_off || path == nullptr) return SQLITE_CANTOPEN;
  std::shared_ptr<DiskFile> file = disk.open(path, (flags & SQLITE_OPEN_CREATE) != 0);
  if (!file) return SQLITE_CANTOPEN;
  new (base) Handle{{&io_methods()}, &disk, std::move(file), disk.generation, 0, {}};
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* path, int sync_directory) {
  CrashDisk& disk = disk_of(vfs);
  const std::lock_guard guard(disk.mutex);
  if (disk.is_off) return SQLITE_IOERR_DELETE;
  return disk.remove(path, sync_directory != 0) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs* vfs, const char* path, int, int* result) {
  CrashDisk& disk = disk_of(vfs);
  const std::lock_guard guard(disk.mutex);
  *result = disk.exists(path) ? 1 : 0;
  return SQLITE_OK;
}

int full_pathname(sqlite3_vfs*, const char* path, int size, char* out) {
  const std::size_t length = std::strlen(path) + 1;
  if (length > static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
  std::memcpy(out, path, length);
  return SQLITE_OK;
}

int no_sleep(sqlite3_vfs*, int microseconds) {
  return microseconds;
}

}  // namespace

CrashVfs::Disk::Disk(std::string vfs_name) : name(std::move(vfs_name)) {
  const sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  CHECK(system != nullptr && sqlite3_vfs_find(name.c_str()) == nullptr, "the name is taken");
  vfs = *system;  // its functions for randomness, time and errors
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(Handle);
  vfs.pNext = nullptr;
  vfs.zName = name.c_str();
  vfs.pAppData = this;
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = full_pathname;
  vfs.xSleep = no_sleep;
  CHECK(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
}

CrashVfs::CrashVfs(std::string name) : disk_(std::make_unique<Disk>(std::move(name))) {}
CrashVfs::~CrashVfs() = default;

const std::string& CrashVfs::name() const {
  return disk_->name;
}

void CrashVfs::crash_at_sync(std::uint64_t n) {
  CHECK(n >= 1);
  const std::lock_guard guard(disk_->disk.mutex);
  disk_->disk.crash_at_sync = disk_->disk.syncs + n;
}

void CrashVfs::power_off() {
  const std::lock_guard guard(disk_->disk.mutex);
  disk_->disk.is_off = true;
}

bool CrashVfs::is_off() const {
  const std::lock_guard guard(disk_->disk.mutex);
  return disk_->disk.is_off;
}

void CrashVfs::fail_after_writes(std::uint64_t n, bool broken) {
  const std::lock_guard guard(disk_->disk.mutex);
  disk_->disk.fail_at_write = disk_->disk.writes + n + 1;
  disk_->disk.write_failure = broken ? Outcome::kBroken : Outcome::kFull;
}

void CrashVfs::heal() {
  const std::lock_guard guard(disk_->disk.mutex);
  disk_->disk.fail_at_write = 0;
}

void CrashVfs::crash(Random& random) {
  const std::lock_guard guard(disk_->disk.mutex);
  disk_->disk.crash(&random);
}

void CrashVfs::reset_to_durable() {
  const std::lock_guard guard(disk_->disk.mutex);
  disk_->disk.crash(nullptr);
}

std::uint64_t CrashVfs::syncs() const {
  const std::lock_guard guard(disk_->disk.mutex);
  return disk_->disk.syncs;
}

std::uint64_t CrashVfs::writes() const {
  const std::lock_guard guard(disk_->disk.mutex);
  return disk_->disk.writes;
}

}  // namespace linepool::sim
