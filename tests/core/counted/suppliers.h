// Suppliers, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedSuppliers final : public store::Suppliers {
 public:
  CountedSuppliers(store::Suppliers& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<Supplier> find(SupplierId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::vector<Supplier> find_all(std::span<const SupplierId> ids) const override {
    ++reads_;
    return inner_.find_all(ids);
  }
  [[nodiscard]] std::optional<Supplier> find_by_name(std::string_view name) const override {
    ++reads_;
    return inner_.find_by_name(name);
  }
  [[nodiscard]] std::vector<Supplier> list(SupplierId after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  SupplierId insert(const Supplier& supplier) override { return inner_.insert(supplier); }
  void update(const Supplier& supplier) override { inner_.update(supplier); }

 private:
  store::Suppliers& inner_;
  int& reads_;
};

}  // namespace linepool
