#include "store_postgres/schema/settings.h"

#include <string>

namespace linepool::store_postgres {
namespace {

constexpr int kOldestServer = 150'000;

const Sql kReadBack(
    "SELECT pg_backend_pid(), pg_is_in_recovery(), current_setting('transaction_read_only'),"
    " current_setting('server_encoding'), current_setting('standard_conforming_strings'),"
    " current_setting('synchronous_commit'), current_setting('client_encoding')");

// Each statement reads or writes rows by an index, with arrays of keys. Plans made while tables are
// empty would read whole tables later, and hash joins turn a look-up by keys round. The generic
// plan is the right one; planning again for each batch costs more than the batch.
constexpr char kSettings[] =
    "SET client_encoding = 'UTF8'; SET plan_cache_mode = force_generic_plan;"
    " SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;"
    " SET jit = off; SET statement_timeout = 0; SET lock_timeout = '30s';"
    " SET idle_in_transaction_session_timeout = 0; SET bytea_output = 'hex';"
    " SET client_min_messages = warning;"
    " SELECT set_config('synchronous_commit', 'on', false)"
    " WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')";

void refuse_unless(bool is_fine, const std::string& sentence) {
  if (!is_fine) throw store::StoreFailure(sentence);
}

}  // namespace

void settle_session(Session& session) {
  const int version = PQserverVersion(session.handle());
  refuse_unless(version >= kOldestServer, "The server is PostgreSQL " +
                                              std::to_string(version / 10'000) +
                                              ", but Linepool needs PostgreSQL 15 or newer.");
  session.execute(kSettings);
  const Result is = session.query(kReadBack);
  // A pooler gives its own number of a session, not the server's.
  refuse_unless(is.get<std::int32_t>(0, 0) == PQbackendPID(session.handle()),
                "A connection pooler such as PgBouncer stands between Linepool and PostgreSQL."
                " Linepool keeps its own sessions and prepared statements: connect it to the"
                " server itself.");
  refuse_unless(!is.get<bool>(0, 1),
                "The server is a standby, which can only be read. Connect Linepool to the primary,"
                " or add target_session_attrs=read-write to a URL with several hosts.");
  refuse_unless(is.text(0, 2) == "off",
                "The database is read-only (default_transaction_read_only is on).");
  refuse_unless(is.text(0, 3) == "UTF8",
                "The database has the encoding " + is.text(0, 3) +
                    ". Create one with UTF8: CREATE DATABASE linepool ENCODING 'UTF8' TEMPLATE"
                    " template0.");
  refuse_unless(is.text(0, 4) == "on", "standard_conforming_strings must be on.");
  const std::string commits = is.text(0, 5);
  refuse_unless(
      commits == "on" || commits == "remote_apply",
      "synchronous_commit is " + commits + " and cannot be set to on: commits could be lost.");
  refuse_unless(is.text(0, 6) == "UTF8", "client_encoding cannot be set to UTF8.");
}

}  // namespace linepool::store_postgres
