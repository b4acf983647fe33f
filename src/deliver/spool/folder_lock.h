// A lock that ends with its holder, however that ends.
#pragma once

#include <filesystem>
#include <functional>

#include "base/time.h"

namespace linepool::deliver {

class FolderLock {
 public:
  // Opens or creates the file. Throws std::system_error if it cannot.
  explicit FolderLock(const std::filesystem::path& file);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  // Whether it is ours now.
  [[nodiscard]] bool try_lock();
  // Waits for whoever has it; false: it took too long.
  [[nodiscard]] bool lock_within(Duration patience);
  void unlock();

 private:
  const int descriptor_;
};

}  // namespace linepool::deliver
