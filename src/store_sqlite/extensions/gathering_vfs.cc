#include "store_sqlite/extensions/gathering_vfs.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstring>
#include <new>
#include <vector>

#include "store/failure.h"

namespace linepool::store_sqlite {
namespace {

// More than a usual batch needs; beyond it, two writes cost no more than one.
constexpr std::size_t kMaxGathered = 4 << 20;

// SQLite's largest page: no VFS is ever asked to write more at once, and the system's cannot.
constexpr std::size_t kMaxAtOnce = 64 << 10;

// An open WAL. SQLite allocates it with room for the underlying file right after it.
struct Wal {
  sqlite3_file base;
  sqlite3_file* below;
  std::vector<unsigned char>* waiting;  // owned; SQLite's memory is raw
  sqlite3_int64 start;                  // where the first waiting byte belongs
};

constexpr std::size_t kRoomBelow = (sizeof(Wal) + alignof(std::max_align_t) - 1) /
                                   alignof(std::max_align_t) * alignof(std::max_align_t);

Wal& wal_of(sqlite3_file* file) {
  return *reinterpret_cast<Wal*>(file);  // NOLINT: SQLite's way of deriving
}

sqlite3_vfs* below_of(sqlite3_vfs* vfs) {
  return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int write_waiting(Wal& wal) {
  std::size_t done = 0;
  while (done < wal.waiting->size()) {
    const std::size_t size = std::min(wal.waiting->size() - done, kMaxAtOnce);
    const int code =
        wal.below->pMethods->xWrite(wal.below, wal.waiting->data() + done, static_cast<int>(size),
                                    wal.start + static_cast<sqlite3_int64>(done));
    if (code != SQLITE_OK) return code;  // everything is written again if SQLite retries
    done += size;
  }
  wal.waiting->clear();
  return SQLITE_OK;
}

int close(sqlite3_file* file) {
  Wal& wal = wal_of(file);
  const int written = write_waiting(wal);
  const int closed = wal.below->pMethods->xClose(wal.below);
  delete wal.waiting;
  return written != SQLITE_OK ? written : closed;
}

int read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
  Wal& wal = wal_of(file);
  const int code = write_waiting(wal);
  return code != SQLITE_OK ? code : wal.below->pMethods->xRead(wal.below, out, amount, offset);
}

int write(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset) {
  Wal& wal = wal_of(file);
  const auto size = static_cast<std::size_t>(amount);
  const bool follows = offset == wal.start + static_cast<sqlite3_int64>(wal.waiting->size());
  if (!follows || wal.waiting->size() + size > kMaxGathered) {
    const int code = write_waiting(wal);
    if (code != SQLITE_OK) return code;
  }
  try {
    if (wal.waiting->empty()) wal.start = offset;
    const auto* bytes = static_cast<const unsigned char*>(data);
    wal.waiting->insert(wal.waiting->end(), bytes, bytes + size);
  } catch (const std::bad_alloc&) {
    return SQLITE_IOERR_NOMEM;
  }
  return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  Wal& wal = wal_of(file);
  const int code = write_waiting(wal);
  return code != SQLITE_OK ? code : wal.below->pMethods->xTruncate(wal.below, size);
}

int sync(sqlite3_file* file, int flags) {
  Wal& wal = wal_of(file);
  const int code = write_waiting(wal);
  return code != SQLITE_OK ? code : wal.below->pMethods->xSync(wal.below, flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  Wal& wal = wal_of(file);
  const int code = write_waiting(wal);
  return code != SQLITE_OK ? code : wal.below->pMethods->xFileSize(wal.below, size);
}

// The functions below only forward to the underlying file. SQLite asks for locks and shared memory
// on the database file, never on its WAL.
int lock(sqlite3_file* file, int level) {
  sqlite3_file* below = wal_of(file).below;
  return below->pMethods->xLock(below, level);
}

int unlock(sqlite3_file* file, int level) {
  sqlite3_file* below = wal_of(file).below;
  return below->pMethods->xUnlock(below, level);
}

int check_reserved_lock(sqlite3_file* file, int* is_reserved) {
  sqlite3_file* below = wal_of(file).below;
  return below->pMethods->xCheckReservedLock(below, is_reserved);
}

int file_control(sqlite3_file* file, int operation, void* argument) {
  sqlite3_file* below = wal_of(file).below;
  return below->pMethods->xFileControl(below, operation, argument);
}

int sector_size(sqlite3_file* file) {
  sqlite3_file* below = wal_of(file).below;
  return below->pMethods->xSectorSize(below);
}

int device_characteristics(sqlite3_file* file) {
  sqlite3_file* below = wal_of(file).below;
  return below->pMethods->xDeviceCharacteristics(below);
}

const sqlite3_io_methods kWalMethods = {1,
                                        close,
                                        read,
                                        write,
                                        truncate,
                                        sync,
                                        file_size,
                                        lock,
                                        unlock,
                                        check_reserved_lock,
                                        file_control,
                                        sector_size,
                                        device_characteristics,
                                        nullptr,
                                        nullptr,
                                        nullptr,
                                        nullptr,
                                        nullptr,
                                        nullptr};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  sqlite3_vfs* below = below_of(vfs);
  if ((flags & SQLITE_OPEN_WAL) == 0) return below->xOpen(below, name, file, flags, out_flags);
  auto* room = reinterpret_cast<unsigned char*>(file) + kRoomBelow;  // NOLINT: see Wal
  file->pMethods = nullptr;
  auto* inner = reinterpret_cast<sqlite3_file*>(room);  // NOLINT: see Wal
  inner->pMethods = nullptr;
  auto* waiting = new (std::nothrow) std::vector<unsigned char>;
  if (waiting == nullptr) return SQLITE_NOMEM;
  const int code = below->xOpen(below, name, inner, flags, out_flags);
  if (code != SQLITE_OK) {
    // By the rules for a VFS, if the methods are set, SQLite closes the file even though it was not
    // opened.
    if (inner->pMethods != nullptr) inner->pMethods->xClose(inner);
    delete waiting;
    return code;
  }
  new (file) Wal{{&kWalMethods}, inner, waiting, 0};
  return SQLITE_OK;
}

}  // namespace

GatheringVfs::GatheringVfs(const std::string& below) {
  sqlite3_vfs* base = sqlite3_vfs_find(below.empty() ? nullptr : below.c_str());
  if (base == nullptr) throw store::StoreFailure("SQLite has no VFS named " + below + ".");
  static std::atomic<int> serial = 0;
  name_ = "linepool-gathering-" + std::to_string(++serial);
  vfs_.mxPathname = base->mxPathname;
  vfs_.szOsFile = static_cast<int>(kRoomBelow) + base->szOsFile;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = base;
  vfs_.xOpen = open;
  vfs_.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync_directory) {
    return below_of(vfs)->xDelete(below_of(vfs), name, sync_directory);
  };
  vfs_.xAccess = [](sqlite3_vfs* vfs, const char* name, int flags, int* out) {
    return below_of(vfs)->xAccess(below_of(vfs), name, flags, out);
  };
  vfs_.xFullPathname = [](sqlite3_vfs* vfs, const char* name, int size, char* out) {
    return below_of(vfs)->xFullPathname(below_of(vfs), name, size, out);
  };
  vfs_.xRandomness = [](sqlite3_vfs* vfs, int size, char* out) {
    return below_of(vfs)->xRandomness(below_of(vfs), size, out);
  };
  vfs_.xSleep = [](sqlite3_vfs* vfs, int microseconds) {
    return below_of(vfs)->xSleep(below_of(vfs), microseconds);
  };
  vfs_.xCurrentTime = [](sqlite3_vfs* vfs, double* out) {
    return below_of(vfs)->xCurrentTime(below_of(vfs), out);
  };
  vfs_.xGetLastError = [](sqlite3_vfs* vfs, int size, char* out) {
    return below_of(vfs)->xGetLastError(below_of(vfs), size, out);
  };
  vfs_.xCurrentTimeInt64 = [](sqlite3_vfs* vfs, sqlite3_int64* out) {
    sqlite3_vfs* base_vfs = below_of(vfs);
    if (base_vfs->iVersion >= 2 && base_vfs->xCurrentTimeInt64 != nullptr) {
      return base_vfs->xCurrentTimeInt64(base_vfs, out);
    }
    double days = 0;
    const int code = base_vfs->xCurrentTime(base_vfs, &days);
    *out = static_cast<sqlite3_int64>(days * 86'400'000.0);
    return code;
  };
  // Version 2 ends here; no extensions are loaded.
  vfs_.iVersion = 2;
  if (sqlite3_vfs_register(&vfs_, 0) != SQLITE_OK) {
    throw store::StoreFailure("SQLite does not accept another VFS.");
  }
}

GatheringVfs::~GatheringVfs() {
  sqlite3_vfs_unregister(&vfs_);
}

}  // namespace linepool::store_sqlite
