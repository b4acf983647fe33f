-- {"customer": 1, "key": "50be0749526331543c7b1ec5d1bd0777", "supplier_token": "4c0894974d27a8e6a3459151a27c66db", "done": "601128691000", "waiting": "601128691001", "rented": "601128691002", "balance": "98.58", "admin_token": "370a1c3aea006c7a47cb7ac18f822bac"}
PRAGMA user_version = 14;
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
INSERT INTO "api_keys" VALUES(1,1,'e2e',X'4019A9C777B6F78474D48473D8A77185016CFCFA650D424C5D4BC14B15D33B42',1795835112650,0,0,31,'','',0,0,0,'',0,0,0,0,0,0,0,0,1795835112696);
INSERT INTO "api_keys" VALUES(2,2,'e2e',X'9D355FF9CEEEE419A2700A225BDFDE931EEA5A92F3051A56D9EC4B150F786BAA',1795835112680,0,0,31,'','',0,0,0,'',0,0,0,0,0,0,0,0,0);
CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO "customers" VALUES(1,'alice',1,1795835112637);
INSERT INTO "customers" VALUES(2,'bob',2,1795835112660);
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
CREATE TABLE event_log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  file TEXT NOT NULL
) STRICT;
INSERT INTO "event_log" VALUES(1,'80095cfc9d9c','10953058.1795835112.222871136');
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
INSERT INTO "events" VALUES(0,1,20,1795835112612,0,0,1,0);
INSERT INTO "events" VALUES(0,2,21,1795835112625,0,0,6,0);
INSERT INTO "events" VALUES(0,3,22,1795835112737,0,2,0,0);
INSERT INTO "events" VALUES(1,1,10,1795835112637,0,0,0,0);
INSERT INTO "events" VALUES(1,2,7,1795835112648,0,0,0,1000000);
INSERT INTO "events" VALUES(1,3,8,1795835112650,0,0,1,0);
INSERT INTO "events" VALUES(1,4,1,1795835112696,1,0,0,4200);
INSERT INTO "events" VALUES(1,5,2,1795835112701,1,1,0,4200);
INSERT INTO "events" VALUES(1,6,1,1795835112720,2,0,0,4200);
INSERT INTO "events" VALUES(1,7,11,1795835112732,3,0,1795921512732,10000);
INSERT INTO "events" VALUES(1,8,30,1795835112748,0,0,1,0);
INSERT INTO "events" VALUES(2,1,10,1795835112660,0,0,0,0);
INSERT INTO "events" VALUES(2,2,7,1795835112668,0,0,0,10000);
INSERT INTO "events" VALUES(2,3,8,1795835112680,0,0,2,0);
INSERT INTO "events" VALUES(2,4,10,1795835112688,0,0,0,0);
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
INSERT INTO "leases" VALUES(1,1,1,1,601128691000,1458,2551,4200,2,1795835112696,1795836312696,0,1,1795835112701,0,1,0,0,0,0,1795835112701,0,1795835232696,0,0,'',0);
INSERT INTO "leases" VALUES(2,1,1,2,601128691001,1458,2551,4200,1,1795835112720,1795836312720,0,0,0,1,0,0,0,0,0,0,0,1795835232720,0,0,'',0);
INSERT INTO "leases" VALUES(3,1,1,3,601128691002,1458,2551,10000,1,1795835112732,1795921512732,0,0,0,0,0,24,1,0,0,0,0,0,0,1795899912732,'',0);
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
INSERT INTO "messages" VALUES(1,1,'sms-1',1,601128691000,'Google','G-412157 is your Google verification code.','',-1,1795835112701,0,1,0,X'56D40556EB1CC604428B65CAE6AACEDCFE5A0767A029B609ED6ECE9F5651D87B','',0,1795835112701,0,'application/json','','Host: 127.0.0.1:46803
Accept-Encoding: identity
Content-Length: 109
Content-Type: application/json
','{"to": "601128691000", "from": "Google", "text": "G-412157 is your Google verification code.", "id": "sms-1"}');
INSERT INTO "messages" VALUES(2,1,'sms-2',0,60999999999,'Google','to nobody','',-1,1795835112737,0,0,0,X'3A4621308BCE1430F336F7F6D074B0EC8C1AC5A6146E6C4C582AD1493EAF4591','',0,1795835112737,2,'application/json','','Host: 127.0.0.1:46803
Accept-Encoding: identity
Content-Length: 75
Content-Type: application/json
','{"to": "60999999999", "from": "Google", "text": "to nobody", "id": "sms-2"}');
CREATE TABLE pending_deliveries (
  webhook INTEGER NOT NULL,
  event INTEGER NOT NULL,
  lease INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (webhook, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE supplier_clocks (
  supplier INTEGER PRIMARY KEY,
  lags_ms TEXT NOT NULL
) STRICT;
CREATE TABLE suppliers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
  created_at INTEGER NOT NULL
, dialect TEXT NOT NULL DEFAULT '', default_country INTEGER NOT NULL DEFAULT 0, trunk_prefix TEXT NOT NULL DEFAULT '', time_zone TEXT NOT NULL DEFAULT '', answer_status INTEGER NOT NULL DEFAULT 0, has_answer_body INTEGER NOT NULL DEFAULT 0, answer_body TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "suppliers" VALUES(1,'carrier',2,X'B7A3D75908A8BDF7CDFED11F0792BB06D0B9F7AD347653C5F7C666E0A3D81CB1',1795835112612,'',0,'','',0,0,'');
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
INSERT INTO "transfers" VALUES(1,1795835112648,1,1001,1000000,1,0,0,'');
INSERT INTO "transfers" VALUES(2,1795835112668,1,1002,10000,1,0,0,'');
INSERT INTO "transfers" VALUES(3,1795835112701,1001,2,4200,2,1,1,'');
INSERT INTO "transfers" VALUES(4,1795835112732,1001,2,10000,3,3,0,'');
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
, lease INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "webhooks" VALUES(1,1,'https://example.com/hook','',4,'',1,1,'whsec_apJVrH4AO3s6WzS10tnU1dnMhts1nPTv','',0,1795835112748,7,0,0);
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
COMMIT;
