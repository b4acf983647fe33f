#include "deliver/spool/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>

#include "base/check.h"
#include "deliver/spool/disk.h"

namespace linepool::deliver {
namespace {

int open_lock(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor >= 0) {
    give_to_owner_of_folder(descriptor, file);
    return descriptor;
  }
  throw std::system_error(errno, std::generic_category(), "Cannot open " + file.string());
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& file) : descriptor_(open_lock(file)) {}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

bool FolderLock::try_lock() {
  for (;;) {
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "Cannot lock");
  }
}

bool FolderLock::lock_within(Duration patience) {
  constexpr Duration kStep = Duration::millis(10);
  for (Duration waited; !try_lock(); waited = waited + kStep) {
    if (waited >= patience) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(kStep.ms));
  }
  return true;
}

void FolderLock::unlock() {
  CHECK(::flock(descriptor_, LOCK_UN) == 0);
}

}  // namespace linepool::deliver
