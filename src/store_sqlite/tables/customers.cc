#include "store_sqlite/tables/customers.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store/store_damaged.h"
#include "store_overlay/lists.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

// Max cached rows; above it, all are dropped and read again.
constexpr std::size_t kMaxKnownCustomers = 100'000;
constexpr std::size_t kMaxKnownKeys = 100'000;
constexpr std::size_t kMaxKnownSuppliers = 10'000;

Customer read_customer(const Rows& rows) {
  return Customer{rows.id<CustomerId>(0), rows.text(1), rows.enumerator<CustomerState>(2),
                  rows.time(3), static_cast<std::int32_t>(rows.integer(4))};
}

ApiKey read_key(const Rows& rows) {
  ApiKey key{rows.id<KeyId>(0),
             rows.id<CustomerId>(1),
             rows.text(2),
             rows.digest(3),
             rows.time(4),
             rows.time(5),
             rows.time(6),
             {},
             {},
             {},
             {},
             rows.time(22)};
  key.limits.scopes = static_cast<std::uint8_t>(rows.integer(7));
  key.limits.apps = store_overlay::ids_in<AppId>(rows.text(8));
  key.limits.countries = store_overlay::ids_in<CountryId>(rows.text(9));
  key.limits.max_price = rows.money(10);
  key.limits.spend_per_day = rows.money(11);
  key.limits.parallel_leases = static_cast<std::int32_t>(rows.integer(12));
  key.limits.addresses = store_overlay::ranges_in(rows.text(13));
  key.use.day = rows.integer(14);
  key.use.spent = rows.money(15);
  key.use.live_leases = static_cast<std::int32_t>(rows.integer(16));
  key.root = rows.id<KeyId>(17);
  key.limits.own_only = rows.integer(18) != 0;
  key.limits.styles.handler = rows.enumerator<HandlerStyle>(19);
  key.limits.styles.user = rows.enumerator<UserStyle>(20);
  key.user = rows.id<UserId>(21);
  return key;
}

std::string smsc_text(const Supplier& supplier) {
  return supplier.smsc ? to_text(*supplier.smsc) : "";
}

Supplier read_supplier(const Rows& rows) {
  Supplier supplier;
  supplier.id = rows.id<SupplierId>(0);
  supplier.name = rows.text(1);
  supplier.kind = rows.enumerator<SupplierKind>(2);
  supplier.token_hash = rows.digest(3);
  supplier.created_at = rows.time(4);
  supplier.format.dialect = rows.text(5);
  supplier.format.default_country = rows.id<CountryId>(6);
  supplier.format.trunk_prefix = rows.text(7);
  supplier.format.time_zone = rows.text(8);
  supplier.format.answer_status = static_cast<std::int32_t>(rows.integer(9));
  supplier.format.has_answer_body = rows.integer(10) != 0;
  supplier.format.answer_body = rows.text(11);
  supplier.cost_per_sms = rows.money(12);
  supplier.format.map = rows.text(13);
  supplier.signature = {rows.text(16), rows.text(17), rows.text(18)};
  supplier.also_for = store_overlay::ids_in<SupplierId>(rows.text(15));
  if (supplier.kind != SupplierKind::kSmppClient) return supplier;
  supplier.smsc = smsc_account(rows.text(14));
  if (!supplier.smsc)
    throw store::StoreDamaged(
        "The account of a supplier at its SMSC is damaged: restore a backup.");
  return supplier;
}

}  // namespace

std::optional<Customer> SqliteCustomers::find(CustomerId id) const {
  if (!remember_) return read_one(find_.query(id), read_customer);
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  std::optional<Customer> customer = read_one(find_.query(id), read_customer);
  if (customer) {
    if (known_.size() >= kMaxKnownCustomers) known_.clear();
    known_.emplace(id, *customer);
  }
  return customer;
}

std::vector<Customer> SqliteCustomers::find_all(std::span<const CustomerId> ids) const {
  return store::find_each(ids, [this](CustomerId id) { return find(id); });
}

std::optional<Customer> SqliteCustomers::find_by_name(std::string_view name) const {
  return read_one(by_name_.query(name), read_customer);
}

std::vector<Customer> SqliteCustomers::list(CustomerId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_customer);
}

CustomerId SqliteCustomers::insert(const Customer& customer) {
  writer_.before_write();
  changed_ = true;
  insert_.run(customer.name, customer.state, customer.created_at, customer.own_prices);
  return CustomerId{writer_.db().last_insert_id()};
}

void SqliteCustomers::update(const Customer& customer) {
  writer_.before_write();
  changed_ = true;
  known_.erase(customer.id);
  update_.run_on_one_row(customer.id, customer.name, customer.state, customer.created_at,
                         customer.own_prices);
}

void SqliteCustomers::undo() {
  if (changed_) known_.clear();
}

std::optional<Money> SqliteOwnPrices::find(CustomerId customer, const PricedThing& thing) const {
  return read_one(find_.query(customer, thing.app, thing.country, thing.period_hours),
                  [](const Rows& rows) { return rows.money(0); });
}

std::vector<OwnPrice> SqliteOwnPrices::of_customer(CustomerId customer, std::size_t max) const {
  return read_all(of_customer_.query(customer, as_limit(max)), [customer](const Rows& rows) {
    return OwnPrice{
        customer,
        {rows.id<AppId>(0), rows.id<CountryId>(1), static_cast<std::int32_t>(rows.integer(2))},
        rows.money(3)};
  });
}

std::vector<OwnPrice> SqliteOwnPrices::list(const OwnPrice& after, std::size_t max) const {
  const PricedThing& thing = after.thing;
  return read_all(
      list_.query(after.customer, thing.app, thing.country, thing.period_hours, as_limit(max)),
      [](const Rows& rows) {
        return OwnPrice{
            rows.id<CustomerId>(0),
            {rows.id<AppId>(1), rows.id<CountryId>(2), static_cast<std::int32_t>(rows.integer(3))},
            rows.money(4)};
      });
}

void SqliteOwnPrices::put(const OwnPrice& price) {
  store::check_row(price);
  writer_.before_write();
  put_.run(price.customer, price.thing.app, price.thing.country, price.thing.period_hours,
           price.price);
}

bool SqliteOwnPrices::remove(CustomerId customer, const PricedThing& thing) {
  writer_.before_write();
  if (!find(customer, thing)) return false;
  remove_.run(customer, thing.app, thing.country, thing.period_hours);
  return true;
}

std::optional<ApiKey> SqliteKeys::find(KeyId id) const {
  if (!remember_) return read_one(find_.query(id), read_key);
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  std::optional<ApiKey> key = read_one(find_.query(id), read_key);
  if (key) {
    if (known_.size() >= kMaxKnownKeys) known_.clear();
    known_.emplace(id, *key);
  }
  return key;
}

void SqliteKeys::undo() {
  if (changed_) known_.clear();
}

std::optional<ApiKey> SqliteKeys::find_by_hash(const Digest& hash) const {
  return read_one(by_hash_.query(hash), read_key);
}

std::vector<ApiKey> SqliteKeys::list(KeyId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_key);
}

std::vector<ApiKey> SqliteKeys::of_customer(CustomerId customer, std::size_t max) const {
  return read_all(of_customer_.query(customer, as_limit(max)), read_key);
}

std::vector<ApiKey> SqliteKeys::sessions(UserId user, std::size_t max) const {
  return read_all(sessions_.query(user, as_limit(max)), read_key);
}

KeyId SqliteKeys::insert(const ApiKey& key) {
  store::check_row(key);
  writer_.before_write();
  changed_ = true;
  const KeyLimits& limits = key.limits;
  insert_.run(key.customer, key.label, key.hash, key.created_at, key.expires_at, key.revoked_at,
              limits.scopes, store_overlay::list_of(limits.apps),
              store_overlay::list_of(limits.countries), limits.max_price, limits.spend_per_day,
              limits.parallel_leases, store_overlay::list_of(limits.addresses), key.use.day,
              key.use.spent, key.use.live_leases, key.root, limits.own_only, limits.styles.handler,
              limits.styles.user, key.user, key.last_used_at);
  return KeyId{writer_.db().last_insert_id()};
}

void SqliteKeys::update(const ApiKey& key) {
  store::check_row(key);
  writer_.before_write();
  changed_ = true;
  known_.erase(key.id);
  const KeyLimits& limits = key.limits;
  update_.run_on_one_row(key.id, key.customer, key.label, key.hash, key.created_at, key.expires_at,
                         key.revoked_at, limits.scopes, store_overlay::list_of(limits.apps),
                         store_overlay::list_of(limits.countries), limits.max_price,
                         limits.spend_per_day, limits.parallel_leases,
                         store_overlay::list_of(limits.addresses), key.use.day, key.use.spent,
                         key.use.live_leases, key.root, limits.own_only, limits.styles.handler,
                         limits.styles.user, key.user, key.last_used_at);
}

std::optional<Supplier> SqliteSuppliers::find(SupplierId id) const {
  if (!remember_) return read_one(find_.query(id), read_supplier);
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  std::optional<Supplier> supplier = read_one(find_.query(id), read_supplier);
  if (supplier) {
    if (known_.size() >= kMaxKnownSuppliers) known_.clear();
    known_.emplace(id, *supplier);
  }
  return supplier;
}

std::vector<Supplier> SqliteSuppliers::find_all(std::span<const SupplierId> ids) const {
  return store::find_each(ids, [this](SupplierId id) { return find(id); });
}

void SqliteSuppliers::undo() {
  if (changed_) known_.clear();
}

std::optional<Supplier> SqliteSuppliers::find_by_name(std::string_view name) const {
  return read_one(by_name_.query(name), read_supplier);
}

std::vector<Supplier> SqliteSuppliers::list(SupplierId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_supplier);
}

SupplierId SqliteSuppliers::insert(const Supplier& supplier) {
  writer_.before_write();
  changed_ = true;
  const SupplierFormat& format = supplier.format;
  insert_.run(supplier.name, supplier.kind, supplier.token_hash, supplier.created_at,
              format.dialect, format.default_country, format.trunk_prefix, format.time_zone,
              format.answer_status, format.has_answer_body, format.answer_body,
              supplier.cost_per_sms, format.map, smsc_text(supplier),
              store_overlay::list_of(supplier.also_for), supplier.signature.scheme,
              supplier.signature.secret, supplier.signature.address);
  return SupplierId{writer_.db().last_insert_id()};
}

void SqliteSuppliers::update(const Supplier& supplier) {
  writer_.before_write();
  changed_ = true;
  known_.erase(supplier.id);
  const SupplierFormat& format = supplier.format;
  update_.run_on_one_row(
      supplier.id, supplier.name, supplier.kind, supplier.token_hash, supplier.created_at,
      format.dialect, format.default_country, format.trunk_prefix, format.time_zone,
      format.answer_status, format.has_answer_body, format.answer_body, supplier.cost_per_sms,
      format.map, smsc_text(supplier), store_overlay::list_of(supplier.also_for),
      supplier.signature.scheme, supplier.signature.secret, supplier.signature.address);
}

}  // namespace linepool::store_sqlite
