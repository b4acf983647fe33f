// Lines in quarantine, and self-tests of lines.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/line_tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryQuarantines final : public store::Quarantines {
 public:
  explicit MemoryQuarantines(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Quarantine> find(LineId line) const override;
  [[nodiscard]] std::vector<Quarantine> find_all(std::span<const LineId> lines) const override;
  [[nodiscard]] std::vector<Quarantine> list(LineId after, std::size_t max) const override;
  void put(const Quarantine& row) override;
  void erase(LineId line) override;

 private:
  Session& session_;
};

class MemorySelfTests final : public store::SelfTests {
 public:
  explicit MemorySelfTests(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<SelfTest> find(LineId line) const override;
  [[nodiscard]] std::optional<SelfTest> find_by_token(std::string_view token) const override;
  [[nodiscard]] std::vector<SelfTest> list(LineId after, std::size_t max) const override;
  void put(const SelfTest& row) override;
  void erase(LineId line) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
