// The tables of customers and of who acts for them: keys, users and their sessions.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/access/api_key.h"
#include "domain/access/user.h"
#include "domain/catalogue/own_price.h"
#include "domain/customer.h"

namespace linepool::store {

class Customers {
 public:
  virtual ~Customers() = default;
  [[nodiscard]] virtual std::optional<Customer> find(CustomerId id) const = 0;
  [[nodiscard]] virtual std::vector<Customer> find_all(std::span<const CustomerId> ids) const = 0;
  [[nodiscard]] virtual std::optional<Customer> find_by_name(std::string_view name) const = 0;
  [[nodiscard]] virtual std::vector<Customer> list(CustomerId after, std::size_t max) const = 0;
  virtual CustomerId insert(const Customer& customer) = 0;  // ignores customer.id
  virtual void update(const Customer& customer) = 0;
};

// How many a customer has stands in Customer::own_prices; commands keep the two in step.
class OwnPrices {
 public:
  virtual ~OwnPrices() = default;
  // Of exactly that thing.
  [[nodiscard]] virtual std::optional<Money> find(CustomerId customer,
                                                  const PricedThing& thing) const = 0;
  // The customer's prices, ordered by thing.
  [[nodiscard]] virtual std::vector<OwnPrice> of_customer(CustomerId customer,
                                                          std::size_t max) const = 0;
  // Those of all customers, ordered by customer and thing, from after that one on.
  [[nodiscard]] virtual std::vector<OwnPrice> list(const OwnPrice& after,
                                                   std::size_t max) const = 0;
  virtual void put(const OwnPrice& price) = 0;  // inserts, or replaces the price of its thing
  // False if it is not there.
  virtual bool remove(CustomerId customer, const PricedThing& thing) = 0;
};

class Keys {
 public:
  virtual ~Keys() = default;
  [[nodiscard]] virtual std::optional<ApiKey> find(KeyId id) const = 0;
  [[nodiscard]] virtual std::optional<ApiKey> find_by_hash(const Digest& hash) const = 0;
  [[nodiscard]] virtual std::vector<ApiKey> list(KeyId after, std::size_t max) const = 0;
  // Leaves out sessions.
  [[nodiscard]] virtual std::vector<ApiKey> of_customer(CustomerId customer,
                                                        std::size_t max) const = 0;
  // The user's sessions that are not revoked, expired ones included.
  [[nodiscard]] virtual std::vector<ApiKey> sessions(UserId user, std::size_t max) const = 0;
  virtual KeyId insert(const ApiKey& key) = 0;
  virtual void update(const ApiKey& key) = 0;
};

class Users {
 public:
  virtual ~Users() = default;
  [[nodiscard]] virtual std::optional<User> find(UserId id) const = 0;
  [[nodiscard]] virtual std::optional<User> find_by_email(std::string_view email) const = 0;
  [[nodiscard]] virtual std::vector<User> list(UserId after, std::size_t max) const = 0;
  [[nodiscard]] virtual std::vector<User> of_customer(CustomerId customer,
                                                      std::size_t max) const = 0;
  virtual UserId insert(const User& user) = 0;
  virtual void update(const User& user) = 0;
};

}  // namespace linepool::store
