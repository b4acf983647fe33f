// Customers and the prices agreed with them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/customer_tables.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct CustomersTable {
  using Row = Customer;
  using Key = CustomerId;
  static constexpr const char* kName = "customers";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("name", row.name);
    visit("state", row.state);
    visit("created_at", row.created_at);
    visit("own_prices", row.own_prices);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresCustomers final : public store::Customers {
 public:
  explicit PostgresCustomers(Writer& writer);
  [[nodiscard]] std::optional<Customer> find(CustomerId id) const override;
  [[nodiscard]] std::vector<Customer> find_all(std::span<const CustomerId> ids) const override;
  [[nodiscard]] std::optional<Customer> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Customer> list(CustomerId after, std::size_t max) const override;
  CustomerId insert(const Customer& customer) override;
  void update(const Customer& customer) override;

  [[nodiscard]] Participant& participant() { return rows_; }
  [[nodiscard]] std::vector<Participant*> participants() { return {&rows_, &ids_}; }

 private:
  static constexpr std::size_t kMaxKnown = 100'000;
  StoredRows<CustomersTable> rows_;
  RowIds ids_;
};

// What one price is of.
struct OwnPriceKey {
  CustomerId customer;
  PricedThing thing;

  bool operator==(const OwnPriceKey&) const = default;
};
struct OwnPriceKeyHash {
  std::size_t operator()(const OwnPriceKey& key) const noexcept {
    const auto mix = std::hash<CustomerId>()(key.customer) ^ std::hash<AppId>()(key.thing.app) * 3;
    return mix ^ std::hash<CountryId>()(key.thing.country) * 5 ^
           static_cast<std::size_t>(key.thing.period_hours) * 7;
  }
};

struct OwnPricesTable {
  using Row = OwnPrice;
  using Key = OwnPriceKey;
  static constexpr const char* kName = "own_prices";
  static constexpr std::size_t kKeyColumns = 4;
  static Key key(const Row& row) { return {row.customer, row.thing}; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    key_of(visit, row);
    visit("price", row.price);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    key_of(visit, key);
  }

 private:
  template <class Visit, class R>
  static void key_of(Visit& visit, R& row) {
    visit("customer", row.customer);
    visit("app", row.thing.app);
    visit("country", row.thing.country);
    visit("period_hours", row.thing.period_hours);
  }
};

class PostgresOwnPrices final : public store::OwnPrices {
 public:
  PostgresOwnPrices(Writer& writer, Participant& customers);
  [[nodiscard]] std::optional<Money> find(CustomerId customer,
                                          const PricedThing& thing) const override;
  [[nodiscard]] std::vector<OwnPrice> of_customer(CustomerId customer,
                                                  std::size_t max) const override;
  [[nodiscard]] std::vector<OwnPrice> list(const OwnPrice& after, std::size_t max) const override;
  void put(const OwnPrice& price) override;
  bool remove(CustomerId customer, const PricedThing& thing) override;

  [[nodiscard]] Participant& participant() { return rows_; }

 private:
  static constexpr std::size_t kMaxKnown = 100'000;
  StoredRows<OwnPricesTable, OwnPriceKeyHash> rows_;
};

}  // namespace linepool::store_postgres
