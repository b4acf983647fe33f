// Every statement, by table. Each is prepared once per connection.
#include "store_sqlite/files/sql.h"

namespace linepool::store_sqlite::sql {

const char kBegin[] = "BEGIN IMMEDIATE";
const char kBeginRead[] = "BEGIN";
const char kCommit[] = "COMMIT";
const char kRollback[] = "ROLLBACK";
const char kSavepoint[] = "SAVEPOINT command";
const char kRelease[] = "RELEASE command";
const char kRollbackTo[] = "ROLLBACK TO command";
// A read transaction gets its snapshot at its first read.
const char kPinSnapshot[] = "SELECT 1 FROM customers LIMIT 1";

const char kCustomerFind[] =
    "SELECT id, name, state, created_at, own_prices FROM customers WHERE id = ?1";
const char kCustomerByName[] =
    "SELECT id, name, state, created_at, own_prices FROM customers WHERE name = ?1";
const char kCustomerList[] =
    "SELECT id, name, state, created_at, own_prices FROM customers WHERE id > ?1 ORDER BY id"
    " LIMIT ?2";
const char kCustomerInsert[] =
    "INSERT INTO customers (name, state, created_at, own_prices) VALUES (?1, ?2, ?3, ?4)";
const char kCustomerUpdate[] =
    "UPDATE customers SET name = ?2, state = ?3, created_at = ?4, own_prices = ?5 WHERE id = ?1";

const char kKeyFind[] =
    "SELECT id, customer, label, hash, created_at, expires_at, revoked_at, scopes, apps, countries,"
    " max_price, spend_per_day, parallel_leases, addresses, use_day, use_spent, use_live_leases,"
    " root, own_only, handler_style, user_style, user, last_used_at FROM api_keys"
    " WHERE id = ?1";
const char kKeyByHash[] =
    "SELECT id, customer, label, hash, created_at, expires_at, revoked_at, scopes, apps, countries,"
    " max_price, spend_per_day, parallel_leases, addresses, use_day, use_spent, use_live_leases,"
    " root, own_only, handler_style, user_style, user, last_used_at FROM api_keys"
    " WHERE hash = ?1";
const char kKeyList[] =
    "SELECT id, customer, label, hash, created_at, expires_at, revoked_at, scopes, apps, countries,"
    " max_price, spend_per_day, parallel_leases, addresses, use_day, use_spent, use_live_leases,"
    " root, own_only, handler_style, user_style, user, last_used_at FROM api_keys"
    " WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kKeyOfCustomer[] =
    "SELECT id, customer, label, hash, created_at, expires_at, revoked_at, scopes, apps, countries,"
    " max_price, spend_per_day, parallel_leases, addresses, use_day, use_spent, use_live_leases,"
    " root, own_only, handler_style, user_style, user, last_used_at FROM api_keys"
    " WHERE customer = ?1 AND user = 0 ORDER BY id LIMIT ?2";
const char kKeySessions[] =
    "SELECT id, customer, label, hash, created_at, expires_at, revoked_at, scopes, apps, countries,"
    " max_price, spend_per_day, parallel_leases, addresses, use_day, use_spent, use_live_leases,"
    " root, own_only, handler_style, user_style, user, last_used_at FROM api_keys"
    " WHERE user = ?1 AND revoked_at = 0 ORDER BY id LIMIT ?2";
const char kKeyInsert[] =
    "INSERT INTO api_keys (customer, label, hash, created_at, expires_at, revoked_at, scopes, apps,"
    " countries, max_price, spend_per_day, parallel_leases, addresses, use_day, use_spent,"
    " use_live_leases, root, own_only, handler_style, user_style, user, last_used_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
    " ?19, ?20, ?21, ?22)";
const char kKeyUpdate[] =
    "UPDATE api_keys SET customer = ?2, label = ?3, hash = ?4, created_at = ?5, expires_at = ?6,"
    " revoked_at = ?7, scopes = ?8, apps = ?9, countries = ?10, max_price = ?11,"
    " spend_per_day = ?12, parallel_leases = ?13, addresses = ?14, use_day = ?15, use_spent = ?16,"
    " use_live_leases = ?17, root = ?18, own_only = ?19, handler_style = ?20,"
    " user_style = ?21, user = ?22, last_used_at = ?23 WHERE id = ?1";

const char kUserFind[] =
    "SELECT id, customer, email, password, created_at, totp_secret, totp_used_until, recovery"
    " FROM users WHERE id = ?1";
const char kUserByEmail[] =
    "SELECT id, customer, email, password, created_at, totp_secret, totp_used_until, recovery"
    " FROM users WHERE email = ?1";
const char kUserList[] =
    "SELECT id, customer, email, password, created_at, totp_secret, totp_used_until, recovery"
    " FROM users WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kUsersOfCustomer[] =
    "SELECT id, customer, email, password, created_at, totp_secret, totp_used_until, recovery"
    " FROM users WHERE customer = ?1 ORDER BY id LIMIT ?2";
const char kUserInsert[] =
    "INSERT INTO users (customer, email, password, created_at, totp_secret, totp_used_until,"
    " recovery) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const char kUserUpdate[] =
    "UPDATE users SET customer = ?2, email = ?3, password = ?4, created_at = ?5, totp_secret = ?6,"
    " totp_used_until = ?7, recovery = ?8 WHERE id = ?1";

const char kSupplierFind[] =
    "SELECT id, name, kind, token_hash, created_at, dialect, default_country, trunk_prefix,"
    " time_zone, answer_status, has_answer_body, answer_body, cost_per_sms, map, smsc, also_for, "
    "signature_scheme, signature_secret, signature_address FROM suppliers "
    "WHERE id "
    "= ?1";
const char kSupplierByName[] =
    "SELECT id, name, kind, token_hash, created_at, dialect, default_country, trunk_prefix,"
    " time_zone, answer_status, has_answer_body, answer_body, cost_per_sms, map, smsc, also_for, "
    "signature_scheme, signature_secret, signature_address FROM suppliers "
    "WHERE "
    "name = ?1";
const char kSupplierList[] =
    "SELECT id, name, kind, token_hash, created_at, dialect, default_country, trunk_prefix,"
    " time_zone, answer_status, has_answer_body, answer_body, cost_per_sms, map, smsc, also_for, "
    "signature_scheme, signature_secret, signature_address FROM suppliers "
    "WHERE id "
    "> ?1"
    " ORDER BY id LIMIT ?2";
const char kSupplierInsert[] =
    "INSERT INTO suppliers (name, kind, token_hash, created_at, dialect, default_country,"
    " trunk_prefix, time_zone, answer_status, has_answer_body, answer_body, cost_per_sms, map,"
    " smsc, also_for, signature_scheme, signature_secret, signature_address)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
const char kSupplierUpdate[] =
    "UPDATE suppliers SET name = ?2, kind = ?3, token_hash = ?4, created_at = ?5, dialect = ?6,"
    " default_country = ?7, trunk_prefix = ?8, time_zone = ?9, answer_status = ?10,"
    " has_answer_body = ?11, answer_body = ?12, cost_per_sms = ?13, map = ?14, smsc = ?15,"
    " also_for = ?16, signature_scheme = ?17, signature_secret = ?18, signature_address = ?19"
    " WHERE id = ?1";
const char kSupplierClockFind[] =
    "SELECT supplier, lags_ms, last_received FROM supplier_clocks WHERE supplier = ?1";
const char kSupplierClockPut[] =
    "INSERT INTO supplier_clocks (supplier, lags_ms, last_received) VALUES (?1, ?2, ?3)"
    " ON CONFLICT (supplier) DO UPDATE SET lags_ms = excluded.lags_ms,"
    " last_received = excluded.last_received";

const char kLineFind[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE id = ?1";
const char kLineByNumber[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE number = ?1";
const char kLineOfShortCode[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE number >= ?1 AND number < ?2 ORDER BY number LIMIT ?3";
const char kLineList[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kLineListOfCountry[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE country = ?3 AND id > ?1 ORDER BY id LIMIT ?2";
const char kLineListOfState[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE state = ?3 AND id > ?1 ORDER BY id LIMIT ?2";
const char kLineListOfBoth[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines WHERE country = ?3 AND state = ?4 AND id > ?1 ORDER BY id LIMIT ?2";
// The first pickable line from a place in the order, with its state for the app.
const char kLinePickFirst[] =
    "SELECT l.id, l.number, l.country, l.supplier, l.owner, l.contract, l.use, l.state, l.sharing,"
    " l.live_leases, l.last_used, a.lease, a.blocked_until"
    " FROM lines AS l INDEXED BY lines_by_use"
    " LEFT JOIN line_apps AS a ON a.line = l.id AND a.app = ?3"
    " WHERE l.country = ?1 AND l.standing = ?4 AND l.last_used >= ?2"
    " ORDER BY l.last_used, l.id LIMIT 1";
// In the same order, for as many rows as the caller steps, from the two indexes alone.
const char kLinePickScan[] =
    "SELECT l.id, l.last_used, a.blocked_until"
    " FROM lines AS l INDEXED BY lines_by_use"
    " LEFT JOIN line_apps AS a ON a.line = l.id AND a.app = ?3"
    " WHERE l.country = ?1 AND l.standing = ?4 AND l.last_used >= ?2"
    " ORDER BY l.last_used, l.id";
const char kLinePickable[] =
    "SELECT id, number, country, supplier, owner, contract, use, state, sharing, live_leases,"
    " last_used FROM lines INDEXED BY lines_by_use"
    " WHERE country = ?1 AND standing BETWEEN ?2 AND ?4 ORDER BY standing, last_used, id LIMIT ?3";
// Looks at the four standings from ?2 on.
const char kLineAvailability[] =
    "SELECT CASE"
    " WHEN EXISTS (SELECT 1 FROM lines INDEXED BY lines_by_use"
    "  WHERE country = ?1 AND standing = ?2 + 3) THEN 2"
    " WHEN EXISTS (SELECT 1 FROM lines INDEXED BY lines_shared_and_live WHERE country = ?1"
    "  AND standing = ?2 + 1 AND sharing = 2 AND state = 1 AND live_leases > 0) THEN 2"
    " WHEN EXISTS (SELECT 1 FROM lines INDEXED BY lines_by_use"
    "  WHERE country = ?1 AND standing BETWEEN ?2 AND ?2 + 3) THEN 1"
    " ELSE 0 END";
// Lines of the pickable standings, from the first that suits the kind of lease. A line without a
// row for the app is not blocked.
const char kLineCountFree[] =
    "SELECT count(*) FROM (SELECT 1 FROM lines AS l INDEXED BY lines_by_use"
    " LEFT JOIN line_apps AS a ON a.line = l.id AND a.app = ?2"
    " WHERE l.country = ?1 AND l.standing BETWEEN ?4 AND ?6 AND coalesce(a.blocked_until, 0) <= ?3"
    " LIMIT ?5)";
const char kLineCountPickable[] =
    "SELECT count(*) FROM (SELECT 1 FROM lines INDEXED BY lines_by_use"
    " WHERE country = ?1 AND standing BETWEEN ?2 AND ?4 LIMIT ?3)";
const char kLineCountBlocked[] =
    "WITH pickable AS MATERIALIZED (SELECT id FROM lines INDEXED BY lines_by_use"
    " WHERE country = ?1 AND standing BETWEEN ?3 AND ?5 ORDER BY standing, last_used, id LIMIT ?4)"
    " SELECT a.app, count(*) FROM pickable CROSS JOIN line_apps AS a ON a.line = pickable.id"
    " WHERE a.blocked_until > ?2 GROUP BY a.app ORDER BY a.app";
const char kLineFirstFree[] =
    "WITH pickable AS MATERIALIZED (SELECT id FROM lines INDEXED BY lines_by_use"
    " WHERE country = ?1 AND standing BETWEEN ?3 AND ?6 ORDER BY standing, last_used, id LIMIT ?4)"
    " SELECT coalesce(min(a.blocked_until), 0) FROM pickable"
    " CROSS JOIN line_apps AS a ON a.line = pickable.id AND a.app = ?2"
    " WHERE a.blocked_until > 0 AND a.blocked_until < ?5";
const char kLineTally[] =
    "SELECT supplier, country, count(*), sum(standing & 3 IN (1, 2)), sum(state = 1),"
    " sum(state = 3) FROM lines"
    " WHERE id > ?1 AND id <= ?2 GROUP BY supplier, country ORDER BY supplier, country";
// Jumps from country to country and standing to standing in the index: pools are large, countries
// few.
const char kLineLastUse[] =
    "WITH RECURSIVE"
    " countries (country) AS (SELECT min(country) FROM lines UNION ALL"
    "  SELECT (SELECT min(country) FROM lines WHERE lines.country > countries.country)"
    "  FROM countries WHERE country IS NOT NULL),"
    " standings (standing) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7))"
    " SELECT max((SELECT max(last_used) FROM lines INDEXED BY lines_by_use"
    "  WHERE lines.country = countries.country AND lines.standing = standings.standing))"
    " FROM countries, standings WHERE country IS NOT NULL";
const char kLineInsert[] =
    "INSERT INTO lines (number, country, supplier, owner, contract, use, state, sharing,"
    " live_leases, last_used) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const char kLineUpdate[] =
    "UPDATE lines SET number = ?2, country = ?3, supplier = ?4, owner = ?5, contract = ?6,"
    " use = ?7, state = ?8, sharing = ?9, live_leases = ?10, last_used = ?11 WHERE id = ?1";
const char kLineUpdateUse[] = "UPDATE lines SET live_leases = ?2, last_used = ?3 WHERE id = ?1";

const char kLineAppFind[] =
    "SELECT line, app, lease, blocked_until FROM line_apps WHERE line = ?1 AND app = ?2";
const char kLineAppBlocked[] =
    "SELECT line, app, lease, blocked_until FROM line_apps WHERE line = ?1 AND blocked_until > ?2"
    " ORDER BY app";
const char kLineAppPut[] =
    "INSERT INTO line_apps (line, app, lease, blocked_until) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (line, app) DO UPDATE SET lease = excluded.lease,"
    " blocked_until = excluded.blocked_until";

const char kLeaseFind[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases WHERE id = ?1";
const char kLeaseNewest[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases"
    " WHERE customer = ?1 AND line = ?2 AND (period_hours > 0) = ?3 ORDER BY id DESC LIMIT 1";
const char kLeaseNewestOfApp[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases"
    " WHERE customer = ?1 AND line = ?2 AND (period_hours > 0) = ?3 AND app = ?4"
    " ORDER BY id DESC LIMIT 1";
// One step back in the chain of a customer's leases.
const char kLeaseOfChain[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern, previous FROM leases WHERE id = ?1";
const char kLeaseHead[] = "SELECT newest FROM lease_heads WHERE customer = ?1";
const char kLeaseHeadPut[] =
    "INSERT INTO lease_heads (customer, newest) VALUES (?1, ?2)"
    " ON CONFLICT (customer) DO UPDATE SET newest = excluded.newest";
const char kLeaseRentals[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases"
    " INDEXED BY rentals_by_customer WHERE customer = ?1 AND id < ?2 AND period_hours > 0"
    " ORDER BY id DESC LIMIT ?3";
const char kLeaseAllRentals[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases"
    " INDEXED BY rentals_in_order WHERE  id > ?1 AND period_hours > 0"
    " ORDER BY id LIMIT ?2";
const char kLeaseDue[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases INDEXED BY leases_live_by_expiry"
    " WHERE ended_at = 0 AND expires_at <= ?1 ORDER BY expires_at, id LIMIT ?2";
const char kLeaseToWarn[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases INDEXED BY leases_to_warn"
    " WHERE warn_at > 0 AND ended_at = 0 AND warn_at <= ?1 ORDER BY warn_at, id LIMIT ?2";
const char kLeaseLive[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases INDEXED BY leases_live"
    " WHERE ended_at = 0 AND id > ?1 ORDER BY id LIMIT ?2";
const char kLeaseEndedWithTexts[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases INDEXED BY leases_with_texts"
    " WHERE ended_at > 0 AND ended_at < ?1 AND last_message > 0 ORDER BY ended_at, id LIMIT ?2";
// A range of ids: an index by app would cost each lease a page.
const char kLeaseNearBefore[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases"
    " WHERE id < ?1 AND id > ?2 AND app = ?3 AND country = ?4 ORDER BY id DESC LIMIT ?5";
const char kLeaseNearAfter[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases"
    " WHERE id > ?1 AND id < ?2 AND app = ?3 AND country = ?4 ORDER BY id LIMIT ?5";
const char kLeaseList[] =
    "SELECT id, customer, key, line, number, country, app, price, state, created_at, expires_at,"
    " ended_at, last_message, last_message_at, messages, period_hours, periods, auto_renew,"
    " asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise, warn_at,"
    " label, rests_until, code_pattern FROM leases WHERE id > ?1 ORDER BY id LIMIT ?2";
// State 2 is received, 3 rejected; see tally(const Lease&).
const char kLeaseTally[] =
    "SELECT l.supplier, e.country, e.app, e.period_hours > 0 AS rental, count(*),"
    " sum(iif(e.period_hours > 0, e.messages > 0, e.state = 2)),"
    " sum(e.ended_at = 0 AND iif(e.period_hours > 0, e.messages = 0, e.state <> 2)),"
    " sum(e.messages),"
    " sum(iif(e.period_hours > 0, iif(e.state = 3, 0, e.price * e.periods),"
    "  iif(e.state = 2, e.price, 0)))"
    " FROM leases AS e JOIN lines AS l ON l.id = e.line WHERE e.id > ?1 AND e.id <= ?2"
    " GROUP BY l.supplier, e.country, e.app, rental ORDER BY l.supplier, e.country, e.app, rental";
const char kLeaseLastId[] = "SELECT max(id) FROM leases";
const char kLeaseInsert[] =
    "INSERT INTO leases (id, customer, key, line, number, country, app, price, state, created_at,"
    " expires_at, ended_at, last_message, last_message_at, messages, period_hours, periods,"
    " auto_renew, asked_at, last_taken_at, previous_here, cancellable_at, expires_otherwise,"
    " warn_at, label, rests_until, code_pattern, previous)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
    " ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)";
// Setting a column rewrites it in every index that has it, changed or not, so columns that never
// change are not set.
const char kLeaseUpdate[] =
    "UPDATE leases SET price = ?2, state = ?3, expires_at = ?4, ended_at = ?5, last_message = ?6,"
    " last_message_at = ?7, messages = ?8, periods = ?9, auto_renew = ?10, asked_at = ?11,"
    " last_taken_at = ?12, expires_otherwise = ?13, warn_at = ?14, label = ?15,"
    " rests_until = ?16, code_pattern = ?17 WHERE id = ?1";
const char kLeaseCountMessage[] =
    "UPDATE leases SET state = ?2, last_message = ?3, last_message_at = ?4, messages = ?5,"
    " asked_at = ?6, last_taken_at = ?7 WHERE id = ?1";

const char kMessageFind[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages WHERE id = ?1";
const char kMessageOfSupplierId[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages WHERE supplier = ?1 AND supplier_message_id = ?2"
    " AND supplier_message_id <> '' ORDER BY id DESC LIMIT ?3";
const char kMessageOfLease[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages WHERE lease = ?1 ORDER BY id DESC LIMIT ?2";
// 256 is MessageMark::kErased, here and below.
const char kMessageWithTextOfLease[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages WHERE lease = ?1 AND marks & 256 = 0 ORDER BY id DESC LIMIT ?2";
const char kMessageOldestOfLease[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages WHERE lease = ?1 ORDER BY id LIMIT 1";
const char kMessageNewest[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
// 0 means any reason or supplier.
const char kMessageBin[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages INDEXED BY messages_in_bin WHERE bin <> 0 AND id > ?1"
    " AND (?3 = 0 OR bin = ?3) AND (?4 = 0 OR supplier = ?4) ORDER BY id LIMIT ?2";
const char kMessageUnleased[] =
    "SELECT id, supplier, supplier_message_id, line, to_number, sender, text, user_data,"
    " data_coding, received_at, sent_at, lease, late, content, recipient, marks, taken_at, bin,"
    " found_code FROM messages INDEXED BY messages_unleased"
    " WHERE to_number = ?1 AND lease = 0 AND id < ?2 ORDER BY id DESC LIMIT ?3";
const char kRedeliveriesFind[] = "SELECT count, last_at FROM redeliveries WHERE message = ?1";
const char kRedeliveriesPut[] =
    "INSERT INTO redeliveries (message, count, last_at) VALUES (?1, ?2, ?3)"
    " ON CONFLICT (message) DO UPDATE SET count = excluded.count, last_at = excluded.last_at";
const char kMessageLastId[] = "SELECT max(id) FROM messages";
const char kMessageInsert[] =
    "INSERT INTO messages (id, supplier, supplier_message_id, line, to_number, sender, text,"
    " user_data, data_coding, received_at, sent_at, lease, late, content, recipient, marks,"
    " taken_at, bin, raw_content_type, raw_query, raw_headers, raw_body, found_code)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
    " ?19, ?20, ?21, ?22, ?23)";
const char kMessageUpdate[] =
    "UPDATE messages SET supplier = ?2, supplier_message_id = ?3, line = ?4, to_number = ?5,"
    " sender = ?6, text = ?7, user_data = ?8, data_coding = ?9, received_at = ?10, sent_at = ?11,"
    " lease = ?12, late = ?13, content = ?14, recipient = ?15, marks = ?16, taken_at = ?17,"
    " bin = ?18, found_code = ?19 WHERE id = ?1";
const char kMessageRaw[] =
    "SELECT raw_content_type, raw_query, raw_headers, raw_body FROM messages WHERE id = ?1";
const char kMessageEraseRaw[] =
    "UPDATE messages SET raw_content_type = '', raw_query = '', raw_headers = '', raw_body = ''"
    " WHERE id = ?1";

const char kMessageErase[] =
    "UPDATE messages SET sender = '', recipient = '', text = '', user_data = '', found_code = '',"
    " raw_content_type = '', raw_query = '', raw_headers = '', raw_body = '', bin = 0,"
    " marks = marks | 256 WHERE id = ?1";

const char kAccountFind[] = "SELECT id, balance, held FROM accounts WHERE id = ?1";
const char kAccountList[] =
    "SELECT id, balance, held FROM accounts WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kAccountPut[] =
    "INSERT INTO accounts (id, balance, held) VALUES (?1, ?2, ?3)"
    " ON CONFLICT (id) DO UPDATE SET balance = excluded.balance, held = excluded.held";

const char kTransferList[] =
    "SELECT id, at, from_account, to_account, amount, kind, lease, message, reference,"
    " actor FROM transfers WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kTransferFrom[] =
    "SELECT id, at, from_account, to_account, amount, kind, lease, message, reference,"
    " actor FROM transfers WHERE from_account = ?3 AND id > ?1 ORDER BY id LIMIT ?2";
const char kTransferTo[] =
    "SELECT id, at, from_account, to_account, amount, kind, lease, message, reference,"
    " actor FROM transfers WHERE to_account = ?3 AND id > ?1 ORDER BY id LIMIT ?2";
const char kTransferLastId[] = "SELECT max(id) FROM transfers";
const char kTransferInsert[] =
    "INSERT INTO transfers (id, at, from_account, to_account, amount, kind, lease, message,"
    " reference, actor) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

const char kEventLog[] = "SELECT name FROM event_log WHERE id = 1";
const char kEventLogFile[] = "SELECT file FROM event_log WHERE id = 1";
const char kEventLogRename[] = "UPDATE event_log SET file = ?1, name = ?2 WHERE id = 1";
const char kEventList[] =
    "SELECT customer, seq, kind, at, lease, message, subject, amount FROM events"
    " WHERE customer = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
const char kEventOnlyLogged[] =
    "SELECT customer, seq, kind, at, lease, message, subject, amount FROM events"
    " INDEXED BY events_only_logged WHERE lease = ?1 AND kind BETWEEN 11 AND 18"
    " ORDER BY customer DESC, seq DESC LIMIT ?2";
const char kEventLastSeq[] = "SELECT max(seq) FROM events WHERE customer = ?1";
// Jumps from customer to customer in the key.
const char kEventNewestAll[] =
    "WITH RECURSIVE heads (customer) AS (SELECT min(customer) FROM events WHERE customer > ?1"
    "  UNION ALL SELECT (SELECT min(customer) FROM events WHERE events.customer > heads.customer)"
    "  FROM heads WHERE customer IS NOT NULL LIMIT ?2)"
    " SELECT customer, (SELECT max(seq) FROM events WHERE events.customer = heads.customer)"
    " FROM heads WHERE customer IS NOT NULL";
const char kEventInsert[] =
    "INSERT INTO events (customer, seq, kind, at, lease, message, subject, amount)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const char kEventDrop[] = "DELETE FROM events WHERE customer = ?1 AND seq <= ?2";

const char kWebhookFind[] =
    "SELECT id, customer, url, description, kinds, apps, format, state, secret, old_secret,"
    " old_secret_until, created_at, position, failing_since, lease, last_error FROM webhooks WHERE "
    "id = ?1";
const char kWebhookList[] =
    "SELECT id, customer, url, description, kinds, apps, format, state, secret, old_secret,"
    " old_secret_until, created_at, position, failing_since, lease, last_error FROM webhooks WHERE "
    "id > ?1"
    " ORDER BY id LIMIT ?2";
const char kWebhookOfCustomer[] =
    "SELECT id, customer, url, description, kinds, apps, format, state, secret, old_secret,"
    " old_secret_until, created_at, position, failing_since, lease, last_error FROM webhooks"
    " WHERE customer = ?1 AND state <> 4 ORDER BY id LIMIT ?2";
const char kWebhookEverOfCustomer[] =
    "SELECT id, customer, url, description, kinds, apps, format, state, secret, old_secret,"
    " old_secret_until, created_at, position, failing_since, lease, last_error FROM webhooks"
    " INDEXED BY webhooks_ever_by_customer WHERE customer = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
const char kWebhookInsert[] =
    "INSERT INTO webhooks (customer, url, description, kinds, apps, format, state, secret,"
    " old_secret, old_secret_until, created_at, position, failing_since, lease, last_error)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
const char kWebhookUpdate[] =
    "UPDATE webhooks SET customer = ?2, url = ?3, description = ?4, kinds = ?5, apps = ?6,"
    " format = ?7, state = ?8, secret = ?9, old_secret = ?10, old_secret_until = ?11,"
    " created_at = ?12, position = ?13, failing_since = ?14, lease = ?15, last_error = ?16"
    " WHERE id = ?1";

const char kPendingOfWebhook[] =
    "SELECT webhook, event, lease, attempts, next_at FROM pending_deliveries WHERE webhook = ?1"
    " ORDER BY event LIMIT ?2";
const char kPendingList[] =
    "SELECT webhook, event, lease, attempts, next_at FROM pending_deliveries"
    " WHERE (webhook, event) > (?1, ?2) ORDER BY webhook, event LIMIT ?3";
const char kPendingPut[] =
    "INSERT INTO pending_deliveries (webhook, event, lease, attempts, next_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (webhook, event) DO UPDATE SET"
    " lease = excluded.lease, attempts = excluded.attempts, next_at = excluded.next_at";
const char kPendingRemove[] = "DELETE FROM pending_deliveries WHERE webhook = ?1 AND event = ?2";

const char kAttemptOfWebhook[] =
    "SELECT id, webhook, event, attempt, at, status, latency_ms, fault, next_at, host"
    " FROM delivery_attempts WHERE webhook = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3";
const char kAttemptOfEvent[] =
    "SELECT id, webhook, event, attempt, at, status, latency_ms, fault, next_at, host"
    " FROM delivery_attempts INDEXED BY delivery_attempts_by_event"
    " WHERE webhook = ?1 AND event = ?2 ORDER BY id DESC LIMIT ?3";
const char kAttemptOldest[] =
    "SELECT id, webhook, event, attempt, at, status, latency_ms, fault, next_at, host"
    " FROM delivery_attempts ORDER BY id LIMIT ?1";
const char kAttemptInsert[] =
    "INSERT INTO delivery_attempts (webhook, event, attempt, at, status, latency_ms, fault,"
    " next_at, host) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const char kAttemptDrop[] = "DELETE FROM delivery_attempts WHERE id <= ?1";

const char kKeptAnswerFind[] =
    "SELECT id, customer, name, request, at, status, body FROM kept_answers"
    " WHERE customer = ?1 AND name = ?2 ORDER BY id DESC LIMIT 1";
const char kKeptAnswerOldest[] =
    "SELECT id, customer, name, request, at, status, body FROM kept_answers ORDER BY id LIMIT ?1";
const char kKeptAnswerInsert[] =
    "INSERT INTO kept_answers (customer, name, request, at, status, body)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const char kKeptAnswerDrop[] = "DELETE FROM kept_answers WHERE id <= ?1";
const char kKeptAnswerDropOf[] =
    "DELETE FROM kept_answers WHERE id IN"
    " (SELECT id FROM kept_answers WHERE customer = ?1 ORDER BY id LIMIT ?2)";

}  // namespace linepool::store_sqlite::sql
