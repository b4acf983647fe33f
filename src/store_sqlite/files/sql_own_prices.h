// The statements of prices agreed with single customers.
#pragma once

namespace linepool::store_sqlite::sql {

extern const char kOwnPriceFind[];
extern const char kOwnPricesOf[];
extern const char kOwnPriceList[];
extern const char kOwnPricePut[];
extern const char kOwnPriceRemove[];

}  // namespace linepool::store_sqlite::sql
