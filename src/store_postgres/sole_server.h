// One server at a time uses a database.
#pragma once

#include <cstdint>

#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

// Takes the database's lock, which the session holds as long as it lasts. A server that was just
// killed may still be ending there, so this waits for some seconds. Then it throws StoreFailure and
// says who has it. The lock is for people who start a second server by mistake; that no two servers
// write is the fence's matter (see WriteSide).
void become_sole_server(Session& session);

// The same for the node that was elected with that epoch: it ends the session of the one that led
// before, which may hang in the middle of a batch. Where it may not, or where a later one was
// elected meanwhile, it goes on without the lock, and the fence decides.
void replace_server(Session& session, std::int64_t epoch);

}  // namespace linepool::store_postgres
