-- {"customer": 1, "key": "337380b4040498f9a33174fc177eb98f", "supplier_token": "ec19fe5f5999fd455d621a92dc42d2db", "done": "601128691000", "waiting": "601128691001", "rented": "601128691002", "balance": "98.58", "admin_token": "fb3cb1873abb51ddc6751510ca761e61"}
PRAGMA user_version = 20;
BEGIN TRANSACTION;
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  balance INTEGER NOT NULL,
  held INTEGER NOT NULL
) STRICT;
INSERT INTO "accounts" VALUES(1,-1010000,0);
INSERT INTO "accounts" VALUES(2,14200,0);
INSERT INTO "accounts" VALUES(1001,985800,4200);
INSERT INTO "accounts" VALUES(1002,10000,0);
CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customers (id),
  label TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER NOT NULL
, scopes INTEGER NOT NULL DEFAULT 31, apps TEXT NOT NULL DEFAULT '', countries TEXT NOT NULL DEFAULT '', max_price INTEGER NOT NULL DEFAULT 0, spend_per_day INTEGER NOT NULL DEFAULT 0, parallel_leases INTEGER NOT NULL DEFAULT 0, addresses TEXT NOT NULL DEFAULT '', use_day INTEGER NOT NULL DEFAULT 0, use_spent INTEGER NOT NULL DEFAULT 0, use_live_leases INTEGER NOT NULL DEFAULT 0, root INTEGER NOT NULL DEFAULT 0, own_only INTEGER NOT NULL DEFAULT 0, handler_style INTEGER NOT NULL DEFAULT 0, user_style INTEGER NOT NULL DEFAULT 0, user INTEGER NOT NULL DEFAULT 0, last_used_at INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "api_keys" VALUES(1,1,'e2e',X'13257E947FD6C205980E7D8CAC0399E27E37319FC22F549D6D45FB936B56D369',1795880701344,0,0,31,'','',0,0,0,'',0,0,0,0,0,0,0,0,1795880701436);
INSERT INTO "api_keys" VALUES(2,2,'e2e',X'EEEDFDE20106E2A0E0C1AE87850B867C98A461B7AF1D9BBB56D03457F7FBEC30',1795880701404,0,0,31,'','',0,0,0,'',0,0,0,0,0,0,0,0,0);
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
INSERT INTO "audit_log" VALUES(1,1795880701264,'token',1,'POST suppliers','',1,'','{"name": "carrier", "kind": "http"}','127.0.0.1','ae6hkj-1',X'F60E1D45FD256DB3839DBCEC664A09150F3475E26308FB34ED847341E0D2098F');
INSERT INTO "audit_log" VALUES(2,1795880701308,'token',1,'POST lines/import','',1,'','','127.0.0.1','ae6hkj-2',X'AEF848865CF75BF8ACA7FC62D4256B6DA499DFEA4A86AAD1A28AB26FEF4657DA');
INSERT INTO "audit_log" VALUES(3,1795880701319,'token',1,'POST customers','',1,'','{"name": "alice"}','127.0.0.1','ae6hkj-4',X'5941F8E76A6616E9D36A9A5E34C54BC866ADAD69CEEB0EA1EDB2653B649AF9A6');
INSERT INTO "audit_log" VALUES(4,1795880701324,'token',1,'POST customers/{id}/topup','1',1,'','{"amount": "100.00"}','127.0.0.1','ae6hkj-3',X'43ACDC383B685CDD7CD3FAB95E0CA75D854C9A5F870AE016A574DEC811D4D208');
INSERT INTO "audit_log" VALUES(5,1795880701352,'token',1,'POST customers/{id}/keys','1',1,'','{"label": "e2e"}','127.0.0.1','ae6hkj-5',X'C42DF8BADC5A88DE1C89E9618AFE98572549CA38AFBC97B0859298198C76EE25');
INSERT INTO "audit_log" VALUES(6,1795880701368,'token',1,'POST customers','',1,'','{"name": "bob"}','127.0.0.1','ae6hkj-6',X'4196879BCA40A75974797A096D45B55710E18C18E00F42F67D543F06B2DB0D9E');
INSERT INTO "audit_log" VALUES(7,1795880701388,'token',1,'POST customers/{id}/topup','2',1,'','{"amount": "1.00"}','127.0.0.1','ae6hkj-7',X'FD39FBC184A0CF1B498146E1832EB3DDBA18D4259E38B372E6AE974110357294');
INSERT INTO "audit_log" VALUES(8,1795880701412,'token',1,'POST customers/{id}/keys','2',1,'','{"label": "e2e"}','127.0.0.1','ae6hkj-8',X'FC82DA42EE4928645BF4EA13DDE08F6919967929C6B205720E22F0D96C1E2D41');
INSERT INTO "audit_log" VALUES(9,1795880701424,'token',1,'POST customers/{id}/block','2',1,'','','127.0.0.1','ae6hkj-9',X'9643B9B48A386A65B8834C2487708D5C9B25F9E3449A9B1A791A418673EEEFB1');
CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO "customers" VALUES(1,'alice',1,1795880701319);
INSERT INTO "customers" VALUES(2,'bob',2,1795880701360);
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
, host TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE event_log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  file TEXT NOT NULL
) STRICT;
INSERT INTO "event_log" VALUES(1,'62334ee7ab85','10953714.1795880700.780505522');
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
INSERT INTO "events" VALUES(0,1,20,1795880701217,0,0,1,0);
INSERT INTO "events" VALUES(0,2,21,1795880701296,0,0,6,0);
INSERT INTO "events" VALUES(0,3,22,1795880701486,0,2,0,0);
INSERT INTO "events" VALUES(1,1,10,1795880701319,0,0,0,0);
INSERT INTO "events" VALUES(1,2,7,1795880701320,0,0,0,1000000);
INSERT INTO "events" VALUES(1,3,8,1795880701344,0,0,1,0);
INSERT INTO "events" VALUES(1,4,1,1795880701436,1,0,0,4200);
INSERT INTO "events" VALUES(1,5,2,1795880701440,1,1,0,4200);
INSERT INTO "events" VALUES(1,6,1,1795880701452,2,0,0,4200);
INSERT INTO "events" VALUES(1,7,11,1795880701468,3,0,1795967101468,10000);
INSERT INTO "events" VALUES(1,8,30,1795880701514,0,0,1,0);
INSERT INTO "events" VALUES(2,1,10,1795880701360,0,0,0,0);
INSERT INTO "events" VALUES(2,2,7,1795880701380,0,0,0,10000);
INSERT INTO "events" VALUES(2,3,8,1795880701404,0,0,2,0);
INSERT INTO "events" VALUES(2,4,10,1795880701414,0,0,0,0);
CREATE TABLE kept_answers (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL,
  name BLOB NOT NULL CHECK (length(name) = 32),
  request BLOB NOT NULL CHECK (length(request) = 32),
  at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE lease_heads (
  customer INTEGER PRIMARY KEY,
  newest INTEGER NOT NULL
) STRICT;
INSERT INTO "lease_heads" VALUES(1,2);
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
, previous INTEGER NOT NULL DEFAULT 0, messages INTEGER NOT NULL DEFAULT 0, period_hours INTEGER NOT NULL DEFAULT 0, periods INTEGER NOT NULL DEFAULT 0, auto_renew INTEGER NOT NULL DEFAULT 0, asked_at INTEGER NOT NULL DEFAULT 0, last_taken_at INTEGER NOT NULL DEFAULT 0, previous_here INTEGER NOT NULL DEFAULT 0, cancellable_at INTEGER NOT NULL DEFAULT 0, expires_otherwise INTEGER NOT NULL DEFAULT 0, warn_at INTEGER NOT NULL DEFAULT 0, label TEXT NOT NULL DEFAULT '', rests_until INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "leases" VALUES(1,1,1,1,601128691000,1458,2551,4200,2,1795880701436,1795881901436,0,1,1795880701440,0,1,0,0,0,0,1795880701440,0,1795880821436,0,0,'',0);
INSERT INTO "leases" VALUES(2,1,1,2,601128691001,1458,2551,4200,1,1795880701452,1795881901452,0,0,0,1,0,0,0,0,0,0,0,1795880821452,0,0,'',0);
INSERT INTO "leases" VALUES(3,1,1,3,601128691002,1458,2551,10000,1,1795880701468,1795967101468,0,0,0,0,0,24,1,0,0,0,0,0,0,1795945501468,'',0);
CREATE TABLE line_apps (
  line INTEGER NOT NULL,
  app INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  PRIMARY KEY (line, app)
) STRICT, WITHOUT ROWID;
INSERT INTO "line_apps" VALUES(1,2551,1,9223372036854775807);
INSERT INTO "line_apps" VALUES(2,2551,2,9223372036854775807);
INSERT INTO "line_apps" VALUES(3,2551,3,9223372036854775807);
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
  use TEXT NOT NULL, standing INTEGER GENERATED ALWAYS AS
  (CASE WHEN state <> 1 THEN 0 WHEN sharing = 2 THEN 1 WHEN live_leases = 0 THEN 2 ELSE 3 END
    + CASE WHEN number >= 4611686018427387904 THEN 4 ELSE 0 END)
  VIRTUAL) STRICT;
INSERT INTO "lines" VALUES(1,601128691000,1458,1,1,1,1,7,'Example Ltd','EX-1','own verification tests');
INSERT INTO "lines" VALUES(2,601128691001,1458,1,1,1,1,8,'Example Ltd','EX-1','own verification tests');
INSERT INTO "lines" VALUES(3,601128691002,1458,1,1,1,1,9,'Example Ltd','EX-1','own verification tests');
INSERT INTO "lines" VALUES(4,601128691003,1458,1,1,1,0,4,'Example Ltd','EX-1','own verification tests');
INSERT INTO "lines" VALUES(5,601128691004,1458,1,1,1,0,5,'Example Ltd','EX-1','own verification tests');
INSERT INTO "lines" VALUES(6,601128691005,1458,1,1,1,0,6,'Example Ltd','EX-1','own verification tests');
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
, content BLOB NOT NULL DEFAULT
  x'0000000000000000000000000000000000000000000000000000000000000000', recipient TEXT NOT NULL DEFAULT '', marks INTEGER NOT NULL DEFAULT 0, taken_at INTEGER NOT NULL DEFAULT 0, bin INTEGER NOT NULL DEFAULT 0, raw_content_type TEXT NOT NULL DEFAULT '', raw_query TEXT NOT NULL DEFAULT '', raw_headers TEXT NOT NULL DEFAULT '', raw_body TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "messages" VALUES(1,1,'sms-1',1,601128691000,'Google','G-412157 is your Google verification code.','',-1,1795880701440,0,1,0,X'65E78B04C5C068A403B9EE6ECB46E6D89124415D6AF6BD1B00F4F85846775E50','',0,1795880701440,0,'application/json','','Host: 127.0.0.1:39623
Accept-Encoding: identity
Content-Length: 109
Content-Type: application/json
','{"to": "601128691000", "from": "Google", "text": "G-412157 is your Google verification code.", "id": "sms-1"}');
INSERT INTO "messages" VALUES(2,1,'sms-2',0,60999999999,'Google','to nobody','',-1,1795880701486,0,0,0,X'93E3A910BFAA522269151D2832AFD6837D34181CC462610F61D54051DB7B7A6B','',0,1795880701486,2,'application/json','','Host: 127.0.0.1:39623
Accept-Encoding: identity
Content-Length: 75
Content-Type: application/json
','{"to": "60999999999", "from": "Google", "text": "to nobody", "id": "sms-2"}');
CREATE TABLE operator_tokens (
  id INTEGER PRIMARY KEY,
  operator INTEGER NOT NULL REFERENCES operators (id),
  label TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER NOT NULL
, kind INTEGER NOT NULL DEFAULT 0, expires_at INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE operators (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role INTEGER NOT NULL,
  state INTEGER NOT NULL,
  password TEXT NOT NULL,
  invitation BLOB NOT NULL CHECK (length(invitation) = 32),
  invited_until INTEGER NOT NULL,
  created_at INTEGER NOT NULL
, totp_secret TEXT NOT NULL DEFAULT '', totp_used_until INTEGER NOT NULL DEFAULT 0, recovery TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE pending_deliveries (
  webhook INTEGER NOT NULL,
  event INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (webhook, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE redeliveries (
  message INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;
CREATE TABLE supplier_clocks (
  supplier INTEGER PRIMARY KEY,
  lags_ms TEXT NOT NULL
, last_received INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "supplier_clocks" VALUES(1,'',1795880701486);
CREATE TABLE suppliers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
  created_at INTEGER NOT NULL
, dialect TEXT NOT NULL DEFAULT '', default_country INTEGER NOT NULL DEFAULT 0, trunk_prefix TEXT NOT NULL DEFAULT '', time_zone TEXT NOT NULL DEFAULT '', answer_status INTEGER NOT NULL DEFAULT 0, has_answer_body INTEGER NOT NULL DEFAULT 0, answer_body TEXT NOT NULL DEFAULT '', cost_per_sms INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "suppliers" VALUES(1,'carrier',2,X'2245B1E342E51CFE6550CDE4044284AEF886F2F540296B899C1EF20618551805',1795880701217,'',0,'','',0,0,'',0);
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
, actor TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "transfers" VALUES(1,1795880701320,1,1001,1000000,1,0,0,'','token');
INSERT INTO "transfers" VALUES(2,1795880701380,1,1002,10000,1,0,0,'','token');
INSERT INTO "transfers" VALUES(3,1795880701440,1001,2,4200,2,1,1,'','');
INSERT INTO "transfers" VALUES(4,1795880701468,1001,2,10000,3,3,0,'','');
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
, lease INTEGER NOT NULL DEFAULT 0, last_error TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "webhooks" VALUES(1,1,'https://example.com/hook','',4,'',1,1,'whsec_QzIc9+dtn0GCwW891Qt5ioLc3dHOQ6ss','',0,1795880701514,7,0,0,'');
CREATE INDEX lines_by_country ON lines (country);
CREATE INDEX lines_by_state ON lines (state);
CREATE INDEX lines_by_country_and_state ON lines (country, state);
CREATE INDEX leases_by_line ON leases (line, customer);
CREATE INDEX leases_live ON leases (ended_at) WHERE ended_at = 0;
CREATE INDEX leases_live_by_expiry ON leases (expires_at) WHERE ended_at = 0;
CREATE INDEX messages_by_lease ON messages (lease);
CREATE INDEX transfers_by_source ON transfers (from_account);
CREATE INDEX transfers_by_target ON transfers (to_account);
CREATE INDEX rentals_by_customer ON leases (customer) WHERE period_hours > 0;
CREATE INDEX rentals_in_order ON leases (id) WHERE period_hours > 0;
CREATE INDEX webhooks_by_customer ON webhooks (customer) WHERE state <> 4;
CREATE INDEX delivery_attempts_by_webhook ON delivery_attempts (webhook);
CREATE INDEX kept_answers_by_name ON kept_answers (customer, name);
CREATE INDEX messages_in_bin ON messages (id) WHERE bin <> 0;
CREATE INDEX messages_by_supplier_id ON messages (supplier, supplier_message_id)
  WHERE supplier_message_id <> '';
CREATE INDEX leases_to_warn ON leases (warn_at) WHERE warn_at > 0 AND ended_at = 0;
CREATE INDEX lines_by_use ON lines (country, standing, last_used);
CREATE INDEX lines_shared_and_live ON lines (country, standing)
  WHERE sharing = 2 AND state = 1 AND live_leases > 0;
CREATE INDEX api_keys_by_customer ON api_keys (customer, user);
CREATE INDEX api_keys_by_user ON api_keys (user) WHERE revoked_at = 0;
CREATE INDEX messages_unleased ON messages (to_number) WHERE lease = 0;
CREATE INDEX events_only_logged ON events (lease) WHERE kind BETWEEN 11 AND 18;
CREATE INDEX delivery_attempts_by_event ON delivery_attempts (webhook, event);
CREATE INDEX leases_with_texts ON leases (ended_at) WHERE ended_at > 0 AND last_message > 0;
CREATE INDEX operator_tokens_by_operator ON operator_tokens (operator, kind) WHERE revoked_at = 0;
CREATE INDEX users_by_customer ON users (customer);
CREATE INDEX webhooks_ever_by_customer ON webhooks (customer);
COMMIT;
