#include "store_sqlite/reader.h"

#include "base/log/log.h"
#include "store_sqlite/files/connection.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {

void Reader::begin() {
  begin_.run();
  Rows rows = pin_.query();
  (void)rows.next();
}

void Reader::end() noexcept {
  try {
    if (sqlite3_get_autocommit(db_->handle()) == 0) commit_.run();
  } catch (const store::StoreFailure& failure) {
    log_line(LogLevel::kError, "snapshot_end_failed", {{"why", failure.what()}});
  }
}

}  // namespace linepool::store_sqlite
