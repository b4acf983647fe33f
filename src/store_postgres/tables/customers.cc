#include "store_postgres/tables/customers.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

const Sql kLastId("SELECT coalesce(max(id), 0) FROM customers");
const Sql kByName(select_from<CustomersTable>() + "WHERE name = $1");
const Sql kList(select_from<CustomersTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
const Sql kPricesOf(select_from<OwnPricesTable>() +
                    "WHERE customer = $1 ORDER BY app, country, period_hours LIMIT $2");
const Sql kPrices(select_from<OwnPricesTable>() +
                  "WHERE (customer, app, country, period_hours) > ($1, $2, $3, $4)"
                  " ORDER BY customer, app, country, period_hours LIMIT $5");

}  // namespace

PostgresCustomers::PostgresCustomers(Writer& writer)
    : rows_(writer, kMaxKnown), ids_(writer, kLastId) {}

std::optional<Customer> PostgresCustomers::find(CustomerId id) const {
  return rows_.find(id);
}

std::vector<Customer> PostgresCustomers::find_all(std::span<const CustomerId> ids) const {
  return rows_.find_all(store::in_order(ids));
}

std::optional<Customer> PostgresCustomers::find_by_name(std::string_view name) const {
  return rows_.select_one(kByName, name);
}

std::vector<Customer> PostgresCustomers::list(CustomerId after, std::size_t max) const {
  return rows_.select(kList, after, as_limit(max));
}

CustomerId PostgresCustomers::insert(const Customer& customer) {
  Customer row = customer;
  row.id = CustomerId{ids_.next()};
  rows_.insert(row);
  return row.id;
}

void PostgresCustomers::update(const Customer& customer) {
  rows_.update(customer);
}

PostgresOwnPrices::PostgresOwnPrices(Writer& writer, Participant& customers)
    : rows_(writer, kMaxKnown, &customers) {}

std::optional<Money> PostgresOwnPrices::find(CustomerId customer, const PricedThing& thing) const {
  const std::optional<OwnPrice> row = rows_.find({customer, thing});
  return row ? std::optional<Money>(row->price) : std::nullopt;
}

std::vector<OwnPrice> PostgresOwnPrices::of_customer(CustomerId customer, std::size_t max) const {
  return rows_.select(kPricesOf, customer, as_limit(max));
}

std::vector<OwnPrice> PostgresOwnPrices::list(const OwnPrice& after, std::size_t max) const {
  const PricedThing& thing = after.thing;
  return rows_.select(kPrices, after.customer, thing.app, thing.country,
                      std::int64_t{thing.period_hours}, as_limit(max));
}

void PostgresOwnPrices::put(const OwnPrice& price) {
  store::check_row(price);
  rows_.put(price);
}

bool PostgresOwnPrices::remove(CustomerId customer, const PricedThing& thing) {
  if (!rows_.known({customer, thing})) return false;
  rows_.erase({customer, thing});
  return true;
}

}  // namespace linepool::store_postgres
