// Long SMS whose parts come one by one.
#pragma once

#include <vector>

#include "store/part_tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryParts final : public store::Parts {
 public:
  explicit MemoryParts(Session& session) : session_(session) {}
  [[nodiscard]] std::vector<PartSet> of_key(const Digest& key, std::size_t max) const override;
  [[nodiscard]] std::vector<PartSet> of_number(LineNumber to, std::size_t max) const override;
  [[nodiscard]] std::vector<PartSet> due(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<PartSet> waiting(SupplierId supplier, std::size_t max) const override;
  [[nodiscard]] store::PartLoad load(SupplierId supplier) const override;
  [[nodiscard]] std::vector<PartSet> list(PartSetId after, std::size_t max) const override;
  [[nodiscard]] std::vector<MessagePart> parts_of(PartSetId set) const override;
  PartSetId insert(const PartSet& set) override;
  void update(const PartSet& set) override;
  void insert(const MessagePart& part) override;
  void empty(PartSetId set) override;
  void remove(PartSetId set) override;
  void erase(PartSetId set) override;

 private:
  void put(const PartSet& set);
  void put(const MessagePart& part);

  Session& session_;
};

}  // namespace linepool::store_memory
