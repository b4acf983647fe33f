#include "store_postgres/reader.h"

#include "base/log/log.h"
#include "store_postgres/schema/settings.h"

namespace linepool::store_postgres {
namespace {

const Sql kBegin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
// A transaction gets its snapshot at its first statement.
const Sql kPin("SELECT 1");
const Sql kCommit("COMMIT");

}  // namespace

Reader::Reader(const std::string& url) : session_(url) {
  settle_session(session_);
}

void Reader::begin() {
  session_.send(kBegin);
  (void)session_.query(kPin);
}

void Reader::end() noexcept {
  try {
    session_.send(kCommit);
    session_.sync();
  } catch (const store::StoreFailure& failure) {
    log_line(LogLevel::kError, "snapshot_end_failed", {{"why", failure.what()}});
  }
}

}  // namespace linepool::store_postgres
