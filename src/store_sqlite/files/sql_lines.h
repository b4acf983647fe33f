// The statements for lines of a supplier, lines in quarantine, and self-tests.
#pragma once

namespace linepool::store_sqlite::sql {

extern const char kLineCountriesOfSupplier[];
extern const char kLineIdsOfSupplier[];

extern const char kQuarantineFind[];
extern const char kQuarantineList[];
extern const char kQuarantinePut[];
extern const char kQuarantineErase[];

extern const char kSelfTestFind[];
extern const char kSelfTestByToken[];
extern const char kSelfTestList[];
extern const char kSelfTestPut[];
extern const char kSelfTestErase[];

}  // namespace linepool::store_sqlite::sql
