// Lines in quarantine, and self-tests of lines: both are rare, so nothing is cached.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/line_tables.h"
#include "store_sqlite/files/sql_lines.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteQuarantines final : public store::Quarantines {
 public:
  explicit SqliteQuarantines(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<Quarantine> find(LineId line) const override;
  [[nodiscard]] std::vector<Quarantine> find_all(std::span<const LineId> lines) const override;
  [[nodiscard]] std::vector<Quarantine> list(LineId after, std::size_t max) const override;
  void put(const Quarantine& row) override;
  void erase(LineId line) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kQuarantineFind};
  mutable Statement list_{writer_.db(), sql::kQuarantineList};
  Statement put_{writer_.db(), sql::kQuarantinePut};
  Statement erase_{writer_.db(), sql::kQuarantineErase};
};

class SqliteSelfTests final : public store::SelfTests {
 public:
  explicit SqliteSelfTests(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<SelfTest> find(LineId line) const override;
  [[nodiscard]] std::optional<SelfTest> find_by_token(std::string_view token) const override;
  [[nodiscard]] std::vector<SelfTest> list(LineId after, std::size_t max) const override;
  void put(const SelfTest& row) override;
  void erase(LineId line) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kSelfTestFind};
  mutable Statement by_token_{writer_.db(), sql::kSelfTestByToken};
  mutable Statement list_{writer_.db(), sql::kSelfTestList};
  Statement put_{writer_.db(), sql::kSelfTestPut};
  Statement erase_{writer_.db(), sql::kSelfTestErase};
};

}  // namespace linepool::store_sqlite
