#include "store_postgres/nodes/election.h"

#include <utility>

#include "store_postgres/schema/migrations.h"
#include "store_postgres/schema/settings.h"
#include "store_postgres/sole_server.h"
#include "store_postgres/wire/conninfo.h"

namespace linepool::store_postgres {
namespace {

// An answer that takes longer comes too late to lead by it.
constexpr Duration kAnswerWithin = Duration::seconds(2);
constexpr int kConnectWithin_s = 2;

// No node's clock counts, so that they need not agree.
const std::string kNow = "(extract(epoch FROM clock_timestamp()) * 1000)::int8";
// Whoever may not see when a session began takes it for the leader's.
const std::string kLives =
    "(l.until > " + kNow +
    " AND EXISTS (SELECT 1 FROM pg_stat_activity AS a WHERE a.pid = l.pid AND"
    " (a.backend_start IS NULL OR a.backend_start = l.session_start)))";
const std::string kOwnSession =
    " pid = pg_backend_pid(), session_start = (SELECT a.backend_start FROM pg_stat_activity AS a"
    " WHERE a.pid = pg_backend_pid())";

const Sql kLook("SELECT l.epoch, l.node, l.url, l.version, l.secret, " + kLives + ", s.version, " +
                kNow + " FROM leader AS l, linepool_schema AS s");
// One statement looks and takes. Of two nodes that do so at once the second waits for the first,
// finds another epoch, and changes nothing. An epoch is never given twice, even if a standby of
// PostgreSQL that knew less of this table was promoted.
const Sql kTake(
    "UPDATE leader AS l SET epoch = greatest(l.epoch, coalesce((SELECT b.epoch FROM batches AS b"
    " ORDER BY b.n DESC LIMIT 1), 0)) + 1, node = $2, url = $3, version = $4, secret = $5,"
    " until = " +
    kNow + " + $6," + kOwnSession + " WHERE l.epoch = $1 AND NOT " + kLives + " RETURNING l.epoch");
const Sql kRenew("UPDATE leader AS l SET until = " + kNow + " + $2," + kOwnSession +
                 " WHERE l.epoch = $1 RETURNING l.epoch");
const Sql kGiveUp("UPDATE leader SET until = 0 WHERE epoch = $1");
const Sql kNote("INSERT INTO nodes (id, url, version, epoch, seen) VALUES ($1, $2, $3, $4, " +
                kNow +
                ") ON CONFLICT (id) DO UPDATE SET url = excluded.url, version = excluded.version,"
                " epoch = excluded.epoch, seen = excluded.seen");
const Sql kNodes("SELECT id, url, version, epoch, seen FROM nodes ORDER BY id LIMIT $1");
const Sql kForgetNodes("DELETE FROM nodes WHERE seen < " + kNow + " - 86400000");

// What is lost of this table with a primary that dies is found out by the epoch, so nobody waits
// for a disk or for a standby here.
constexpr char kQuick[] = "SET synchronous_commit = off; SET lock_timeout = '2s'";

bool has_tables(const std::string& url) {
  Session session(url);
  settle_session(session);
  const std::int64_t version = schema_version(session);
  check_schema_version(version);
  return version >= kFirstSchemaWithNodes;
}

// An older Linepool, which elects nobody, holds the lock as long as it lives. Of two nodes that do
// this at once, one may lead before the other is through, and end its session.
void make_tables(const std::string& url) {
  try {
    Session session(url);
    settle_session(session);
    become_sole_server(session);
    migrate(session);
  } catch (const store::StoreFailure&) {
    if (!has_tables(url)) throw;
  }
}

}  // namespace

Election::Election(std::string url, NodeCard self, Duration lease)
    : url_(std::move(url)), self_(std::move(self)), lease_(lease) {}

Session& Election::session() {
  if (!session_) {
    auto fresh = std::make_unique<Session>(url_, kConnectWithin_s);
    settle_session(*fresh);
    fresh->execute(kQuick);
    fresh->set_deadline(kAnswerWithin);
    session_ = std::move(fresh);
  }
  return *session_;
}

template <class Call>
auto Election::on_session(const Call& call) {
  try {
    return call(session());
  } catch (const store::StoreFailure&) {
    session_.reset();
    throw;
  }
}

void Election::prepare() {
  check_url(url_);
  try {
    if (!has_tables(url_)) make_tables(url_);
  } catch (const store::StoreFailure& failure) {
    throw store::StoreFailure(cannot_open(url_, failure.what()));
  }
}

bool Election::try_to_lead() {
  return on_session([this](Session& session) {
    const Result row = session.query(kLook);
    if (row.rows() != 1) throw store::StoreFailure("The table leader must have one row.");
    check_schema_version(row.get<std::int64_t>(0, 6));
    leader_ = {row.get<std::int64_t>(0, 0),
               row.get<std::string>(0, 1),
               row.get<std::string>(0, 2),
               row.get<std::string>(0, 3),
               row.get<std::string>(0, 4) == to_wire(self_.secret),
               row.get<Time>(0, 7)};
    const bool lives = row.get<bool>(0, 5);
    if (!lives) {
      const Result taken =
          session.query(kTake, Parameters::of(leader_.epoch, self_.id, self_.url, self_.version,
                                              self_.secret, lease_.ms));
      if (taken.rows() == 1) epoch_ = taken.get<std::int64_t>(0, 0);
      if (taken.rows() == 1) session.send(kForgetNodes);
    }
    note_self(session);
    return epoch_ != 0;
  });
}

bool Election::renew() {
  return on_session([this](Session& session) {
    const Result renewed = session.query(kRenew, Parameters::of(epoch_, lease_.ms));
    if (renewed.rows() == 0) epoch_ = 0;
    note_self(session);
    const Result rows = session.query(kNodes, Parameters::of(kMaxNodes));
    nodes_.resize(static_cast<std::size_t>(rows.rows()));
    for (int i = 0; i < rows.rows(); ++i) {
      NodeSeen& node = nodes_[static_cast<std::size_t>(i)];
      node = {rows.get<std::string>(i, 0), rows.get<std::string>(i, 1), rows.get<std::string>(i, 2),
              rows.get<std::int64_t>(i, 3), rows.get<Time>(i, 4)};
    }
    return epoch_ != 0;
  });
}

bool Election::is_connected() {
  if (session_ && !session_->is_open()) session_.reset();
  return session_ != nullptr;
}

void Election::give_up() {
  if (epoch_ == 0) return;
  on_session([this](Session& session) {
    session.send(kGiveUp, Parameters::of(std::exchange(epoch_, 0)));
    note_self(session);
  });
}

void Election::note_self(Session& session) {
  session.send(kNote, Parameters::of(self_.id, self_.url, self_.version, epoch_));
  session.sync();
}

}  // namespace linepool::store_postgres
