#include "store_sqlite/files/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "store/tables.h"

namespace linepool::store_sqlite {
namespace {

constexpr mode_t kPrivate = 0600;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw store::StoreFailure(path + ": " + why);
}

// Opens or creates a file that only its owner may access.
int open_private(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kPrivate);
  if (descriptor < 0) fail(path, std::string("cannot be opened: ") + std::strerror(errno));
  if (::fchmod(descriptor, kPrivate) != 0) {
    const int code = errno;
    ::close(descriptor);
    fail(path, std::string("cannot be made private: ") + std::strerror(code));
  }
  return descriptor;
}

// A new file's name is durable once its directory has been synced.
void sync_directory_of(const std::string& path) {
  std::filesystem::path directory = std::filesystem::path(path).parent_path();
  if (directory.empty()) directory = ".";
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(directory, std::string("cannot be opened: ") + std::strerror(errno));
  const bool synced = ::fsync(descriptor) == 0;
  const int code = errno;
  ::close(descriptor);
  if (!synced) fail(directory, std::string("cannot be synced: ") + std::strerror(code));
}

}  // namespace

FileLock::FileLock(const std::string& path) : descriptor_(open_private(path)) {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int code = errno;
  ::close(descriptor_);
  if (code == EWOULDBLOCK) {
    fail(path, "the database is in use by another linepoold; stop that one first");
  }
  fail(path, std::string("cannot be locked: ") + std::strerror(code));
}

FileLock::~FileLock() {
  ::close(descriptor_);
}

void make_private_file(const std::string& path) {
  ::close(open_private(path));
  sync_directory_of(path);
}

}  // namespace linepool::store_sqlite
