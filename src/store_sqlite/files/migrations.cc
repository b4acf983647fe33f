#include "store_sqlite/files/migrations.h"

#include <array>
#include <string>

#include "store_sqlite/parts/parts_sql.h"

namespace linepool::store_sqlite {
namespace {

// Ids, times (ms since 1970), money (ten-thousandths) and enumerators are integers; 0 is "none".
// The tables that every lease writes have no foreign keys, and only the indexes their reads need.
constexpr char kFirst[] = R"sql(
CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customers (id),
  label TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX api_keys_by_customer ON api_keys (customer);

CREATE TABLE suppliers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
  created_at INTEGER NOT NULL
) STRICT;

-- standing: 0 not online, 1 can be picked, 2 online and taken. It follows from the columns before
-- it, so that it cannot disagree with them.
CREATE TABLE lines (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  country INTEGER NOT NULL,
  supplier INTEGER NOT NULL REFERENCES suppliers (id),
  state INTEGER NOT NULL,
  sharing INTEGER NOT NULL,
  live_leases INTEGER NOT NULL CHECK (live_leases >= 0),
  last_used INTEGER NOT NULL,
  owner TEXT NOT NULL,
  contract TEXT NOT NULL,
  use TEXT NOT NULL,
  standing INTEGER GENERATED ALWAYS AS
    (CASE WHEN state <> 1 THEN 0 WHEN sharing = 2 OR live_leases = 0 THEN 1 ELSE 2 END) VIRTUAL
) STRICT;
CREATE INDEX lines_by_use ON lines (country, standing, last_used);
CREATE INDEX lines_shared_and_live ON lines (country)
  WHERE sharing = 2 AND state = 1 AND live_leases > 0;
CREATE INDEX lines_by_country ON lines (country);
CREATE INDEX lines_by_state ON lines (state);
CREATE INDEX lines_by_country_and_state ON lines (country, state);

CREATE TABLE line_apps (
  line INTEGER NOT NULL,
  app INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  PRIMARY KEY (line, app)
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL,
  key INTEGER NOT NULL,
  line INTEGER NOT NULL,
  number INTEGER NOT NULL,
  country INTEGER NOT NULL,
  app INTEGER NOT NULL,
  price INTEGER NOT NULL,
  state INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  last_message INTEGER NOT NULL,
  last_message_at INTEGER NOT NULL
) STRICT;
CREATE INDEX leases_by_customer ON leases (customer);
-- The line first: the lines of one batch stand together, its customers do not, and each page that a
-- batch touches is written to the WAL.
CREATE INDEX leases_by_line ON leases (line, customer);
CREATE INDEX leases_live ON leases (ended_at) WHERE ended_at = 0;
CREATE INDEX leases_live_by_expiry ON leases (expires_at) WHERE ended_at = 0;

-- Texts may hold NUL, and raw user data any bytes: both are kept as bytes.
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  supplier INTEGER NOT NULL,
  supplier_message_id TEXT NOT NULL,
  line INTEGER NOT NULL,
  to_number INTEGER NOT NULL,
  sender TEXT NOT NULL,
  text TEXT NOT NULL,
  user_data TEXT NOT NULL,
  data_coding INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  late INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX messages_by_supplier_id ON messages (supplier, supplier_message_id)
  WHERE supplier_message_id <> '';
CREATE INDEX messages_by_lease ON messages (lease);

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  balance INTEGER NOT NULL,
  held INTEGER NOT NULL
) STRICT;

CREATE TABLE transfers (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  from_account INTEGER NOT NULL,
  to_account INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  message INTEGER NOT NULL,
  reference TEXT NOT NULL
) STRICT;
CREATE INDEX transfers_by_source ON transfers (from_account);
CREATE INDEX transfers_by_target ON transfers (to_account);

CREATE TABLE events (
  customer INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  at INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  message INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (customer, seq)
) STRICT, WITHOUT ROWID;
)sql";

// A customer's leases form a chain from the newest back, instead of an index: an index by customer
// would touch one more page per customer in a batch, and each touched page goes to the WAL.
constexpr char kSecond[] = R"sql(
ALTER TABLE leases ADD COLUMN previous INTEGER NOT NULL DEFAULT 0;
UPDATE leases SET previous = coalesce(
  (SELECT max(p.id) FROM leases AS p WHERE p.customer = leases.customer AND p.id < leases.id), 0);
CREATE TABLE lease_heads (
  customer INTEGER PRIMARY KEY,
  newest INTEGER NOT NULL
) STRICT;
INSERT INTO lease_heads (customer, newest) SELECT customer, max(id) FROM leases GROUP BY customer;
DROP INDEX leases_by_customer;
)sql";

// Rentals: leases with a period. Also, shared and exclusive lines are separate in the pick order,
// because only exclusive ones are rented. standing: 0 not online, 1 shared, 2 exclusive and free, 3
// taken.
constexpr char kThird[] = R"sql(
ALTER TABLE leases ADD COLUMN messages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN period_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN periods INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN auto_renew INTEGER NOT NULL DEFAULT 0;
UPDATE leases SET messages = (SELECT count(*) FROM messages WHERE messages.lease = leases.id)
  WHERE last_message <> 0;
CREATE INDEX rentals_by_customer ON leases (customer) WHERE period_days > 0;
CREATE INDEX rentals_in_order ON leases (id) WHERE period_days > 0;
DROP INDEX lines_by_use;
ALTER TABLE lines DROP COLUMN standing;
ALTER TABLE lines ADD COLUMN standing INTEGER GENERATED ALWAYS AS
  (CASE WHEN state <> 1 THEN 0 WHEN sharing = 2 THEN 1 WHEN live_leases = 0 THEN 2 ELSE 3 END)
  VIRTUAL;
CREATE INDEX lines_by_use ON lines (country, standing, last_used);
)sql";

// The readers of the event log, keys with limits, and one more code on a number. Lists are values
// separated by spaces.
constexpr char kFourth[] = R"sql(
ALTER TABLE api_keys ADD COLUMN scopes INTEGER NOT NULL DEFAULT 31;
ALTER TABLE api_keys ADD COLUMN apps TEXT NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN countries TEXT NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN max_price INTEGER NOT NULL DEFAULT 0;
ALTER TABLE api_keys ADD COLUMN spend_per_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE api_keys ADD COLUMN parallel_leases INTEGER NOT NULL DEFAULT 0;
ALTER TABLE api_keys ADD COLUMN addresses TEXT NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN use_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE api_keys ADD COLUMN use_spent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE api_keys ADD COLUMN use_live_leases INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN asked_at INTEGER NOT NULL DEFAULT 0;

CREATE TABLE webhooks (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customers (id),
  url TEXT NOT NULL,
  description TEXT NOT NULL,
  kinds INTEGER NOT NULL,
  apps TEXT NOT NULL,
  format INTEGER NOT NULL,
  state INTEGER NOT NULL,
  secret TEXT NOT NULL,
  old_secret TEXT NOT NULL,
  old_secret_until INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  position INTEGER NOT NULL,
  failing_since INTEGER NOT NULL
) STRICT;
CREATE INDEX webhooks_by_customer ON webhooks (customer) WHERE state <> 4;

CREATE TABLE pending_deliveries (
  webhook INTEGER NOT NULL,
  event INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (webhook, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery_attempts (
  id INTEGER PRIMARY KEY,
  webhook INTEGER NOT NULL,
  event INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  latency_ms INTEGER NOT NULL,
  fault INTEGER NOT NULL,
  next_at INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_attempts_by_webhook ON delivery_attempts (webhook);

CREATE TABLE kept_answers (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL,
  name BLOB NOT NULL CHECK (length(name) = 32),
  request BLOB NOT NULL CHECK (length(request) = 32),
  at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX kept_answers_by_name ON kept_answers (customer, name);
)sql";

// For matching an SMS to its lease: when it was received, why it reached no lease, what was wrong
// with it, and the request that delivered it. A supplier may repeat an id, so ids are no longer
// unique. previous_here chains the leases of an app on a line from the newest back, as `previous`
// chains those of a customer.
constexpr char kFifth[] = R"sql(
ALTER TABLE suppliers ADD COLUMN dialect TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN default_country INTEGER NOT NULL DEFAULT 0;
ALTER TABLE suppliers ADD COLUMN trunk_prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN answer_status INTEGER NOT NULL DEFAULT 0;
ALTER TABLE suppliers ADD COLUMN has_answer_body INTEGER NOT NULL DEFAULT 0;
ALTER TABLE suppliers ADD COLUMN answer_body TEXT NOT NULL DEFAULT '';
CREATE TABLE supplier_clocks (
  supplier INTEGER PRIMARY KEY,
  lags_ms TEXT NOT NULL
) STRICT;

ALTER TABLE leases ADD COLUMN last_taken_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN previous_here INTEGER NOT NULL DEFAULT 0;
UPDATE leases SET last_taken_at = last_message_at;
CREATE TEMP TABLE chain AS
  SELECT id, lag(id, 1, 0) OVER (PARTITION BY line, app ORDER BY id) AS previous FROM leases;
CREATE UNIQUE INDEX temp.chain_by_id ON chain (id);
UPDATE leases SET previous_here = (SELECT previous FROM chain WHERE chain.id = leases.id);
DROP TABLE temp.chain;

ALTER TABLE messages ADD COLUMN content BLOB NOT NULL DEFAULT
  x'0000000000000000000000000000000000000000000000000000000000000000';
ALTER TABLE messages ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN marks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN taken_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN bin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN raw_content_type TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN raw_query TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN raw_headers TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN raw_body TEXT NOT NULL DEFAULT '';
UPDATE messages SET taken_at = received_at;
UPDATE messages SET bin = CASE WHEN line = 0 THEN 2 ELSE 3 END WHERE lease = 0;
CREATE INDEX messages_in_bin ON messages (id) WHERE bin <> 0;
DROP INDEX messages_by_supplier_id;
CREATE INDEX messages_by_supplier_id ON messages (supplier, supplier_message_id)
  WHERE supplier_message_id <> '';
)sql";

// Keys store the first key of their chain of rotations.
constexpr char kKeyRoots[] = R"sql(
ALTER TABLE api_keys ADD COLUMN root INTEGER NOT NULL DEFAULT 0;
)sql";

// The settings a lease was made with, planned cancellations, periods in hours, labels, and keys
// that see only their own leases.
constexpr char kSeventh[] = R"sql(
ALTER TABLE leases RENAME COLUMN period_days TO period_hours;
UPDATE leases SET period_hours = period_hours * 24 WHERE period_hours > 0;
ALTER TABLE leases ADD COLUMN cancellable_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN expires_otherwise INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN warn_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leases ADD COLUMN label TEXT NOT NULL DEFAULT '';
UPDATE leases SET warn_at = expires_at - min(86400000, period_hours * 900000)
  WHERE period_hours > 0 AND ended_at = 0;
CREATE INDEX leases_to_warn ON leases (warn_at) WHERE warn_at > 0 AND ended_at = 0;
ALTER TABLE api_keys ADD COLUMN own_only INTEGER NOT NULL DEFAULT 0;
)sql";

// The log's name, and the file it was written to: a copy of the file is another log.
constexpr char kLogName[] = R"sql(
CREATE TABLE event_log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  file TEXT NOT NULL
) STRICT;
INSERT INTO event_log (id, name, file) VALUES (1, lower(hex(randomblob(6))), '');
)sql";

// Short codes are separate from long numbers in the pick order: their numbers have bit 62 set (see
// domain/numbers/line_number.h), and their standings are those above plus 4.
constexpr char kShortCodes[] = R"sql(
DROP INDEX lines_by_use;
DROP INDEX lines_shared_and_live;
ALTER TABLE lines DROP COLUMN standing;
ALTER TABLE lines ADD COLUMN standing INTEGER GENERATED ALWAYS AS
  (CASE WHEN state <> 1 THEN 0 WHEN sharing = 2 THEN 1 WHEN live_leases = 0 THEN 2 ELSE 3 END
    + CASE WHEN number >= 4611686018427387904 THEN 4 ELSE 0 END)
  VIRTUAL;
CREATE INDEX lines_by_use ON lines (country, standing, last_used);
CREATE INDEX lines_shared_and_live ON lines (country, standing)
  WHERE sharing = 2 AND state = 1 AND live_leases > 0;
)sql";

// The end of the line's rest after a lease. For leases that another lease has followed it is no
// longer known: their late SMS go to the operator.
constexpr char kRests[] = R"sql(
ALTER TABLE leases ADD COLUMN rests_until INTEGER NOT NULL DEFAULT 0;
UPDATE leases SET rests_until = coalesce(
    (SELECT blocked_until FROM line_apps
     WHERE line_apps.line = leases.line AND line_apps.app = leases.app
       AND line_apps.lease = leases.id),
    ended_at)
  WHERE ended_at > 0;
)sql";

// The vendor style in which the handler API answers the key; 0: as the install is set. The lease to
// which a webhook is limited; 0: all leases.
constexpr char kEleventh[] = R"sql(
ALTER TABLE api_keys ADD COLUMN handler_style INTEGER NOT NULL DEFAULT 0;
ALTER TABLE webhooks ADD COLUMN lease INTEGER NOT NULL DEFAULT 0;
)sql";

// The style in which the user API answers the key; 0: as the install is set.
constexpr char kUserStyle[] = R"sql(
ALTER TABLE api_keys ADD COLUMN user_style INTEGER NOT NULL DEFAULT 0;
)sql";

// People who sign in to the web site, and who signed in where: a session is a row of api_keys with
// a user. Lists of keys leave sessions out.
constexpr char kUsers[] = R"sql(
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customers (id),
  email TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  totp_secret TEXT NOT NULL,  -- bytes in hexadecimal
  totp_used_until INTEGER NOT NULL,
  recovery TEXT NOT NULL      -- digests in hexadecimal
) STRICT;
ALTER TABLE api_keys ADD COLUMN user INTEGER NOT NULL DEFAULT 0;
DROP INDEX api_keys_by_customer;
CREATE INDEX api_keys_by_customer ON api_keys (customer, user);
CREATE INDEX api_keys_by_user ON api_keys (user) WHERE revoked_at = 0;
)sql";

// When a key or session was last used; 0: never.
constexpr char kLastUses[] = R"sql(
ALTER TABLE api_keys ADD COLUMN last_used_at INTEGER NOT NULL DEFAULT 0;
)sql";

// To answer what became of an SMS: those that belong to no lease by their number, the events of a
// lease that leave no other trace, the attempts to deliver an event, redeliveries, and when a
// supplier last delivered. All but the attempts are rare, so that leases and SMS cost no more
// pages.
constexpr char kTraces[] = R"sql(
CREATE INDEX messages_unleased ON messages (to_number) WHERE lease = 0;
CREATE INDEX events_only_logged ON events (lease) WHERE kind BETWEEN 11 AND 18;
CREATE INDEX delivery_attempts_by_event ON delivery_attempts (webhook, event);
CREATE TABLE redeliveries (
  message INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;
ALTER TABLE supplier_clocks ADD COLUMN last_received INTEGER NOT NULL DEFAULT 0;
INSERT INTO supplier_clocks (supplier, lags_ms, last_received)
  SELECT supplier, '', max(received_at) FROM messages GROUP BY supplier
  ON CONFLICT (supplier) DO UPDATE SET last_received = excluded.last_received;
)sql";

// Why a webhook's newest delivery failed, and the host name that could not be resolved.
constexpr char kFaultsInWords[] = R"sql(
ALTER TABLE webhooks ADD COLUMN last_error TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery_attempts ADD COLUMN host TEXT NOT NULL DEFAULT '';
)sql";

// Finds the texts that have been kept long enough: those of leases that ended long ago. A lease is
// in the index from its end until they are erased.
constexpr char kErasableTexts[] = R"sql(
CREATE INDEX leases_with_texts ON leases (ended_at) WHERE ended_at > 0 AND last_message > 0;
)sql";

// The people who run the install, their tokens, and what they did.
constexpr char kOperators[] = R"sql(
CREATE TABLE operators (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role INTEGER NOT NULL,
  state INTEGER NOT NULL,
  password TEXT NOT NULL,
  invitation BLOB NOT NULL CHECK (length(invitation) = 32),
  invited_until INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE operator_tokens (
  id INTEGER PRIMARY KEY,
  operator INTEGER NOT NULL REFERENCES operators (id),
  label TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX operator_tokens_by_operator ON operator_tokens (operator) WHERE revoked_at = 0;
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role INTEGER NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  outcome INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  address TEXT NOT NULL,
  request_id TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
)sql";

// With what operators sign in to the console, and where they are signed in: a session is a row of
// operator_tokens with a kind and an end.
constexpr char kOperatorSessions[] = R"sql(
ALTER TABLE operators ADD COLUMN totp_secret TEXT NOT NULL DEFAULT '';  -- bytes in hexadecimal
ALTER TABLE operators ADD COLUMN totp_used_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operators ADD COLUMN recovery TEXT NOT NULL DEFAULT '';  -- digests in hexadecimal
ALTER TABLE operator_tokens ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operator_tokens ADD COLUMN expires_at INTEGER NOT NULL DEFAULT 0;
DROP INDEX operator_tokens_by_operator;
CREATE INDEX operator_tokens_by_operator ON operator_tokens (operator, kind) WHERE revoked_at = 0;
)sql";

// Who moved money, what an SMS costs, and the ways to everything of a customer that is erased.
constexpr char kMoney[] = R"sql(
ALTER TABLE transfers ADD COLUMN actor TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN cost_per_sms INTEGER NOT NULL DEFAULT 0;
CREATE INDEX users_by_customer ON users (customer);
CREATE INDEX webhooks_ever_by_customer ON webhooks (customer);
)sql";

// Lines are searched by supplier; state and country are in the index for those who ask for them,
// too, and a lease changes neither. Lines in quarantine and self-tests are few.
constexpr char kLineHealth[] = R"sql(
CREATE INDEX lines_by_supplier ON lines (supplier, country, state);
CREATE TABLE quarantines (
  line INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  silent_since INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  app INTEGER NOT NULL,
  others INTEGER NOT NULL,
  others_with_sms INTEGER NOT NULL
) STRICT;
CREATE TABLE self_tests (
  line INTEGER PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  message INTEGER NOT NULL,
  arrived_at INTEGER NOT NULL,
  astray INTEGER NOT NULL
) STRICT;
)sql";

// Prices agreed with one customer; the customer's row counts them, so that only those who have some
// are looked up.
constexpr char kOwnPrices[] = R"sql(
CREATE TABLE own_prices (
  customer INTEGER NOT NULL REFERENCES customers (id),
  app INTEGER NOT NULL,
  country INTEGER NOT NULL,       -- 0: every country
  period_hours INTEGER NOT NULL,  -- 0: a temporary number
  price INTEGER NOT NULL,
  PRIMARY KEY (customer, app, country, period_hours)
) STRICT, WITHOUT ROWID;
ALTER TABLE customers ADD COLUMN own_prices INTEGER NOT NULL DEFAULT 0;
)sql";

// What code was found in an SMS when it came, and where a customer says it stands. Older messages
// have none: it is found when they are read.
constexpr char kFoundCodes[] = R"sql(
ALTER TABLE messages ADD COLUMN found_code TEXT NOT NULL DEFAULT '';  -- bytes
ALTER TABLE leases ADD COLUMN code_pattern TEXT NOT NULL DEFAULT '';
)sql";

// What describes the requests of a supplier's gateway.
constexpr char kGatewayMaps[] = R"sql(
ALTER TABLE suppliers ADD COLUMN map TEXT NOT NULL DEFAULT '';
)sql";

// Where and as whom this server binds to a supplier's SMSC.
constexpr char kSmscAccounts[] = R"sql(
ALTER TABLE suppliers ADD COLUMN smsc TEXT NOT NULL DEFAULT '';  -- lines of field=value
)sql";

// The suppliers for whose lines a supplier delivers too.
constexpr char kAlsoFor[] = R"sql(
ALTER TABLE suppliers ADD COLUMN also_for TEXT NOT NULL DEFAULT '';  -- ids
)sql";

// How a supplier's gateway signs its requests, if it does.
constexpr char kSignatures[] = R"sql(
ALTER TABLE suppliers ADD COLUMN signature_scheme TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN signature_secret TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN signature_address TEXT NOT NULL DEFAULT '';
)sql";

// Step i migrates the schema from version i to i + 1. A released step never changes.
constexpr std::array<const char*, 28> kSteps = {
    kFirst,         kSecond,        kThird,      kFourth,           kFifth,
    kKeyRoots,      kSeventh,       kLogName,    kShortCodes,       kRests,
    kEleventh,      kUserStyle,     kUsers,      kLastUses,         kTraces,
    kFaultsInWords, kErasableTexts, kOperators,  kOperatorSessions, kMoney,
    kLineHealth,    kOwnPrices,     kFoundCodes, kGatewayMaps,      sql::kPartsSchema,
    kSmscAccounts,  kAlsoFor,       kSignatures};

void check_ours(Database& db) {
  const std::int64_t application = db.integer("PRAGMA application_id");
  if (application == kApplicationId) return;
  const bool is_empty = db.integer("SELECT count(*) FROM sqlite_schema") == 0 && application == 0;
  if (!is_empty) throw store::StoreFailure("The database is not a Linepool database.");
}

}  // namespace

std::int64_t newest_schema_version() {
  return static_cast<std::int64_t>(kSteps.size());
}

void migrate(Database& db, std::int64_t to) {
  check_ours(db);
  const std::int64_t version = db.integer("PRAGMA user_version");
  if (version < 0 || version > newest_schema_version()) {
    throw store::StoreFailure("The database has schema version " + std::to_string(version) +
                              ", but this Linepool only knows versions up to " +
                              std::to_string(newest_schema_version()) +
                              ": use the newer Linepool that wrote it.");
  }
  for (std::int64_t next = version; next < to; ++next) {
    db.execute(std::string("BEGIN IMMEDIATE;") + kSteps[static_cast<std::size_t>(next)] +
               "PRAGMA application_id = " + std::to_string(kApplicationId) +
               "; PRAGMA user_version = " + std::to_string(next + 1) + "; COMMIT;");
  }
}

}  // namespace linepool::store_sqlite
