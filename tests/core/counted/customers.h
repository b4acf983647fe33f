// Customers, their own prices and keys, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedCustomers final : public store::Customers {
 public:
  CountedCustomers(store::Customers& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<Customer> find(CustomerId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::vector<Customer> find_all(std::span<const CustomerId> ids) const override {
    ++reads_;
    return inner_.find_all(ids);
  }
  [[nodiscard]] std::optional<Customer> find_by_name(std::string_view name) const override {
    ++reads_;
    return inner_.find_by_name(name);
  }
  [[nodiscard]] std::vector<Customer> list(CustomerId after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  CustomerId insert(const Customer& customer) override { return inner_.insert(customer); }
  void update(const Customer& customer) override { inner_.update(customer); }

 private:
  store::Customers& inner_;
  int& reads_;
};

class CountedOwnPrices final : public store::OwnPrices {
 public:
  CountedOwnPrices(store::OwnPrices& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<Money> find(CustomerId customer,
                                          const PricedThing& thing) const override {
    ++reads_;
    return inner_.find(customer, thing);
  }
  [[nodiscard]] std::vector<OwnPrice> of_customer(CustomerId customer,
                                                  std::size_t max) const override {
    ++reads_;
    return inner_.of_customer(customer, max);
  }
  [[nodiscard]] std::vector<OwnPrice> list(const OwnPrice& after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  void put(const OwnPrice& price) override { inner_.put(price); }
  bool remove(CustomerId customer, const PricedThing& thing) override {
    return inner_.remove(customer, thing);
  }

 private:
  store::OwnPrices& inner_;
  int& reads_;
};

class CountedKeys final : public store::Keys {
 public:
  CountedKeys(store::Keys& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<ApiKey> find(KeyId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::optional<ApiKey> find_by_hash(const Digest& hash) const override {
    ++reads_;
    return inner_.find_by_hash(hash);
  }
  [[nodiscard]] std::vector<ApiKey> list(KeyId after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  [[nodiscard]] std::vector<ApiKey> of_customer(CustomerId customer,
                                                std::size_t max) const override {
    ++reads_;
    return inner_.of_customer(customer, max);
  }
  [[nodiscard]] std::vector<ApiKey> sessions(UserId user, std::size_t max) const override {
    ++reads_;
    return inner_.sessions(user, max);
  }
  KeyId insert(const ApiKey& key) override { return inner_.insert(key); }
  void update(const ApiKey& key) override { inner_.update(key); }

 private:
  store::Keys& inner_;
  int& reads_;
};

}  // namespace linepool
