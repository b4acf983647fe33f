#include "store_sqlite/files/sql_own_prices.h"

namespace linepool::store_sqlite::sql {

const char kOwnPriceFind[] =
    "SELECT price FROM own_prices"
    " WHERE customer = ?1 AND app = ?2 AND country = ?3 AND period_hours = ?4";
const char kOwnPricesOf[] =
    "SELECT app, country, period_hours, price FROM own_prices WHERE customer = ?1"
    " ORDER BY app, country, period_hours LIMIT ?2";
const char kOwnPriceList[] =
    "SELECT customer, app, country, period_hours, price FROM own_prices"
    " WHERE (customer, app, country, period_hours) > (?1, ?2, ?3, ?4)"
    " ORDER BY customer, app, country, period_hours LIMIT ?5";
const char kOwnPricePut[] =
    "INSERT INTO own_prices (customer, app, country, period_hours, price)"
    " VALUES (?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT (customer, app, country, period_hours) DO UPDATE SET price = excluded.price";
const char kOwnPriceRemove[] =
    "DELETE FROM own_prices"
    " WHERE customer = ?1 AND app = ?2 AND country = ?3 AND period_hours = ?4";

}  // namespace linepool::store_sqlite::sql
