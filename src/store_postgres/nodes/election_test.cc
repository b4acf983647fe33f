// Electing a leader, on a real server, by its clock and its list of sessions.
#include "store_postgres/nodes/election.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "store_postgres/schema/migrations.h"
#include "store_postgres/schema/settings.h"
#include "store_postgres/testing/private_server.h"
#include "store_postgres/testing/query_plans.h"
#include "store_postgres/write_side.h"

namespace linepool::store_postgres {
namespace {

constexpr Duration kHour = Duration::hours(1);

class ElectionTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!PrivateServer::is_installed()) GTEST_SKIP() << PrivateServer::kMissing;
    url_ = PrivateServer::shared().make_database();
    people_ = std::make_unique<Session>(url_);
  }
  std::unique_ptr<Election> node(const std::string& id, Duration lease = kHour) {
    auto one =
        std::make_unique<Election>(url_, NodeCard{id, "http://" + id, "1.0", Digest{}}, lease);
    one->prepare();
    return one;
  }
  std::string value(const std::string& sql) { return text_rows(*people_, sql).at(0).at(0); }
  // As time does.
  void end_lease() { people_->execute("UPDATE leader SET until = 1"); }

  std::string url_;
  std::unique_ptr<Session> people_;
};

TEST_F(ElectionTest, TheFirstLeadsAndTheSecondStandsBy) {
  const auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  EXPECT_EQ(a->epoch(), 1);
  EXPECT_FALSE(b->try_to_lead());
  EXPECT_EQ(b->epoch(), 0);
  EXPECT_EQ(b->leader().node, "a");
  EXPECT_EQ(b->leader().url, "http://a");
  EXPECT_EQ(b->leader().epoch, 1);
  EXPECT_TRUE(b->leader().has_our_secret);
  EXPECT_TRUE(a->renew());
  EXPECT_FALSE(b->try_to_lead());
}

TEST_F(ElectionTest, ALeaseThatHasRunOutIsTaken) {
  const auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  end_lease();
  EXPECT_TRUE(b->try_to_lead());
  EXPECT_EQ(b->epoch(), 2);
  EXPECT_FALSE(a->renew()) << "another was elected";
  EXPECT_EQ(a->epoch(), 0);
  EXPECT_TRUE(b->renew());
}

TEST_F(ElectionTest, ALeaseThatHasRunOutCanBeRenewedIfNobodyTookIt) {
  const auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  end_lease();
  EXPECT_TRUE(a->renew());
  EXPECT_FALSE(b->try_to_lead());
}

TEST_F(ElectionTest, TheClockIsTheDatabases) {
  const auto a = node("a", Duration::seconds(100));
  EXPECT_TRUE(a->try_to_lead());
  EXPECT_EQ(value("SELECT until - (extract(epoch FROM clock_timestamp()) * 1000)::int8"
                  " BETWEEN 50000 AND 100000 FROM leader"),
            "t");
}

TEST_F(ElectionTest, WhoseSessionIsGoneLeadsNoMore) {
  auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  const std::string pid = value("SELECT pid FROM leader");
  EXPECT_FALSE(b->try_to_lead());
  a.reset();
  while (value("SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid) != "0") {
    std::this_thread::yield();
  }
  EXPECT_TRUE(b->try_to_lead());
  EXPECT_EQ(b->epoch(), 2);
}

// A process of that number that began at another time is another.
TEST_F(ElectionTest, ASessionIsKnownByItsStart) {
  const auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  people_->execute("UPDATE leader SET session_start = session_start - interval '1 microsecond'");
  EXPECT_TRUE(b->try_to_lead());
}

TEST_F(ElectionTest, ASessionWhoseStartCannotBeSeenIsTheLeaders) {
  const auto a = node("a");
  EXPECT_TRUE(a->try_to_lead());
  people_->execute(
      "CREATE ROLE node_guest; GRANT ALL ON leader, nodes, batches, linepool_schema TO node_guest");
  Election guest(url_ + "&options=-c%20role%3Dnode_guest", NodeCard{"g", "", "1.0", Digest{}},
                 kHour);
  EXPECT_FALSE(guest.try_to_lead());
}

TEST_F(ElectionTest, WhoGivesUpIsFollowedAtOnce) {
  const auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  a->give_up();
  EXPECT_TRUE(b->try_to_lead());
  a->give_up();  // is nobody's any more
  EXPECT_TRUE(b->renew());
  EXPECT_FALSE(a->try_to_lead());
}

TEST_F(ElectionTest, OfManyAtOnceOneWins) {
  constexpr int kNodes = 6;
  std::vector<std::unique_ptr<Election>> nodes;
  for (int i = 0; i < kNodes; ++i) nodes.push_back(node("n" + std::to_string(i)));
  for (std::int64_t round = 1; round <= 25; ++round) {
    std::array<bool, kNodes> won{};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kNodes; ++i) {
      threads.emplace_back([&, i] { won.at(i) = nodes[i]->try_to_lead(); });
    }
    for (std::thread& one : threads) one.join();
    EXPECT_EQ(std::count(won.begin(), won.end(), true), 1);
    EXPECT_EQ(value("SELECT epoch FROM leader"), std::to_string(round));
    end_lease();
    for (const auto& one : nodes) one->give_up();
  }
}

TEST_F(ElectionTest, AnEpochIsNeverGivenTwice) {
  const auto a = node("a");
  people_->execute("INSERT INTO batches VALUES (1, 7, '', 0, 0)");
  EXPECT_TRUE(a->try_to_lead());
  EXPECT_EQ(a->epoch(), 8);
}

TEST_F(ElectionTest, ALostSessionIsMadeAnewAndTheLeaderStays) {
  const auto a = node("a");
  EXPECT_TRUE(a->try_to_lead());
  const std::string before = value("SELECT pid FROM leader");
  (void)value("SELECT pg_terminate_backend(pid, 10000) FROM leader");
  EXPECT_THROW((void)a->renew(), store::StoreFailure);
  EXPECT_TRUE(a->renew());
  EXPECT_NE(value("SELECT pid FROM leader"), before);
  const auto b = node("b");
  EXPECT_FALSE(b->try_to_lead());
}

TEST_F(ElectionTest, ALostSessionIsNoticedWithoutAsking) {
  const auto a = node("a");
  EXPECT_TRUE(a->try_to_lead());
  EXPECT_TRUE(a->is_connected());
  (void)value("SELECT pg_terminate_backend(pid, 10000) FROM leader");
  while (a->is_connected()) std::this_thread::yield();
  EXPECT_TRUE(a->renew());
  EXPECT_TRUE(a->is_connected());
}

TEST_F(ElectionTest, NodesAreWrittenDown) {
  const auto a = node("a");
  const auto b = node("b");
  EXPECT_TRUE(a->try_to_lead());
  EXPECT_FALSE(b->try_to_lead());
  EXPECT_EQ(value("SELECT string_agg(convert_from(id, 'UTF8') || epoch, ' ' ORDER BY id)"
                  " FROM nodes"),
            "a1 b0");
  EXPECT_TRUE(a->renew());
  ASSERT_EQ(a->nodes().size(), 2U);
  EXPECT_EQ(a->nodes()[0].id, "a");
  EXPECT_EQ(a->nodes()[0].epoch, 1);
  EXPECT_EQ(a->nodes()[1].url, "http://b");
  EXPECT_EQ(a->nodes()[1].epoch, 0);
  EXPECT_GT(a->nodes()[1].at.ms, 0);
}

TEST_F(ElectionTest, ASchemaOfANewerProgramIsLeftAlone) {
  const auto a = node("a");
  people_->execute("UPDATE linepool_schema SET version = 99");
  EXPECT_THROW((void)a->try_to_lead(), store::StoreFailure);
  EXPECT_THROW(a->prepare(), store::StoreFailure);
  EXPECT_EQ(value("SELECT epoch FROM leader"), "0");
}

}  // namespace
}  // namespace linepool::store_postgres
