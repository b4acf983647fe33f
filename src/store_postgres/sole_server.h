// One server at a time uses a database.
#pragma once

#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

// Takes the database's lock, which the session holds as long as it lasts. A server that was just
// killed may still be ending there, so this waits for some seconds. Then it throws StoreFailure and
// says who has it. The lock is for people who start a second server by mistake; that no two servers
// write is the fence's matter (see WriteSide).
void become_sole_server(Session& session);

}  // namespace linepool::store_postgres
