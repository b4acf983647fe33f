#pragma once

#include <vector>

#include "store/part_tables.h"
#include "store_sqlite/parts/parts_sql.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// Long SMS are rare, so nothing is cached.
class SqliteParts final : public store::Parts {
 public:
  explicit SqliteParts(Writer& writer) : writer_(writer) {}
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
  Writer& writer_;
  mutable Statement of_key_{writer_.db(), sql::kPartSetsOfKey};
  mutable Statement of_number_{writer_.db(), sql::kPartSetsOfNumber};
  mutable Statement due_{writer_.db(), sql::kPartSetsDue};
  mutable Statement waiting_{writer_.db(), sql::kPartSetsWaiting};
  mutable Statement waiting_of_supplier_{writer_.db(), sql::kPartSetsWaitingOfSupplier};
  mutable Statement load_{writer_.db(), sql::kPartSetLoad};
  mutable Statement load_of_supplier_{writer_.db(), sql::kPartSetLoadOfSupplier};
  mutable Statement list_{writer_.db(), sql::kPartSetList};
  mutable Statement parts_of_{writer_.db(), sql::kPartsOf};
  Statement insert_set_{writer_.db(), sql::kPartSetInsert};
  Statement update_{writer_.db(), sql::kPartSetUpdate};
  Statement remove_set_{writer_.db(), sql::kPartSetRemove};
  Statement insert_part_{writer_.db(), sql::kPartInsert};
  Statement empty_{writer_.db(), sql::kPartsEmpty};
  Statement remove_parts_{writer_.db(), sql::kPartsRemove};
};

}  // namespace linepool::store_sqlite
