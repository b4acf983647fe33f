// The text of the steps, in the order in which tables refer to each other.
#pragma once

namespace linepool::store_postgres {

extern const char kPoolTables[];  // batches; customers and keys; suppliers and lines; what happens
extern const char kPeopleTables[];  // users, operators; webhooks; health of lines; parts of SMS
extern const char kNodeTables[];    // who leads, and which nodes there are

}  // namespace linepool::store_postgres
