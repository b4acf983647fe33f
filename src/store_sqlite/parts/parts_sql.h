// The tables of long SMS that come in parts, and their statements.
#pragma once

namespace linepool::store_sqlite::sql {

// A step of the schema.
extern const char kPartsSchema[];

extern const char kPartSetsOfKey[];
extern const char kPartSetsOfNumber[];
extern const char kPartSetsDue[];
extern const char kPartSetsWaiting[];
extern const char kPartSetsWaitingOfSupplier[];
extern const char kPartSetLoad[];
extern const char kPartSetLoadOfSupplier[];
extern const char kPartSetList[];
extern const char kPartSetInsert[];
extern const char kPartSetUpdate[];
extern const char kPartSetRemove[];
extern const char kPartsOf[];
extern const char kPartInsert[];
extern const char kPartsEmpty[];
extern const char kPartsRemove[];

}  // namespace linepool::store_sqlite::sql
