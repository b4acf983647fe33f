// Transactions, savepoints and the fence, on a real server, with one table.
#include "store_postgres/write_side.h"

#include <gtest/gtest.h>

#include <memory>

#include "store_postgres/schema/migrations.h"
#include "store_postgres/schema/settings.h"
#include "store_postgres/tables/ledger.h"
#include "store_postgres/tables/supplier_clocks.h"
#include "store_postgres/testing/private_server.h"

namespace linepool::store_postgres {
namespace {

class NoMarks final : public HighWater {
 public:
  [[nodiscard]] std::int64_t last_used() const override { return 7; }
};

// A server that leads: its session and its tables.
class Leader {
 public:
  explicit Leader(const std::string& url) : session_(url) {
    settle_session(session_);
    migrate(session_);
    side_ = std::make_unique<WriteSide>(session_, "test");
    accounts_ = std::make_unique<PostgresAccounts>(side_->writer());
    side_->set_tables({&accounts_->participant()}, marks_);
  }
  WriteSide& side() { return *side_; }
  Session& session() { return session_; }
  PostgresAccounts& accounts() { return *accounts_; }
  void put(std::int64_t id, std::int64_t units) {
    accounts_->put(Account{AccountId{id}, Money::from_units(units), {}});
  }
  [[nodiscard]] std::int64_t balance(std::int64_t id) const {
    return accounts_->get(AccountId{id}).balance.units();
  }

 private:
  Session session_;
  NoMarks marks_;
  std::unique_ptr<WriteSide> side_;
  std::unique_ptr<PostgresAccounts> accounts_;
};

class WriteSideTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!PrivateServer::is_installed()) GTEST_SKIP() << PrivateServer::kMissing;
    url_ = PrivateServer::shared().make_database();
    leader_ = std::make_unique<Leader>(url_);
  }
  Leader& leader() { return *leader_; }
  std::int64_t stored(std::int64_t id) {
    Session other(url_);
    Writer reader(other, false);
    return PostgresAccounts(reader).get(AccountId{id}).balance.units();
  }

  std::string url_;
  std::unique_ptr<Leader> leader_;
};

TEST_F(WriteSideTest, ABatchIsOneRoundTrip) {
  leader().side().begin();
  for (int id = 1; id <= 100; ++id) {
    leader().side().savepoint();
    (void)leader().accounts().get(AccountId{id});
    leader().put(id, id * 10);
    leader().side().keep();
  }
  const std::uint64_t before = leader().session().round_trips();
  leader().side().commit();
  EXPECT_EQ(leader().session().round_trips() - before, 1U);
  EXPECT_EQ(stored(1), 10);
  EXPECT_EQ(stored(100), 1000);
}

TEST_F(WriteSideTest, ATransactionWithoutAChangeIsNoBatch) {
  const std::int64_t batch = leader().side().batch();
  leader().side().begin();
  EXPECT_EQ(leader().balance(5), 0);
  leader().side().commit();
  EXPECT_EQ(leader().side().batch(), batch);
}

TEST_F(WriteSideTest, UndoRestoresWhatWasWrittenForAListing) {
  leader().side().begin();
  leader().put(1, 10);
  leader().put(2, 20);
  leader().side().savepoint();
  leader().put(2, 21);
  leader().put(3, 30);
  EXPECT_EQ(leader().accounts().list(AccountId{}, 10).size(), 3U);  // writes all three
  leader().put(1, 11);
  EXPECT_EQ(leader().accounts().list(AccountId{}, 10).front().balance.units(), 11);
  leader().side().undo();
  EXPECT_EQ(leader().balance(1), 10);
  EXPECT_EQ(leader().balance(2), 20);
  EXPECT_EQ(leader().balance(3), 0);
  EXPECT_EQ(leader().accounts().list(AccountId{}, 10).size(), 2U);
  leader().side().commit();
  EXPECT_EQ(stored(1), 10);
  EXPECT_EQ(stored(2), 20);
  EXPECT_EQ(stored(3), 0);
}

TEST_F(WriteSideTest, AClockIsReadAsItWasWritten) {
  PostgresSupplierClocks clocks(leader().side().writer());
  EXPECT_EQ(clocks.get(SupplierId{4}), SupplierClock::from_text(SupplierId{4}, ""));
  leader().side().begin();
  SupplierClock clock = SupplierClock::from_text(SupplierId{4}, "-5 70");
  clock.last_received = Time{1'800'000'000'000};
  clocks.put(clock);
  clocks.participant().flush();
  leader().side().commit();
  Session other(url_);
  Writer reader(other, false);
  EXPECT_EQ(PostgresSupplierClocks(reader).get(SupplierId{4}), clock);
}

TEST_F(WriteSideTest, WhoIsDeposedStoresNothing) {
  leader().side().begin();
  leader().put(1, 10);
  Leader next(url_);
  EXPECT_EQ(next.side().epoch(), leader().side().epoch() + 1);
  next.side().begin();
  next.put(1, 99);
  next.side().commit();
  EXPECT_THROW(leader().side().commit(), Deposed);
  leader().side().rollback();
  leader().side().begin();
  leader().put(2, 10);
  EXPECT_THROW(leader().side().commit(), Deposed);
  EXPECT_EQ(stored(1), 99);
  EXPECT_EQ(stored(2), 0);
}

TEST_F(WriteSideTest, RollbackForgetsEverything) {
  leader().side().begin();
  leader().put(1, 10);
  leader().side().commit();
  leader().side().begin();
  leader().side().savepoint();
  leader().put(1, 11);
  (void)leader().accounts().list(AccountId{}, 10);
  leader().side().rollback();
  leader().side().begin();
  EXPECT_EQ(leader().balance(1), 10);
  leader().put(1, 12);
  leader().side().commit();
  EXPECT_EQ(stored(1), 12);
}

}  // namespace
}  // namespace linepool::store_postgres
