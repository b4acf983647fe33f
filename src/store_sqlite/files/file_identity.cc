#include "store_sqlite/files/file_identity.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "store/store_damaged.h"

namespace linepool::store_sqlite {

FileIdentity::FileIdentity(std::string path) : path_(std::move(path)) {
  struct stat found {};
  if (::stat(path_.c_str(), &found) != 0) {
    throw store::StoreFailure(path_ + " cannot be looked at: " + std::strerror(errno));
  }
  device_ = found.st_dev;
  inode_ = found.st_ino;
}

void FileIdentity::check() const {
  struct stat found {};
  const bool there = ::stat(path_.c_str(), &found) == 0;
  if (there && found.st_dev == device_ && found.st_ino == inode_) return;
  throw store::StoreDamaged(path_ + (there ? " was replaced" : " was removed") +
                            " while the server ran. What was acknowledged before is lost with it "
                            "unless the file is found: put it back, or restore a backup");
}

}  // namespace linepool::store_sqlite
