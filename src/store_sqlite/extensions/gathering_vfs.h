// An SQLite VFS on top of another one: writes the frames of a commit to the WAL in a few calls.
//
// SQLite writes a frame with two calls, header and page, so a batch costs hundreds of system calls
// between two syncs. Here, consecutive writes to the WAL are buffered in memory until the file is
// synced, read, measured or truncated. Nobody looks for them earlier: a frame counts only once the
// shared WAL index names it, which SQLite writes after the commit's sync. So a connection that does
// not sync its commits must not use this.
#pragma once

#include <sqlite3.h>

#include <string>

namespace linepool::store_sqlite {

// Registered with SQLite, under a unique name, while it lives; must outlive its connections.
class GatheringVfs {
 public:
  // `below` is the name of a registered VFS; "" is the system's. Throws StoreFailure if there is no
  // such VFS.
  explicit GatheringVfs(const std::string& below);
  ~GatheringVfs();
  GatheringVfs(const GatheringVfs&) = delete;
  GatheringVfs& operator=(const GatheringVfs&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
  sqlite3_vfs vfs_{};
};

}  // namespace linepool::store_sqlite
