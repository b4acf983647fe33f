#include "store_sqlite/files/log_name.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "base/crypto/random.h"
#include "base/limits.h"
#include "store_sqlite/files/sql.h"
#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {
namespace {

// "" if the file system does not provide it.
std::string mark_of(const std::string& path) {
  struct statx found {};
  if (::statx(AT_FDCWD, path.c_str(), 0, STATX_INO | STATX_BTIME, &found) != 0) return "";
  if ((found.stx_mask & STATX_INO) == 0) return "";
  const bool has_birth = (found.stx_mask & STATX_BTIME) != 0;
  return fmt::format("{}.{}.{}", found.stx_ino, has_birth ? found.stx_btime.tv_sec : 0,
                     has_birth ? found.stx_btime.tv_nsec : 0);
}

std::string text_of(Database& db, const char* sql) {
  Statement statement(db, sql);
  Rows rows = statement.query();
  CHECK(rows.next(), "the log has a name");
  return std::string(rows.text(0));
}

}  // namespace

void settle_log_name(Database& db, const std::string& path) {
  const std::string mark = mark_of(path);
  const std::string known = text_of(db, sql::kEventLogFile);
  if (mark.empty() || mark == known) return;
  // A new database already has a name, and one from an older version of the program keeps its name.
  const std::string name =
      known.empty() ? text_of(db, sql::kEventLog) : SystemRandom().hex(limits::kLogNameChars / 2);
  Statement(db, sql::kEventLogRename).run_on_one_row(mark, name);
}

}  // namespace linepool::store_sqlite
