// The schema, in numbered steps.
#pragma once

#include <cstdint>

#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

std::int64_t newest_schema_version();

// Brings the schema to the newest version, one transaction a step. Several servers may do so at
// once: they take turns. Throws StoreFailure if the schema is newer than this program, or if the
// database holds something else.
void migrate(Session& session);

}  // namespace linepool::store_postgres
