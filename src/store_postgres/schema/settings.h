// What a server and a session must be like, or Linepool does not use them.
#pragma once

#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

// Sets what a session of ours needs and reads it back. Throws StoreFailure with one sentence that
// says what is wrong and what to do: too old a server, a read-only one, a pooler in between, an
// encoding or a setting with which data would be lost.
void settle_session(Session& session);

}  // namespace linepool::store_postgres
