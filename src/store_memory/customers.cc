#include "store_memory/customers.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {
namespace {

template <class Map, class Key>
auto id_at(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? typename Map::mapped_type{} : found->second;
}

void check_customer(const State& state, CustomerId id) {
  if (state.customers.find(id) == nullptr) {
    throw store::StoreFailure("memory store: a row of a customer that is not there");
  }
}

template <class KeyTable, class Index, class Owner>
std::vector<ApiKey> keys_of(const KeyTable& table, const Index& index, Owner owner,
                            std::size_t max) {
  std::vector<ApiKey> out;
  for (auto i = index.lower_bound({owner, KeyId{}});
       i != index.end() && i->first == owner && out.size() < max; ++i) {
    out.push_back(table.at(i->second));
  }
  return out;
}

}  // namespace

std::optional<Customer> MemoryCustomers::find(CustomerId id) const {
  return session_.read->customers.get(id);
}

std::vector<Customer> MemoryCustomers::find_all(std::span<const CustomerId> ids) const {
  return store::find_each(ids, [this](CustomerId id) { return find(id); });
}

std::optional<Customer> MemoryCustomers::find_by_name(std::string_view name) const {
  const auto& table = session_.read->customers;
  return table.get(id_at(table.index().by_name, std::string(name)));
}

std::vector<Customer> MemoryCustomers::list(CustomerId after, std::size_t max) const {
  return page(session_.read->customers, after, max);
}

CustomerId MemoryCustomers::insert(const Customer& customer) {
  return session_.change([&](State& state) {
    const CustomerId id = state.customers.insert(customer);
    session_.log->emplace_back(Inserted<Customer>{});
    return id;
  });
}

void MemoryCustomers::update(const Customer& customer) {
  session_.change([&](State& state) {
    session_.log->emplace_back(Updated<Customer>{state.customers.replace(customer)});
  });
}

std::optional<Money> MemoryOwnPrices::find(CustomerId customer, const PricedThing& thing) const {
  const auto& rows = session_.read->own_prices;
  const auto found = rows.find({customer, thing});
  return found == rows.end() ? std::nullopt : std::optional(found->second.price);
}

std::vector<OwnPrice> MemoryOwnPrices::of_customer(CustomerId customer, std::size_t max) const {
  const auto& rows = session_.read->own_prices;
  std::vector<OwnPrice> out;
  for (auto i = rows.lower_bound({customer, PricedThing{}});
       i != rows.end() && i->first.first == customer && out.size() < max; ++i) {
    out.push_back(i->second);
  }
  return out;
}

std::vector<OwnPrice> MemoryOwnPrices::list(const OwnPrice& after, std::size_t max) const {
  const auto& rows = session_.read->own_prices;
  std::vector<OwnPrice> out;
  for (auto i = rows.upper_bound({after.customer, after.thing}); i != rows.end(); ++i) {
    if (out.size() == max) break;
    out.push_back(i->second);
  }
  return out;
}

void MemoryOwnPrices::put(const OwnPrice& price) {
  store::check_row(price);
  session_.change([&](State& state) {
    check_customer(state, price.customer);
    const auto key = std::pair(price.customer, price.thing);
    const auto found = state.own_prices.find(key);
    RowChanged<OwnPrice> change{price, std::nullopt};
    if (found != state.own_prices.end()) change.before = found->second;
    state.own_prices[key] = price;
    session_.log->emplace_back(std::move(change));
  });
}

bool MemoryOwnPrices::remove(CustomerId customer, const PricedThing& thing) {
  return session_.change([&](State& state) {
    const auto found = state.own_prices.find({customer, thing});
    if (found == state.own_prices.end()) return false;
    session_.log->emplace_back(RowChanged<OwnPrice>{found->second, found->second});
    state.own_prices.erase(found);
    return true;
  });
}

std::optional<ApiKey> MemoryKeys::find(KeyId id) const {
  return session_.read->keys.get(id);
}

std::optional<ApiKey> MemoryKeys::find_by_hash(const Digest& hash) const {
  const auto& table = session_.read->keys;
  return table.get(id_at(table.index().by_hash, hash));
}

std::vector<ApiKey> MemoryKeys::list(KeyId after, std::size_t max) const {
  return page(session_.read->keys, after, max);
}

std::vector<ApiKey> MemoryKeys::of_customer(CustomerId customer, std::size_t max) const {
  const auto& table = session_.read->keys;
  return keys_of(table, table.index().by_customer, customer, max);
}

std::vector<ApiKey> MemoryKeys::sessions(UserId user, std::size_t max) const {
  const auto& table = session_.read->keys;
  return keys_of(table, table.index().sessions, user, max);
}

KeyId MemoryKeys::insert(const ApiKey& key) {
  store::check_row(key);
  return session_.change([&](State& state) {
    check_customer(state, key.customer);
    const KeyId id = state.keys.insert(key);
    session_.log->emplace_back(Inserted<ApiKey>{});
    return id;
  });
}

void MemoryKeys::update(const ApiKey& key) {
  store::check_row(key);
  session_.change([&](State& state) {
    check_customer(state, key.customer);
    session_.log->emplace_back(Updated<ApiKey>{state.keys.replace(key)});
  });
}

std::optional<User> MemoryUsers::find(UserId id) const {
  return session_.read->users.get(id);
}

std::optional<User> MemoryUsers::find_by_email(std::string_view email) const {
  const auto& table = session_.read->users;
  return table.get(id_at(table.index().by_email, std::string(email)));
}

std::vector<User> MemoryUsers::list(UserId after, std::size_t max) const {
  return page(session_.read->users, after, max);
}

std::vector<User> MemoryUsers::of_customer(CustomerId customer, std::size_t max) const {
  std::vector<User> out;
  for (const User& user : session_.read->users.rows()) {
    if (out.size() == max) break;
    if (user.customer == customer) out.push_back(user);
  }
  return out;
}

UserId MemoryUsers::insert(const User& user) {
  store::check_row(user);
  return session_.change([&](State& state) {
    check_customer(state, user.customer);
    const UserId id = state.users.insert(user);
    session_.log->emplace_back(Inserted<User>{});
    return id;
  });
}

void MemoryUsers::update(const User& user) {
  store::check_row(user);
  session_.change([&](State& state) {
    check_customer(state, user.customer);
    session_.log->emplace_back(Updated<User>{state.users.replace(user)});
  });
}

std::optional<Supplier> MemorySuppliers::find(SupplierId id) const {
  return session_.read->suppliers.get(id);
}

std::vector<Supplier> MemorySuppliers::find_all(std::span<const SupplierId> ids) const {
  return store::find_each(ids, [this](SupplierId id) { return find(id); });
}

std::optional<Supplier> MemorySuppliers::find_by_name(std::string_view name) const {
  const auto& table = session_.read->suppliers;
  return table.get(id_at(table.index().by_name, std::string(name)));
}

std::vector<Supplier> MemorySuppliers::list(SupplierId after, std::size_t max) const {
  return page(session_.read->suppliers, after, max);
}

SupplierId MemorySuppliers::insert(const Supplier& supplier) {
  return session_.change([&](State& state) {
    const SupplierId id = state.suppliers.insert(supplier);
    session_.log->emplace_back(Inserted<Supplier>{});
    return id;
  });
}

void MemorySuppliers::update(const Supplier& supplier) {
  session_.change([&](State& state) {
    session_.log->emplace_back(Updated<Supplier>{state.suppliers.replace(supplier)});
  });
}

}  // namespace linepool::store_memory
