// The statements of operators, their tokens, and the audit log.
#pragma once

namespace linepool::store_sqlite::sql {

extern const char kOperatorFind[];
extern const char kOperatorByName[];
extern const char kOperatorList[];
extern const char kOperatorInsert[];
extern const char kOperatorUpdate[];

extern const char kOperatorTokenFind[];
extern const char kOperatorTokenByHash[];
extern const char kOperatorTokensOf[];
extern const char kOperatorTokensAllOf[];
extern const char kOperatorTokenInsert[];
extern const char kOperatorTokenUpdate[];

extern const char kAuditList[];
extern const char kAuditNewest[];
extern const char kAuditAppend[];

}  // namespace linepool::store_sqlite::sql
