// The schema and its history: forward-only, numbered, each step in its own transaction.
#pragma once

#include <cstdint>

#include "store_sqlite/files/database.h"

namespace linepool::store_sqlite {

// "LPOL": how the `file` command and this program recognise a Linepool database.
inline constexpr std::int32_t kApplicationId = 0x4C504F4C;

// The schema version this program writes.
[[nodiscard]] std::int64_t newest_schema_version();

// Brings the database up to a version (tests stop earlier). Throws StoreFailure if it belongs to
// another program or to a newer Linepool.
void migrate(Database& db, std::int64_t to = newest_schema_version());

}  // namespace linepool::store_sqlite
