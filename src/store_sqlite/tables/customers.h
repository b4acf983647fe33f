// Customers, their keys, and suppliers: small tables that change rarely and are written
// immediately.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store_sqlite/files/sql_own_prices.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// The writer caches the customers it has read: every command reads its own.
class SqliteCustomers final : public store::Customers, public Participant {
 public:
  SqliteCustomers(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
  [[nodiscard]] std::optional<Customer> find(CustomerId id) const override;
  [[nodiscard]] std::vector<Customer> find_all(std::span<const CustomerId> ids) const override;
  [[nodiscard]] std::optional<Customer> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Customer> list(CustomerId after, std::size_t max) const override;
  CustomerId insert(const Customer& customer) override;
  void update(const Customer& customer) override;

  void mark() override { changed_ = false; }
  void undo() override;
  void forget() override { known_.clear(); }

 private:
  Writer& writer_;
  const bool remember_;
  bool changed_ = false;  // since the mark
  mutable std::unordered_map<CustomerId, Customer> known_;
  mutable Statement find_{writer_.db(), sql::kCustomerFind};
  mutable Statement by_name_{writer_.db(), sql::kCustomerByName};
  mutable Statement list_{writer_.db(), sql::kCustomerList};
  Statement insert_{writer_.db(), sql::kCustomerInsert};
  Statement update_{writer_.db(), sql::kCustomerUpdate};
};

// Only asked for customers that have some: see Customer::own_prices.
class SqliteOwnPrices final : public store::OwnPrices {
 public:
  explicit SqliteOwnPrices(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<Money> find(CustomerId customer,
                                          const PricedThing& thing) const override;
  [[nodiscard]] std::vector<OwnPrice> of_customer(CustomerId customer,
                                                  std::size_t max) const override;
  [[nodiscard]] std::vector<OwnPrice> list(const OwnPrice& after, std::size_t max) const override;
  void put(const OwnPrice& price) override;
  bool remove(CustomerId customer, const PricedThing& thing) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kOwnPriceFind};
  mutable Statement of_customer_{writer_.db(), sql::kOwnPricesOf};
  mutable Statement list_{writer_.db(), sql::kOwnPriceList};
  Statement put_{writer_.db(), sql::kOwnPricePut};
  Statement remove_{writer_.db(), sql::kOwnPriceRemove};
};

// The writer caches the keys that commands have asked for: every lease names its own.
class SqliteKeys final : public store::Keys, public Participant {
 public:
  SqliteKeys(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
  [[nodiscard]] std::optional<ApiKey> find(KeyId id) const override;
  [[nodiscard]] std::optional<ApiKey> find_by_hash(const Digest& hash) const override;
  [[nodiscard]] std::vector<ApiKey> list(KeyId after, std::size_t max) const override;
  [[nodiscard]] std::vector<ApiKey> of_customer(CustomerId customer,
                                                std::size_t max) const override;
  [[nodiscard]] std::vector<ApiKey> sessions(UserId user, std::size_t max) const override;
  KeyId insert(const ApiKey& key) override;
  void update(const ApiKey& key) override;

  void mark() override { changed_ = false; }
  void undo() override;
  void forget() override { known_.clear(); }

 private:
  Writer& writer_;
  const bool remember_;
  bool changed_ = false;  // since the mark
  mutable std::unordered_map<KeyId, ApiKey> known_;
  mutable Statement find_{writer_.db(), sql::kKeyFind};
  mutable Statement by_hash_{writer_.db(), sql::kKeyByHash};
  mutable Statement list_{writer_.db(), sql::kKeyList};
  mutable Statement of_customer_{writer_.db(), sql::kKeyOfCustomer};
  mutable Statement sessions_{writer_.db(), sql::kKeySessions};
  Statement insert_{writer_.db(), sql::kKeyInsert};
  Statement update_{writer_.db(), sql::kKeyUpdate};
};

// The writer caches the suppliers that commands have asked for: every SMS names its own.
class SqliteSuppliers final : public store::Suppliers, public Participant {
 public:
  SqliteSuppliers(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
  [[nodiscard]] std::optional<Supplier> find(SupplierId id) const override;
  [[nodiscard]] std::vector<Supplier> find_all(std::span<const SupplierId> ids) const override;
  [[nodiscard]] std::optional<Supplier> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Supplier> list(SupplierId after, std::size_t max) const override;
  SupplierId insert(const Supplier& supplier) override;
  void update(const Supplier& supplier) override;

  void mark() override { changed_ = false; }
  void undo() override;
  void forget() override { known_.clear(); }

 private:
  Writer& writer_;
  const bool remember_;
  bool changed_ = false;  // since the mark
  mutable std::unordered_map<SupplierId, Supplier> known_;
  mutable Statement find_{writer_.db(), sql::kSupplierFind};
  mutable Statement by_name_{writer_.db(), sql::kSupplierByName};
  mutable Statement list_{writer_.db(), sql::kSupplierList};
  Statement insert_{writer_.db(), sql::kSupplierInsert};
  Statement update_{writer_.db(), sql::kSupplierUpdate};
};

}  // namespace linepool::store_sqlite
