// Parts of long SMS, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedParts final : public store::Parts {
 public:
  CountedParts(store::Parts& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::vector<PartSet> of_key(const Digest& key, std::size_t max) const override {
    ++reads_;
    return inner_.of_key(key, max);
  }
  [[nodiscard]] std::vector<PartSet> of_number(LineNumber to, std::size_t max) const override {
    ++reads_;
    return inner_.of_number(to, max);
  }
  [[nodiscard]] std::vector<PartSet> due(Time now, std::size_t max) const override {
    ++reads_;
    return inner_.due(now, max);
  }
  [[nodiscard]] std::vector<PartSet> waiting(SupplierId supplier, std::size_t max) const override {
    ++reads_;
    return inner_.waiting(supplier, max);
  }
  [[nodiscard]] store::PartLoad load(SupplierId supplier) const override {
    ++reads_;
    return inner_.load(supplier);
  }
  [[nodiscard]] std::vector<PartSet> list(PartSetId after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  [[nodiscard]] std::vector<MessagePart> parts_of(PartSetId set) const override {
    ++reads_;
    return inner_.parts_of(set);
  }
  PartSetId insert(const PartSet& set) override { return inner_.insert(set); }
  void update(const PartSet& set) override { inner_.update(set); }
  void insert(const MessagePart& part) override { inner_.insert(part); }
  void empty(PartSetId set) override { inner_.empty(set); }
  void remove(PartSetId set) override { inner_.remove(set); }
  void erase(PartSetId set) override { inner_.erase(set); }

 private:
  store::Parts& inner_;
  int& reads_;
};

}  // namespace linepool
