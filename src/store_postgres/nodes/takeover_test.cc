// What an elected node does with the one before it, on a real server.
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "store_postgres/nodes/election.h"
#include "store_postgres/postgres_store.h"
#include "store_postgres/schema/migrations.h"
#include "store_postgres/sole_server.h"
#include "store_postgres/testing/private_server.h"
#include "store_postgres/testing/query_plans.h"
#include "store_postgres/write_side.h"

namespace linepool::store_postgres {
namespace {

class TakeoverTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!PrivateServer::is_installed()) GTEST_SKIP() << PrivateServer::kMissing;
    url_ = PrivateServer::shared().make_database();
    Election(url_, {"a", "", "1.0", Digest{}}).prepare();
    people_ = std::make_unique<Session>(url_);
  }
  std::string value(const std::string& sql) { return text_rows(*people_, sql).at(0).at(0); }
  void wait_until(const std::string& sql) {
    while (value(sql) != "t") std::this_thread::yield();
  }
  // Makes `epoch` the one that was elected last.
  void elect(std::int64_t epoch) {
    people_->execute("UPDATE leader SET epoch = " + std::to_string(epoch));
  }
  static constexpr const char* kSomebodyWaits =
      "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'";

  std::string url_;
  std::unique_ptr<Session> people_;
};

TEST_F(TakeoverTest, TheSessionOfTheLeaderBeforeIsEnded) {
  Session old(url_);
  become_sole_server(old);
  WriteSide side(old, "old", 1);
  // It hangs in the middle of a batch.
  old.execute("BEGIN; INSERT INTO batches VALUES (2, 1, '', 0, 0)");
  elect(2);
  Session fresh(url_);
  replace_server(fresh, 2);
  const WriteSide next(fresh, "next", 2);
  EXPECT_EQ(next.batch(), 2);
  EXPECT_EQ(next.epoch(), 2);
  EXPECT_THROW(old.execute("COMMIT"), store::StoreFailure);
  EXPECT_EQ(value("SELECT string_agg(n || '/' || epoch, ' ' ORDER BY n) FROM batches"), "1/1 2/2");
}

TEST_F(TakeoverTest, WhoWasReplacedMeanwhileEndsNobody) {
  Session leader(url_);
  become_sole_server(leader);
  const WriteSide side(leader, "b", 3);
  elect(3);
  Session late(url_);
  replace_server(late, 2);
  leader.execute("SELECT 1");
  EXPECT_THROW(WriteSide(late, "a", 2), Deposed);
  EXPECT_EQ(value("SELECT count(*) FROM batches"), "1");
}

TEST_F(TakeoverTest, ABatchThatIsWrittenMeanwhileStaysAndTheClaimComesAfterIt) {
  Session old(url_);
  const WriteSide side(old, "old", 1);
  old.execute("BEGIN; INSERT INTO batches VALUES (2, 1, '', 0, 77)");
  Session fresh(url_);
  std::optional<WriteSide> next;
  std::thread claims([&] { next.emplace(fresh, "next", 2); });
  wait_until(kSomebodyWaits);
  old.execute("COMMIT");
  claims.join();
  EXPECT_EQ(next->batch(), 3);
  EXPECT_EQ(next->last_used(), 77) << "as of the newest batch";
  EXPECT_EQ(value("SELECT string_agg(n || '/' || epoch, ' ' ORDER BY n) FROM batches"),
            "1/1 2/1 3/2");
}

TEST_F(TakeoverTest, ABatchThatIsNotCommittedIsReplacedByTheClaim) {
  Session old(url_);
  const WriteSide side(old, "old", 1);
  old.execute("BEGIN; INSERT INTO batches VALUES (2, 1, '', 0, 77)");
  Session fresh(url_);
  std::optional<WriteSide> next;
  std::thread claims([&] { next.emplace(fresh, "next", 2); });
  wait_until(kSomebodyWaits);
  old.execute("ROLLBACK");
  claims.join();
  EXPECT_EQ(next->batch(), 2);
}

TEST_F(TakeoverTest, ManyNodesMayBeginAtOnceOnAnEmptyDatabase) {
  constexpr int kNodes = 4;
  for (int round = 0; round < 2; ++round) {
    const std::string url = PrivateServer::shared().make_database();
    std::atomic<int> leaders = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kNodes; ++i) {
      threads.emplace_back([&, i] {
        Election node(url, {std::to_string(i), "", "1.0", Digest{}}, Duration::hours(1));
        node.prepare();
        if (!node.try_to_lead()) return;
        ++leaders;
        const PostgresStore store({.url = url, .readers = 1, .node = "n", .epoch = node.epoch()});
        node.give_up();
      });
    }
    for (std::thread& one : threads) one.join();
    EXPECT_GE(leaders, 1);
  }
}

// Another node has made the tables, leads, and has ended the session that waited to make them.
TEST_F(TakeoverTest, WhoIsOvertakenWhileItMakesTablesGoesOn) {
  const std::string url = PrivateServer::shared().make_database();
  Session other(url);
  become_sole_server(other);
  bool is_prepared = false;
  std::thread node([&] {
    try {
      Election(url, {"late", "", "1.0", Digest{}}).prepare();
      is_prepared = true;
    } catch (const store::StoreFailure&) {
    }
  });
  const std::string waiting =
      " FROM pg_stat_activity WHERE query ~ 'pg_try_advisory_lock' AND datname = '" +
      text_rows(other, "SELECT current_database()").at(0).at(0) + "' AND pid <> " +
      text_rows(other, "SELECT pg_backend_pid()").at(0).at(0);
  wait_until("SELECT count(*) = 1" + waiting);
  migrate(other);
  wait_until("SELECT bool_and(pg_terminate_backend(pid, 10000))" + waiting);
  node.join();
  EXPECT_TRUE(is_prepared);
}

TEST_F(TakeoverTest, AnEpochIsOneNodes) {
  Session one(url_);
  const WriteSide side(one, "a", 2);
  Session other(url_);
  EXPECT_THROW(WriteSide(other, "b", 2), Deposed);
}

TEST_F(TakeoverTest, AStoreOfAnElectedNodeTakesOverFromARunningOne) {
  elect(1);
  PostgresStore first({.url = url_, .readers = 1, .node = "a", .epoch = 1});
  elect(2);
  PostgresStore second({.url = url_, .readers = 1, .node = "b", .epoch = 2});
  const auto write = [](PostgresStore& store, std::int64_t units) {
    store.begin().accounts().put(Account{AccountId{9}, Money::from_units(units), {}});
    store.commit();
  };
  EXPECT_THROW(write(first, 5), store::StoreFailure);
  write(second, 6);
  EXPECT_EQ(value("SELECT balance FROM accounts WHERE id = 9"), "6");
}

}  // namespace
}  // namespace linepool::store_postgres
