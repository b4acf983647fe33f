// The store that the settings name: a database file in the data directory, or PostgreSQL.
#pragma once

#include <memory>
#include <string>

#include "server/config/config.h"
#include "store/store.h"

namespace linepool::server {

[[nodiscard]] bool is_on_postgres(const Config& config);
// What is refused to an operator whose data is in PostgreSQL, as a sentence: `what` is done with
// other tools there.
std::string elsewhere(const std::string& what);

// Throws StoreFailure. Either way the data directory belongs to this process as long as the store
// is open.
std::unique_ptr<store::Store> open_store(const Config& config);

}  // namespace linepool::server
