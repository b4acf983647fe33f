#include "core/health/supply_health.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

#include "core/commands/messages/bin.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/expire_due.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "core/commands/supply/set_line_state.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

class SupplyHealthTest : public ::testing::Test {
 protected:
  SupplyHealthTest() {
    health.rebuild(pool.store.snapshot()->tx());
    health.count_lines(pool.store.snapshot()->tx());
    pool.feed.add(health);
  }

  [[nodiscard]] std::optional<std::int64_t> free_lines() const {
    return health.of(pool.supplier).free_lines;
  }
  // Whether /metrics has that row.
  [[nodiscard]] bool shows(const std::string& row) const {
    return ("\n" + metrics.render()).find("\n" + row + "\n") != std::string::npos;
  }
  // What a restart would make of the store.
  [[nodiscard]] core::SupplierHealth after_restart() const {
    Metrics others;
    core::SupplyCounters counted(others, pool.clock);
    core::SupplyHealth rebuilt(others, counted, pool.catalogue);
    rebuilt.rebuild(pool.store.snapshot()->tx());
    rebuilt.count_lines(pool.store.snapshot()->tx());
    return rebuilt.of(pool.supplier);
  }

  mutable PoolOfLines pool{3};
  Metrics metrics;
  core::SupplyCounters counters{metrics, pool.clock};
  core::SupplyHealth health{metrics, counters, pool.catalogue};
  const std::string name = pool.store.snapshot()->tx().suppliers().find(pool.supplier)->name;
};

TEST_F(SupplyHealthTest, CountsFreeLinesThroughLeasesAndStates) {
  EXPECT_EQ(free_lines(), 3);
  const Lease first = pool.lease(1)->lease;
  const Lease second = pool.lease(1)->lease;
  EXPECT_EQ(free_lines(), 1);
  ASSERT_TRUE(pool.run(core::SetLineState{first.number, LineState::kOffline}).ok());
  EXPECT_EQ(free_lines(), 1) << "it was not free before";
  pool.clock.advance(pool.rules.lease_life);
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  EXPECT_EQ(free_lines(), 2) << "the one that is offline is not free after its lease";
  ASSERT_TRUE(pool.run(core::SetLineState{first.number, LineState::kOnline}).ok());
  EXPECT_EQ(free_lines(), 3);
  EXPECT_EQ(health.of(pool.supplier).lines, 3);
  EXPECT_TRUE(shows("linepool_supplier_free_lines{supplier=\"" + name + "\"} 3"));
  EXPECT_TRUE(shows("linepool_supplier_lines{supplier=\"" + name + "\"} 3"));
  EXPECT_NE(first.line, second.line);
}

TEST_F(SupplyHealthTest, ASharedLineIsFreeWhileItIsLeased) {
  core::ImportLines import;
  import.supplier = pool.supplier;
  core::LineImport shared;
  shared.number = PhoneNumber::parse("31700000000").value();
  shared.country = pool.country;
  shared.sharing = Sharing::kPerApp;
  import.lines.push_back(shared);
  ASSERT_TRUE(pool.run(import).ok());
  EXPECT_EQ(free_lines(), 4);
  ASSERT_EQ(pool.lease(1)->lease.number, shared.number) << "shared lines come first";
  EXPECT_EQ(free_lines(), 4);
}

TEST_F(SupplyHealthTest, IsTheSameAfterARestart) {
  const Lease lease = pool.lease(1)->lease;
  ASSERT_TRUE(pool.sms(lease.number, "G-1").ok());
  const core::SupplierHealth before = health.of(pool.supplier);
  const core::SupplierHealth after = after_restart();
  EXPECT_EQ(before.free_lines, 2);
  EXPECT_EQ(after.free_lines, before.free_lines);
  EXPECT_EQ(after.lines, before.lines);
  EXPECT_EQ(after.last_sms, before.last_sms);
  EXPECT_EQ(after.last_sms, pool.clock.now());
}

// The count goes on beside the server's work, so changes come before and after it.
TEST(SupplyHealthCountTest, ComesToTheSameWhenItEndsAfterChanges) {
  PoolOfLines pool{3};
  const Lease before = pool.lease(1)->lease;
  Metrics metrics;
  core::SupplyCounters counters(metrics, pool.clock);
  core::SupplyHealth health(metrics, counters, pool.catalogue);
  const std::unique_ptr<store::Snapshot> start = pool.store.snapshot();
  health.rebuild(start->tx());
  pool.feed.add(health);
  ASSERT_TRUE(pool.lease(1).ok());
  ASSERT_TRUE(pool.lease(1).ok());
  pool.clock.advance(before.cancellable_at - pool.clock.now());
  ASSERT_TRUE(pool.run(core::EndOrder{pool.customer, before.id}).ok());
  EXPECT_EQ(health.of(pool.supplier).lines, std::nullopt);
  EXPECT_EQ(health.of(pool.supplier).free_lines, std::nullopt);
  EXPECT_EQ(metrics.render().find("free_lines"), std::string::npos)
      << "a gauge of 0 would raise an alarm";
  health.count_lines(start->tx());
  EXPECT_EQ(health.of(pool.supplier).lines, 3);
  EXPECT_EQ(health.of(pool.supplier).free_lines, 1);
  EXPECT_NE(metrics.render().find("linepool_supplier_free_lines{"), std::string::npos);
}

TEST(SupplyHealthCountTest, StopsWhenItIsTold) {
  PoolOfLines pool{3};
  Metrics metrics;
  core::SupplyCounters counters(metrics, pool.clock);
  core::SupplyHealth health(metrics, counters, pool.catalogue);
  health.rebuild(pool.store.snapshot()->tx());
  int asked = 0;
  health.count_lines(pool.store.snapshot()->tx(), [&] { return ++asked < 2; });
  EXPECT_EQ(asked, 2);
  EXPECT_EQ(health.of(pool.supplier).lines, std::nullopt);
}

TEST_F(SupplyHealthTest, KnowsTheNewestSmsTakenOrBinned) {
  EXPECT_FALSE(health.of(pool.supplier).last_sms.is_set());
  EXPECT_EQ(metrics.render().find("linepool_supplier_last_sms"), std::string::npos)
      << "a gauge of 0 would be a time long ago";
  ASSERT_TRUE(pool.sms(*PhoneNumber::parse("60999999999"), "for nobody").ok());
  EXPECT_EQ(health.of(pool.supplier).last_sms, pool.clock.now());
  pool.clock.advance(Duration::minutes(1));
  const Lease lease = pool.lease(1)->lease;
  ASSERT_TRUE(pool.sms(lease.number, "G-1").ok());
  EXPECT_EQ(health.of(pool.supplier).last_sms, pool.clock.now());
  EXPECT_TRUE(
      shows("linepool_supplier_last_sms_timestamp_seconds{supplier=\"" + name + "\"} 1700000060"));
}

TEST_F(SupplyHealthTest, CountsEachOrderOnceByItsOutcome) {
  const auto outcome = [&](const std::string& what, int count) {
    return shows("linepool_order_outcomes_total{outcome=\"" + what + "\",supplier=\"" + name +
                 "\"} " + std::to_string(count));
  };
  const Lease with_code = pool.lease(1)->lease;
  pool.clock.advance(Duration::seconds(8));
  ASSERT_TRUE(pool.sms(with_code.number, "G-1").ok());
  ASSERT_TRUE(pool.sms(with_code.number, "G-2").ok());
  EXPECT_TRUE(outcome("code", 1)) << "at its first SMS";
  ASSERT_TRUE(pool.lease(1).ok());
  pool.clock.advance(pool.rules.lease_life);
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  EXPECT_TRUE(outcome("code", 1)) << "its end counts nothing more";
  EXPECT_TRUE(outcome("expired", 1));
  EXPECT_TRUE(outcome("cancelled", 0));
  const Lease given_back = pool.lease(1)->lease;
  pool.clock.advance(given_back.cancellable_at - pool.clock.now());
  ASSERT_TRUE(pool.run(core::EndOrder{pool.customer, given_back.id}).ok());
  EXPECT_TRUE(outcome("cancelled", 1));
  EXPECT_TRUE(outcome("expired", 1));
  const std::string histogram = "linepool_time_to_code_seconds_";
  EXPECT_TRUE(shows(histogram + "count{supplier=\"" + name + "\"} 1"));
  EXPECT_TRUE(shows(histogram + "sum{supplier=\"" + name + "\"} 8"));
}

TEST_F(SupplyHealthTest, ASupplierThatHasSentNothingShowsAsZero) {
  ASSERT_TRUE(pool.run(core::AddSupplier{"carrier", SupplierKind::kHttp, Digest{}}).ok());
  EXPECT_TRUE(shows("linepool_supply_sms_total{outcome=\"received\",supplier=\"carrier\"} 0"));
}

TEST_F(SupplyHealthTest, NamesCountriesByTheirCode) {
  const std::string iso2 = pool.catalogue.get()->find_country(pool.country)->iso2;
  EXPECT_TRUE(shows("linepool_country_free_lines{country=\"" + iso2 + "\"} 3"));
  ASSERT_TRUE(pool.lease(1).ok());
  EXPECT_TRUE(shows("linepool_country_free_lines{country=\"" + iso2 + "\"} 2"));
}

TEST_F(SupplyHealthTest, CountsTheSmsOfLatelyOnceEach) {
  const auto lately = [&](const core::SupplyHealth& of) {
    return of.sms_of(pool.supplier, pool.clock.now());
  };
  const Lease lease = pool.lease(1)->lease;
  const auto binned = pool.sms(*PhoneNumber::parse("60999999999"), "for nobody");
  ASSERT_TRUE(binned.ok());
  pool.clock.advance(Duration::minutes(2));
  ASSERT_TRUE(pool.sms(lease.number, "G-1").ok());
  // What an operator assigns is not new.
  ASSERT_TRUE(pool.run(core::RerouteMessage{MessageId{1}, {}, lease.id}).ok());
  EXPECT_EQ(lately(health).last_minute, 1);
  EXPECT_EQ(lately(health).last_hour, 2);
  EXPECT_EQ(health.sms_of(SupplierId{99}, pool.clock.now()).last_hour, 0);
  Metrics others;
  core::SupplyCounters counted(others, pool.clock);
  core::SupplyHealth rebuilt(others, counted, pool.catalogue);
  rebuilt.rebuild(pool.store.snapshot()->tx());
  EXPECT_EQ(lately(rebuilt).last_hour, 2);
  EXPECT_FALSE(rebuilt.countries().has_value()) << "they are not counted yet";
  const auto countries = health.countries();
  ASSERT_TRUE(countries.has_value());
  ASSERT_EQ(countries->size(), 1u);
  EXPECT_EQ(countries->front().country, pool.country);
  EXPECT_EQ(countries->front().lines, 3);
  EXPECT_EQ(countries->front().free, 2);
}

}  // namespace
}  // namespace linepool
