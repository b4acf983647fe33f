// Everything a store shows through its tables, as text: stores are equal if their dumps are.
#pragma once

#include <string>

#include "store/store.h"

namespace linepool::store_tests {

std::string dump(const store::Tx& tx);

}  // namespace linepool::store_tests
