// Lines in quarantine, and self-tests of lines.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/line_tables.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct QuarantinesTable {
  using Row = Quarantine;
  using Key = LineId;
  static constexpr const char* kName = "quarantines";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.line; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("line", row.line);
    visit("since", row.since);
    visit("silent_since", row.silent_since);
    visit("orders", row.orders);
    visit("app", row.app);
    visit("others", row.others);
    visit("others_with_sms", row.others_with_sms);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("line", key);
  }
};

class PostgresQuarantines final : public store::Quarantines {
 public:
  explicit PostgresQuarantines(Writer& writer) : rows_(writer, kMaxKnown) {}
  [[nodiscard]] std::optional<Quarantine> find(LineId line) const override;
  [[nodiscard]] std::vector<Quarantine> find_all(std::span<const LineId> lines) const override;
  [[nodiscard]] std::vector<Quarantine> list(LineId after, std::size_t max) const override;
  void put(const Quarantine& row) override;
  void erase(LineId line) override;

  [[nodiscard]] Participant& participant() { return rows_; }

 private:
  static constexpr std::size_t kMaxKnown = 100'000;  // most of them: that there is none
  StoredRows<QuarantinesTable> rows_;
};

struct SelfTestsTable {
  using Row = SelfTest;
  using Key = LineId;
  static constexpr const char* kName = "self_tests";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.line; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("line", row.line);
    visit("token", row.token);
    visit("started_at", row.started_at);
    visit("expires_at", row.expires_at);
    visit("message", row.message);
    visit("arrived_at", row.arrived_at);
    visit("astray", row.astray);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("line", key);
  }
};

class PostgresSelfTests final : public store::SelfTests {
 public:
  explicit PostgresSelfTests(Writer& writer) : rows_(writer, kMaxKnown) {}
  [[nodiscard]] std::optional<SelfTest> find(LineId line) const override;
  [[nodiscard]] std::optional<SelfTest> find_by_token(std::string_view token) const override;
  [[nodiscard]] std::vector<SelfTest> list(LineId after, std::size_t max) const override;
  void put(const SelfTest& row) override;
  void erase(LineId line) override;

  [[nodiscard]] Participant& participant() { return rows_; }

 private:
  static constexpr std::size_t kMaxKnown = 10'000;
  StoredRows<SelfTestsTable> rows_;
};

}  // namespace linepool::store_postgres
