#include "store_sqlite/files/sql_lines.h"

namespace linepool::store_sqlite::sql {

// Jumps from country to country in the index.
const char kLineCountriesOfSupplier[] =
    "WITH RECURSIVE countries (country) AS ("
    "SELECT min(country) FROM lines INDEXED BY lines_by_supplier WHERE supplier = ?1 UNION ALL"
    " SELECT (SELECT min(country) FROM lines INDEXED BY lines_by_supplier"
    "  WHERE supplier = ?1 AND lines.country > countries.country)"
    " FROM countries WHERE country IS NOT NULL)"
    " SELECT country FROM countries WHERE country IS NOT NULL";
const char kLineIdsOfSupplier[] =
    "SELECT id FROM lines INDEXED BY lines_by_supplier"
    " WHERE supplier = ?1 AND country = ?2 AND state = ?3 AND id > ?4 AND id < ?5"
    " ORDER BY id LIMIT ?6";

const char kQuarantineFind[] =
    "SELECT line, since, silent_since, orders, app, others, others_with_sms FROM quarantines"
    " WHERE line = ?1";
const char kQuarantineList[] =
    "SELECT line, since, silent_since, orders, app, others, others_with_sms FROM quarantines"
    " WHERE line > ?1 ORDER BY line LIMIT ?2";
const char kQuarantinePut[] =
    "INSERT OR REPLACE INTO quarantines (line, since, silent_since, orders, app, others,"
    " others_with_sms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const char kQuarantineErase[] = "DELETE FROM quarantines WHERE line = ?1";
const char kSelfTestFind[] =
    "SELECT line, token, started_at, expires_at, message, arrived_at, astray FROM self_tests"
    " WHERE line = ?1";
const char kSelfTestByToken[] =
    "SELECT line, token, started_at, expires_at, message, arrived_at, astray FROM self_tests"
    " WHERE token = ?1";
const char kSelfTestList[] =
    "SELECT line, token, started_at, expires_at, message, arrived_at, astray FROM self_tests"
    " WHERE line > ?1 ORDER BY line LIMIT ?2";
// The token of another line is refused.
const char kSelfTestPut[] =
    "INSERT INTO self_tests (line, token, started_at, expires_at, message, arrived_at, astray)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
    " ON CONFLICT (line) DO UPDATE SET token = excluded.token, started_at = excluded.started_at,"
    " expires_at = excluded.expires_at, message = excluded.message,"
    " arrived_at = excluded.arrived_at, astray = excluded.astray";
const char kSelfTestErase[] = "DELETE FROM self_tests WHERE line = ?1";

}  // namespace linepool::store_sqlite::sql
