// An SQLite VFS on top of another one: the frames of a commit reach the WAL in few writes.
//
// SQLite writes a frame with two calls, its header and its page, so a batch costs hundreds of
// system calls between two syncs. Writes to the WAL that follow one another wait in memory here,
// until the file is synced, read, measured or cut. Nobody looks for them earlier: a frame counts
// only when the shared WAL index names it, which SQLite writes after the sync of the commit. So a
// connection that does not sync its commits must not use this.
#pragma once

#include <sqlite3.h>

#include <string>

namespace linepool::store_sqlite {

// Registered with SQLite while it lives, under a name of its own; outlives its connections.
class GatheringVfs {
 public:
  // `below` is the name of a registered VFS, "" the system's. Throws StoreFailure when there is
  // none.
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
