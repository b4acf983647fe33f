#include "store_postgres/schema/steps.h"

namespace linepool::store_postgres {

// Who leads is found here; that nobody else writes is the matter of `batches`. Both tables are
// written a few times a second for ever, so their pages have room for it. `session_start` is only
// compared with pg_stat_activity's, and so has its type.
const char kNodeTables[] = R"sql(
CREATE TABLE leader (
  one bool PRIMARY KEY CHECK (one),
  epoch int8 NOT NULL,
  node bytea NOT NULL,
  url bytea NOT NULL,
  version bytea NOT NULL,
  secret bytea NOT NULL,
  until int8 NOT NULL,
  pid int4 NOT NULL,
  session_start timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO leader (one, epoch, node, url, version, secret, until, pid, session_start)
  VALUES (true, 0, '', '', '', '', 0, 0, 'epoch');

CREATE TABLE nodes (
  id bytea PRIMARY KEY,
  url bytea NOT NULL,
  version bytea NOT NULL,
  epoch int8 NOT NULL,
  seen int8 NOT NULL
) WITH (fillfactor = 10);
)sql";

}  // namespace linepool::store_postgres
