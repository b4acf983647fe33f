// Which sentences the overview has, and when.
#include "api/admin/watch/alerts.h"

#include <gtest/gtest.h>

namespace linepool::api::admin {
namespace {

constexpr Time kNow{1'800'000'000'000};
constexpr std::int64_t kGibibyte = 1024LL * 1024 * 1024;

PoolNow quiet() {
  PoolNow pool;
  pool.now = kNow;
  pool.free_bytes = 20 * kGibibyte;
  pool.countries.emplace();
  return pool;
}

std::string codes(const PoolNow& pool) {
  std::string out;
  for (const Alert& alert : alerts_of(pool)) {
    out += std::string(alert.code) + (alert.about.empty() ? "" : ":" + alert.about) + " ";
  }
  return out;
}

SupplierNow carrier(std::int64_t last_half_hour, std::int64_t half_hour_before) {
  SupplierNow supplier;
  supplier.name = "carrier";
  supplier.sms.last_half_hour = last_half_hour;
  supplier.sms.half_hour_before = half_hour_before;
  supplier.health.last_sms = kNow - Duration::minutes(34);
  return supplier;
}

TEST(Alerts, ThereAreNoneWhileAllIsWell) {
  EXPECT_EQ(codes(quiet()), "");
  PoolNow pool = quiet();
  pool.free_bytes = 0;  // not looked at yet
  pool.countries.reset();
  EXPECT_EQ(codes(pool), "");
}

TEST(Alerts, AServerThatOffersNoApp) {
  PoolNow pool = quiet();
  pool.offers_nothing = true;
  EXPECT_EQ(codes(pool), "nothing_offered ");
}

TEST(Alerts, ACarrierWithoutASession) {
  PoolNow pool = quiet();
  pool.suppliers = {carrier(0, 0)};
  core::SmscReport& smsc = pool.suppliers.front().smsc.emplace();
  smsc.binds_wanted = 2;
  EXPECT_EQ(codes(pool), "") << "it has just been added";
  smsc.last_error = "bind refused: wrong password (0x0E)";
  EXPECT_EQ(codes(pool), "carrier_down:carrier ");
  EXPECT_EQ(
      alerts_of(pool).front().sentence,
      "No session with the SMSC of carrier: bind refused: wrong password (0x0E). Its SMS wait "
      "there.");
  smsc.binds_up = 1;
  EXPECT_EQ(codes(pool), "");
  smsc = {.last_error = "it is paused now"};
  EXPECT_EQ(codes(pool), "");
}

TEST(Alerts, TheMachine) {
  PoolNow pool = quiet();
  pool.free_bytes = kGibibyte - 1;
  pool.is_clock_in_doubt = true;
  pool.wal_bytes = kGibibyte + 1;
  pool.engine_queue = 4001;
  pool.webhook_backlog = 1001;
  pool.lost_log_lines = 1;
  EXPECT_EQ(codes(pool), "disk_low clock_in_doubt wal_large overload webhook_backlog log_lost ");
  EXPECT_EQ(alerts_of(pool).front().sentence,
            "Only 1023 MiB are free on the disk of the data directory.");
  pool = quiet();
  pool.wal_bytes = kGibibyte;
  pool.engine_queue = 4000;
  pool.webhook_backlog = 1000;
  EXPECT_EQ(codes(pool), "");
  pool.is_paused = true;
  pool.free_bytes = 1;
  EXPECT_EQ(codes(pool), "writes_paused ") << "which says that the disk is full";
}

TEST(Alerts, ASupplierIsSilentWhereSmsAreUsual) {
  PoolNow pool = quiet();
  pool.suppliers = {carrier(0, 5)};
  EXPECT_EQ(alerts_of(pool).at(0).sentence,
            "carrier has delivered nothing for 34 minutes; in the half hour before it were 5 SMS.");
  for (const SupplierNow& fine : {carrier(0, 4), carrier(1, 100), carrier(0, 0)}) {
    pool.suppliers = {fine};
    EXPECT_EQ(codes(pool), "");
  }
  pool.suppliers = {carrier(0, 5)};
  pool.suppliers.front().is_simulated = true;
  EXPECT_EQ(codes(pool), "") << "nobody sends to it";
}

TEST(Alerts, RefusalsCountForTenMinutes) {
  PoolNow pool = quiet();
  pool.suppliers = {carrier(1, 1)};
  pool.suppliers.front().counts.refused = 3;
  pool.suppliers.front().counts.last_refusal = kNow - Duration::minutes(10) + Duration::millis(1);
  EXPECT_EQ(codes(pool), "sms_refused:carrier ");
  pool.suppliers.front().counts.last_refusal = kNow - Duration::minutes(10);
  EXPECT_EQ(codes(pool), "");
}

TEST(Alerts, CountriesWithoutAFreeLineAreNamedUpToABound) {
  PoolNow pool = quiet();
  pool.countries = {{"Malaysia", 3, 0, 3}, {"Laos", 0, 0, 1}, {"Chad", 3, 1, 2}};
  EXPECT_EQ(codes(pool), "no_free_line:Malaysia ");
  pool.countries->assign(kCountriesNamed + 2, CountryNow{"X", 1, 0, 1});
  const std::vector<Alert> alerts = alerts_of(pool);
  ASSERT_EQ(alerts.size(), kCountriesNamed + 1);
  EXPECT_EQ(alerts.back().sentence, "No line is free in 2 more countries.");
}

}  // namespace
}  // namespace linepool::api::admin
