// Shared by the store tests: a temporary directory, the stores under test, and rows.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/testing/temporary_directory.h"
#include "store/store.h"

namespace linepool::store_tests {

// A store that tests can close and open again, if it keeps its data when closed.
class StoreUnderTest {
 public:
  virtual ~StoreUnderTest() = default;
  [[nodiscard]] virtual store::Store& store() = 0;
  // False if there is nothing to reopen.
  virtual bool reopen() = 0;
};

enum class Kind : std::uint8_t { kMemory, kSqlite, kPostgres };
inline auto every_kind() {
  return testing::Values(Kind::kMemory, Kind::kSqlite, Kind::kPostgres);
}
// Why a store cannot be tested here; "": it can be.
std::string missing_for(Kind kind);
std::unique_ptr<StoreUnderTest> make_store(Kind kind);
std::string kind_name(const testing::TestParamInfo<Kind>& info);

// A test that runs once per store, within one transaction unless it says otherwise.
class StoreTest : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    const std::string missing = missing_for(GetParam());
    if (!missing.empty()) GTEST_SKIP() << missing;
    under_test_ = make_store(GetParam());
    set_up();
  }
  void TearDown() override {
    if (under_test_) tear_down();
  }
  // Only if the store is there.
  virtual void set_up() {}
  virtual void tear_down() {}
  store::Store& store() { return under_test_->store(); }
  bool reopen() { return under_test_->reopen(); }

 private:
  std::unique_ptr<StoreUnderTest> under_test_;
};

inline constexpr Time kNow{1'800'000'000'000};
inline constexpr CountryId kCountry{58};
inline constexpr AppId kApp{7};

Customer customer_row(const std::string& name);
ApiKey key_row(CustomerId customer, std::uint8_t fill);
// `name` in lower case.
User user_row(CustomerId customer, const std::string& name);
Operator operator_row(const std::string& name);
OperatorToken operator_token_row(OperatorId owner, std::uint8_t fill);
AuditEntry audit_row(const std::string& actor);
Supplier supplier_row(const std::string& name);
Line line_row(SupplierId supplier, std::uint64_t n, std::int64_t last_used);
Lease lease_row(CustomerId customer, LineId line, AppId app = kApp);
Message message_row(SupplierId supplier, const std::string& supplier_message_id, LeaseId lease);
Transfer transfer_row(AccountId from, AccountId to, std::int64_t units);
Quarantine quarantine_row(LineId line);
SelfTest self_test_row(LineId line, const std::string& token);
PartSet part_set_row(SupplierId supplier, std::uint8_t key);
MessagePart part_row(PartSetId set, std::uint8_t number);
Event event_row(CustomerId customer, std::int64_t subject);

// Sets the id that insert() returned.
template <class Row, class IdType>
Row with_id(Row row, IdType id) {
  row.id = id;
  return row;
}

}  // namespace linepool::store_tests
