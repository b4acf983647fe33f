#include "store_postgres/schema/steps.h"

namespace linepool::store_postgres {

// Tables that few requests write. Types as in kPoolTables.
const char kPeopleTables[] = R"sql(
CREATE TABLE supplier_clocks (
  supplier int8 PRIMARY KEY,
  lags_ms bytea NOT NULL,
  last_received int8 NOT NULL
) WITH (fillfactor = 50);
)sql";

}  // namespace linepool::store_postgres
