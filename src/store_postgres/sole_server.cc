#include "store_postgres/sole_server.h"

#include <chrono>
#include <string>
#include <thread>

#include "base/log/log.h"

namespace linepool::store_postgres {
namespace {

// A number that is Linepool's own, in the 64 bits that a database's locks are named by.
const Sql kTry("SELECT pg_try_advisory_lock(7810772114)");
const std::string kHolds =
    " l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
    " AND (l.classid::int8 << 32 | l.objid::int8) = 7810772114"
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";
const Sql kHolder(
    "SELECT a.pid, coalesce(host(a.client_addr), 'a local socket'),"
    " to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')"
    " FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid WHERE" +
    kHolds);
// Nobody ends the session of a leader that was elected after them.
const Sql kEndHolder("SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l WHERE" + kHolds +
                     " AND EXISTS (SELECT 1 FROM leader WHERE epoch = $1)");
constexpr int kTries = 50;
constexpr std::chrono::milliseconds kBetweenTries{100};
constexpr int kReplacings = 400;
constexpr std::chrono::milliseconds kBetweenReplacings{5};

}  // namespace

void become_sole_server(Session& session) {
  for (int i = 0; i < kTries; ++i) {
    if (session.query(kTry).get<bool>(0, 0)) return;
    std::this_thread::sleep_for(kBetweenTries);
  }
  const Result holder = session.query(kHolder);
  std::string who = "Another Linepool server is using the database";
  if (holder.rows() > 0) {
    const std::string pid = std::to_string(holder.get<std::int32_t>(0, 0));
    who += ": session " + pid + " from " + holder.text(0, 1) + ", since " + holder.text(0, 2) +
           " UTC. If that server is gone, end its session: SELECT pg_terminate_backend(" + pid +
           ")";
  }
  throw store::StoreFailure(who + ".");
}

void replace_server(Session& session, std::int64_t epoch) {
  std::string reason = "its session goes on";
  for (int i = 0; i < kReplacings; ++i) {
    if (session.query(kTry).get<bool>(0, 0)) return;
    try {
      (void)session.query(kEndHolder, Parameters::of(epoch));
    } catch (const store::StoreFailure& failure) {
      if (PQstatus(session.handle()) != CONNECTION_OK) throw;
      reason = failure.what();
      break;
    }
    std::this_thread::sleep_for(kBetweenReplacings);
  }
  log_line(LogLevel::kWarning, "previous_leader_not_ended", {{"reason", reason}});
}

}  // namespace linepool::store_postgres
