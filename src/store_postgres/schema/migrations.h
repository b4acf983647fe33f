// The schema, in numbered steps.
#pragma once

#include <cstdint>

#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

std::int64_t newest_schema_version();
// The first version that has the tables of nodes/.
inline constexpr std::int64_t kFirstSchemaWithNodes = 3;

// The version that the database has; kNoSchema for none. Throws StoreFailure if it is damaged.
inline constexpr std::int64_t kNoSchema = -1;
std::int64_t schema_version(Session& session);
// Throws StoreFailure if that is newer than what this program knows.
void check_schema_version(std::int64_t version);

// Brings the schema to the newest version, one transaction a step. Several servers may do so at
// once: they take turns. Throws StoreFailure if the schema is newer than this program, or if the
// database holds something else.
void migrate(Session& session);

}  // namespace linepool::store_postgres
