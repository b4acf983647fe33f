// Customers, their keys, and suppliers.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryCustomers final : public store::Customers {
 public:
  explicit MemoryCustomers(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Customer> find(CustomerId id) const override;
  [[nodiscard]] std::vector<Customer> find_all(std::span<const CustomerId> ids) const override;
  [[nodiscard]] std::optional<Customer> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Customer> list(CustomerId after, std::size_t max) const override;
  CustomerId insert(const Customer& customer) override;
  void update(const Customer& customer) override;

 private:
  Session& session_;
};

class MemoryOwnPrices final : public store::OwnPrices {
 public:
  explicit MemoryOwnPrices(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Money> find(CustomerId customer,
                                          const PricedThing& thing) const override;
  [[nodiscard]] std::vector<OwnPrice> of_customer(CustomerId customer,
                                                  std::size_t max) const override;
  [[nodiscard]] std::vector<OwnPrice> list(const OwnPrice& after, std::size_t max) const override;
  void put(const OwnPrice& price) override;
  bool remove(CustomerId customer, const PricedThing& thing) override;

 private:
  Session& session_;
};

class MemoryKeys final : public store::Keys {
 public:
  explicit MemoryKeys(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<ApiKey> find(KeyId id) const override;
  [[nodiscard]] std::optional<ApiKey> find_by_hash(const Digest& hash) const override;
  [[nodiscard]] std::vector<ApiKey> list(KeyId after, std::size_t max) const override;
  [[nodiscard]] std::vector<ApiKey> of_customer(CustomerId customer,
                                                std::size_t max) const override;
  [[nodiscard]] std::vector<ApiKey> sessions(UserId user, std::size_t max) const override;
  KeyId insert(const ApiKey& key) override;
  void update(const ApiKey& key) override;

 private:
  Session& session_;
};

class MemoryUsers final : public store::Users {
 public:
  explicit MemoryUsers(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<User> find(UserId id) const override;
  [[nodiscard]] std::optional<User> find_by_email(std::string_view email) const override;
  [[nodiscard]] std::vector<User> list(UserId after, std::size_t max) const override;
  [[nodiscard]] std::vector<User> of_customer(CustomerId customer, std::size_t max) const override;
  UserId insert(const User& user) override;
  void update(const User& user) override;

 private:
  Session& session_;
};

class MemorySuppliers final : public store::Suppliers {
 public:
  explicit MemorySuppliers(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Supplier> find(SupplierId id) const override;
  [[nodiscard]] std::vector<Supplier> find_all(std::span<const SupplierId> ids) const override;
  [[nodiscard]] std::optional<Supplier> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Supplier> list(SupplierId after, std::size_t max) const override;
  SupplierId insert(const Supplier& supplier) override;
  void update(const Supplier& supplier) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
