#include "store_postgres/schema/steps.h"

namespace linepool::store_postgres {

// Ids, times (ms since 1970) and money (ten-thousandths) are int8, enumerators int2; 0 is "none".
// Every text is bytea: see wire/values.h. What is written for every lease or SMS has no foreign
// keys and only the indexes that its reads need, and leaves room in its pages, so that an update
// writes no index (HOT). A name is checked at the end of a statement, because one statement may
// move it from one row to another.
const char kPoolTables[] = R"sql(
CREATE TABLE batches (
  n int8 PRIMARY KEY,
  epoch int8 NOT NULL,
  node bytea NOT NULL,
  at int8 NOT NULL,
  last_used int8 NOT NULL
);

CREATE TABLE event_log (
  id int2 PRIMARY KEY CHECK (id = 1),
  name text NOT NULL
);
INSERT INTO event_log (id, name)
  VALUES (1, substr(replace(gen_random_uuid()::text, '-', ''), 1, 12));

CREATE TABLE customers (
  id int8 PRIMARY KEY,
  name bytea NOT NULL UNIQUE DEFERRABLE,
  state int2 NOT NULL,
  created_at int8 NOT NULL,
  own_prices int4 NOT NULL
);

CREATE TABLE own_prices (
  customer int8 NOT NULL REFERENCES customers (id),
  app int8 NOT NULL,
  country int8 NOT NULL,
  period_hours int4 NOT NULL,
  price int8 NOT NULL,
  PRIMARY KEY (customer, app, country, period_hours)
);

CREATE TABLE api_keys (
  id int8 PRIMARY KEY,
  customer int8 NOT NULL REFERENCES customers (id),
  label bytea NOT NULL,
  hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at int8 NOT NULL,
  expires_at int8 NOT NULL,
  revoked_at int8 NOT NULL,
  scopes int2 NOT NULL,
  apps bytea NOT NULL,
  countries bytea NOT NULL,
  max_price int8 NOT NULL,
  spend_per_day int8 NOT NULL,
  parallel_leases int4 NOT NULL,
  addresses bytea NOT NULL,
  own_only bool NOT NULL,
  handler_style int2 NOT NULL,
  user_style int2 NOT NULL,
  use_day int8 NOT NULL,
  use_spent int8 NOT NULL,
  use_live_leases int4 NOT NULL,
  root int8 NOT NULL,
  user_id int8 NOT NULL,
  last_used_at int8 NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX api_keys_by_customer ON api_keys (customer, id) WHERE user_id = 0;
CREATE INDEX api_keys_by_user ON api_keys (user_id, id) WHERE revoked_at = 0 AND user_id <> 0;

CREATE TABLE suppliers (
  id int8 PRIMARY KEY,
  name bytea NOT NULL UNIQUE DEFERRABLE,
  kind int2 NOT NULL,
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  created_at int8 NOT NULL,
  dialect bytea NOT NULL,
  map bytea NOT NULL,
  default_country int8 NOT NULL,
  trunk_prefix bytea NOT NULL,
  time_zone bytea NOT NULL,
  answer_status int4 NOT NULL,
  has_answer_body bool NOT NULL,
  answer_body bytea NOT NULL,
  cost_per_sms int8 NOT NULL,
  smsc bytea NOT NULL,
  also_for bytea NOT NULL,
  signature_scheme bytea NOT NULL,
  signature_secret bytea NOT NULL,
  signature_address bytea NOT NULL
);

CREATE TABLE lines (
  id int8 PRIMARY KEY,
  number int8 NOT NULL UNIQUE DEFERRABLE,
  country int8 NOT NULL,
  supplier int8 NOT NULL REFERENCES suppliers (id),
  owner bytea NOT NULL,
  contract bytea NOT NULL,
  use bytea NOT NULL,
  state int2 NOT NULL,
  sharing int2 NOT NULL
);
CREATE INDEX lines_by_country ON lines (country, id);
CREATE INDEX lines_by_state ON lines (state, id);
CREATE INDEX lines_by_country_and_state ON lines (country, state, id);
CREATE INDEX lines_by_supplier ON lines (supplier, id);

-- What every lease changes of a line. standing: see tables/lines/line_rows.h.
CREATE TABLE line_use (
  line int8 PRIMARY KEY,
  country int8 NOT NULL,
  standing int2 NOT NULL,
  live_leases int4 NOT NULL CHECK (live_leases >= 0),
  last_used int8 NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX line_use_in_order ON line_use (country, standing, last_used, line);
CREATE INDEX line_use_shared_and_live ON line_use (country, standing)
  WHERE standing IN (1, 5) AND live_leases > 0;

CREATE TABLE line_apps (
  line int8 NOT NULL,
  app int8 NOT NULL,
  lease int8 NOT NULL,
  blocked_until int8 NOT NULL,
  PRIMARY KEY (line, app)
) WITH (fillfactor = 70);

CREATE TABLE leases (
  id int8 PRIMARY KEY,
  customer int8 NOT NULL,
  key int8 NOT NULL,
  line int8 NOT NULL,
  number int8 NOT NULL,
  country int8 NOT NULL,
  app int8 NOT NULL,
  price int8 NOT NULL,
  state int2 NOT NULL,
  created_at int8 NOT NULL,
  expires_at int8 NOT NULL,
  ended_at int8 NOT NULL,
  last_message int8 NOT NULL,
  last_message_at int8 NOT NULL,
  last_taken_at int8 NOT NULL,
  messages int4 NOT NULL,
  asked_at int4 NOT NULL,
  period_hours int4 NOT NULL,
  periods int4 NOT NULL,
  auto_renew bool NOT NULL,
  previous_here int8 NOT NULL,
  cancellable_at int8 NOT NULL,
  rests_until int8 NOT NULL,
  expires_otherwise int8 NOT NULL,
  warn_at int8 NOT NULL,
  label bytea NOT NULL,
  code_pattern bytea NOT NULL
) WITH (fillfactor = 85);
CREATE INDEX leases_by_customer ON leases (customer, id) WHERE period_hours = 0;
CREATE INDEX rentals_by_customer ON leases (customer, id) WHERE period_hours > 0;
CREATE INDEX rentals_in_order ON leases (id) WHERE period_hours > 0;
CREATE INDEX leases_by_line ON leases (line, customer, id);
CREATE INDEX leases_live ON leases (id) WHERE ended_at = 0;
CREATE INDEX leases_live_by_expiry ON leases (expires_at, id) WHERE ended_at = 0;
CREATE INDEX leases_to_warn ON leases (warn_at, id) WHERE warn_at > 0 AND ended_at = 0;
CREATE INDEX leases_with_texts ON leases (ended_at, id) WHERE ended_at > 0 AND last_message > 0;

CREATE TABLE messages (
  id int8 PRIMARY KEY,
  supplier int8 NOT NULL,
  supplier_message_id bytea NOT NULL,
  content bytea NOT NULL,
  line int8 NOT NULL,
  to_number int8 NOT NULL,
  recipient bytea NOT NULL,
  sender bytea NOT NULL,
  text bytea NOT NULL,
  user_data bytea NOT NULL,
  found_code bytea NOT NULL,
  data_coding int2 NOT NULL,
  marks int4 NOT NULL,
  received_at int8 NOT NULL,
  sent_at int8 NOT NULL,
  taken_at int8 NOT NULL,
  lease int8 NOT NULL,
  late bool NOT NULL,
  bin int2 NOT NULL
);
CREATE INDEX messages_by_supplier_id ON messages (supplier, supplier_message_id, id)
  WHERE supplier_message_id <> '';
CREATE INDEX messages_by_lease ON messages (lease, id) WHERE lease <> 0;
CREATE INDEX messages_unleased ON messages (to_number, id) WHERE lease = 0;
CREATE INDEX messages_in_bin ON messages (id) WHERE bin <> 0;

CREATE TABLE raw_messages (
  message int8 PRIMARY KEY,
  content_type bytea NOT NULL,
  query bytea NOT NULL,
  headers bytea NOT NULL,
  body bytea NOT NULL
);

CREATE TABLE redeliveries (
  message int8 PRIMARY KEY,
  count int4 NOT NULL,
  last_at int8 NOT NULL
);

CREATE TABLE accounts (
  id int8 PRIMARY KEY,
  balance int8 NOT NULL,
  held int8 NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE transfers (
  id int8 PRIMARY KEY,
  at int8 NOT NULL,
  from_account int8 NOT NULL,
  to_account int8 NOT NULL,
  amount int8 NOT NULL,
  kind int2 NOT NULL,
  lease int8 NOT NULL,
  message int8 NOT NULL,
  reference bytea NOT NULL,
  actor bytea NOT NULL
);
CREATE INDEX transfers_by_source ON transfers (from_account, id);
CREATE INDEX transfers_by_target ON transfers (to_account, id);

CREATE TABLE events (
  customer int8 NOT NULL,
  seq int8 NOT NULL,
  kind int2 NOT NULL,
  at int8 NOT NULL,
  lease int8 NOT NULL,
  message int8 NOT NULL,
  subject int8 NOT NULL,
  amount int8 NOT NULL,
  batch int8 NOT NULL,
  PRIMARY KEY (customer, seq)
);
CREATE INDEX events_only_logged ON events (lease, customer, seq) WHERE kind BETWEEN 11 AND 18;
CREATE INDEX events_by_batch ON events (batch);
)sql";

}  // namespace linepool::store_postgres
