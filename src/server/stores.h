// The store that the settings name: a database file in the data directory, or PostgreSQL.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/config/config.h"
#include "store/store.h"

namespace linepool::server {

[[nodiscard]] bool is_on_postgres(const Config& config);
// What is refused to an operator whose data is in PostgreSQL, as a sentence: `what` is done with
// other tools there.
std::string elsewhere(const std::string& what);

// Throws StoreFailure. A database file comes with its data directory; with PostgreSQL this is the
// node that was elected with `epoch`, and holds the directory itself (node/node.h).
std::unique_ptr<store::Store> open_store(const Config& config, std::int64_t epoch);

}  // namespace linepool::server
