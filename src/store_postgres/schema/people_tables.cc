#include "store_postgres/schema/steps.h"

namespace linepool::store_postgres {

// Tables that few requests write. Types as in kPoolTables. The parts of a long SMS are inserted
// after their set and erased with it in any order, so their reference is looked at when all is
// done.
const char kPeopleTables[] = R"sql(
CREATE TABLE users (
  id int8 PRIMARY KEY,
  customer int8 NOT NULL REFERENCES customers (id),
  email bytea NOT NULL UNIQUE DEFERRABLE,
  password bytea NOT NULL,
  created_at int8 NOT NULL,
  totp_secret bytea NOT NULL,
  totp_used_until int8 NOT NULL,
  recovery bytea NOT NULL
);
CREATE INDEX users_by_customer ON users (customer, id);

CREATE TABLE operators (
  id int8 PRIMARY KEY,
  name bytea NOT NULL UNIQUE DEFERRABLE,
  role int2 NOT NULL,
  state int2 NOT NULL,
  password bytea NOT NULL,
  invitation bytea NOT NULL CHECK (length(invitation) = 32),
  invited_until int8 NOT NULL,
  created_at int8 NOT NULL,
  totp_secret bytea NOT NULL,
  totp_used_until int8 NOT NULL,
  recovery bytea NOT NULL
);

CREATE TABLE operator_tokens (
  id int8 PRIMARY KEY,
  operator int8 NOT NULL REFERENCES operators (id),
  label bytea NOT NULL,
  hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at int8 NOT NULL,
  revoked_at int8 NOT NULL,
  kind int2 NOT NULL,
  expires_at int8 NOT NULL
);
CREATE INDEX operator_tokens_by_operator ON operator_tokens (operator, kind, id)
  WHERE revoked_at = 0;

CREATE TABLE audit_log (
  id int8 PRIMARY KEY,
  at int8 NOT NULL,
  actor bytea NOT NULL,
  role int2 NOT NULL,
  action bytea NOT NULL,
  object bytea NOT NULL,
  outcome int2 NOT NULL,
  before bytea NOT NULL,
  after bytea NOT NULL,
  address bytea NOT NULL,
  request_id bytea NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32)
);

CREATE TABLE webhooks (
  id int8 PRIMARY KEY,
  customer int8 NOT NULL REFERENCES customers (id),
  url bytea NOT NULL,
  description bytea NOT NULL,
  kinds int8 NOT NULL,
  apps bytea NOT NULL,
  lease int8 NOT NULL,
  format int2 NOT NULL,
  state int2 NOT NULL,
  secret bytea NOT NULL,
  old_secret bytea NOT NULL,
  old_secret_until int8 NOT NULL,
  created_at int8 NOT NULL,
  position int8 NOT NULL,
  failing_since int8 NOT NULL,
  last_error bytea NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX webhooks_by_customer ON webhooks (customer, id) WHERE state <> 4;
CREATE INDEX webhooks_ever_by_customer ON webhooks (customer, id);

CREATE TABLE pending_deliveries (
  webhook int8 NOT NULL,
  event int8 NOT NULL,
  lease int8 NOT NULL,
  attempts int4 NOT NULL,
  next_at int8 NOT NULL,
  PRIMARY KEY (webhook, event)
) WITH (fillfactor = 70);

CREATE TABLE delivery_attempts (
  id int8 PRIMARY KEY,
  webhook int8 NOT NULL,
  event int8 NOT NULL,
  attempt int4 NOT NULL,
  at int8 NOT NULL,
  status int4 NOT NULL,
  latency_ms int4 NOT NULL,
  fault int2 NOT NULL,
  next_at int8 NOT NULL,
  host bytea NOT NULL
);
CREATE INDEX delivery_attempts_by_webhook ON delivery_attempts (webhook, id);
CREATE INDEX delivery_attempts_by_event ON delivery_attempts (webhook, event, id);

CREATE TABLE kept_answers (
  id int8 PRIMARY KEY,
  customer int8 NOT NULL,
  name bytea NOT NULL CHECK (length(name) = 32),
  request bytea NOT NULL CHECK (length(request) = 32),
  at int8 NOT NULL,
  status int4 NOT NULL,
  body bytea NOT NULL
);
CREATE INDEX kept_answers_by_name ON kept_answers (customer, name, id);

CREATE TABLE quarantines (
  line int8 PRIMARY KEY,
  since int8 NOT NULL,
  silent_since int8 NOT NULL,
  orders int4 NOT NULL,
  app int8 NOT NULL,
  others int4 NOT NULL,
  others_with_sms int4 NOT NULL
);

CREATE TABLE self_tests (
  line int8 PRIMARY KEY,
  token bytea NOT NULL UNIQUE DEFERRABLE,
  started_at int8 NOT NULL,
  expires_at int8 NOT NULL,
  message int8 NOT NULL,
  arrived_at int8 NOT NULL,
  astray int8 NOT NULL
);

CREATE TABLE part_sets (
  id int8 PRIMARY KEY,
  supplier int8 NOT NULL,
  key bytea NOT NULL CHECK (length(key) = 32),
  total int2 NOT NULL,
  to_number int8 NOT NULL,
  short_code bytea NOT NULL,
  code_country int8 NOT NULL,
  recipient bytea NOT NULL,
  sender bytea NOT NULL,
  since int8 NOT NULL,
  until int8 NOT NULL,
  bytes int8 NOT NULL,
  is_echo bool NOT NULL,
  message int8 NOT NULL
);
CREATE INDEX part_sets_by_key ON part_sets (key, id);
CREATE INDEX part_sets_by_number ON part_sets (to_number, id);
CREATE INDEX part_sets_by_end ON part_sets (until, id);
CREATE INDEX part_sets_waiting ON part_sets (id) INCLUDE (bytes) WHERE message = 0;
CREATE INDEX part_sets_waiting_of_supplier ON part_sets (supplier, id) INCLUDE (bytes)
  WHERE message = 0;

CREATE TABLE parts (
  part_set int8 NOT NULL REFERENCES part_sets (id) DEFERRABLE INITIALLY DEFERRED,
  number int2 NOT NULL,
  content bytea NOT NULL CHECK (length(content) = 32),
  received_at int8 NOT NULL,
  sent_at int8 NOT NULL,
  supplier_message_id bytea NOT NULL,
  alphabet int2 NOT NULL,
  locking int2 NOT NULL,
  single_shift int2 NOT NULL,
  data_coding int2 NOT NULL,
  marks int4 NOT NULL,
  bytes bytea NOT NULL,
  raw_type bytea NOT NULL,
  raw_query bytea NOT NULL,
  raw_headers bytea NOT NULL,
  raw_body bytea NOT NULL,
  PRIMARY KEY (part_set, number)
);

CREATE TABLE supplier_clocks (
  supplier int8 PRIMARY KEY,
  lags_ms bytea NOT NULL,
  last_received int8 NOT NULL
) WITH (fillfactor = 50);
)sql";

}  // namespace linepool::store_postgres
