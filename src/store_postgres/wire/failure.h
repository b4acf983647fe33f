// What a PostgreSQL store throws besides StoreFailure.
#pragma once

#include "store/failure.h"

namespace linepool::store_postgres {

// Another server has written a batch of this number: it leads now, and this one must stop. Nothing
// of the transaction that failed is stored.
class Deposed : public store::StoreFailure {
 public:
  using StoreFailure::StoreFailure;
};

inline constexpr char kDeposed[] =
    "Another Linepool server has taken over this database; this one stops.";

}  // namespace linepool::store_postgres
