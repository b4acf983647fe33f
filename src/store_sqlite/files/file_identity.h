// Whether a path still names the file that is open: a database that was removed or replaced under a
// running server still takes writes, and all of them are lost.
#pragma once

#include <sys/types.h>

#include <string>

namespace linepool::store_sqlite {

class FileIdentity {
 public:
  // The file must exist; throws StoreFailure otherwise.
  explicit FileIdentity(std::string path);

  // Throws StoreDamaged if the path names another file now, or none.
  void check() const;

 private:
  std::string path_;
  dev_t device_ = 0;
  ino_t inode_ = 0;
};

}  // namespace linepool::store_sqlite
