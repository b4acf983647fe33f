// A fully resting pool must not be searched completely for every customer who asks.
#include <gtest/gtest.h>

#include "fixtures.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_tests {
namespace {

using store::Tx;

constexpr int kLines = 2000;

class PickBound : public testing::Test {
 protected:
  void SetUp() override {
    Tx& tx = store_.begin();
    supplier_ = tx.suppliers().insert(supplier_row("sim"));
    for (int i = 1; i <= kLines; ++i) {
      const LineId line = tx.lines().insert(line_row(supplier_, static_cast<std::uint64_t>(i), i));
      tx.lines().put_app(LineApp{line, kApp, LeaseId{i}, kNow + Duration::minutes(10)});
    }
    store_.commit();
  }

  // The number of index entries that one more pick looks at; `found` gets the line it found.
  std::uint64_t cost_of_pick(Tx& tx, Time now, LineId* found = nullptr, AppId app = kApp) {
    const std::uint64_t before = store_.picked_over();
    const std::optional<Line> line = tx.lines().pick(kCountry, app, now, LeaseKind::kTemporary);
    if (found != nullptr) *found = line ? line->id : LineId{};
    return store_.picked_over() - before;
  }

  store_sqlite::SqliteStore& store() { return store_; }
  [[nodiscard]] SupplierId supplier() const { return supplier_; }

 private:
  TemporaryDirectory directory_;
  store_sqlite::SqliteStore store_{{.path = directory_.file("linepool.db"), .readers = 1}};
  SupplierId supplier_;
};

TEST_F(PickBound, OnlyTheFirstRefusalSearches) {
  Tx& tx = store().begin();
  store().savepoint();
  EXPECT_GE(cost_of_pick(tx, kNow), std::uint64_t{kLines});
  store().undo();
  for (int i = 0; i < 100; ++i) {
    store().savepoint();
    LineId found{1};
    EXPECT_LE(cost_of_pick(tx, kNow + Duration::seconds(i), &found), 1u);
    EXPECT_TRUE(found.is_none());
    store().undo();  // refused without any write
  }
  store().commit();
  LineId found;
  EXPECT_LE(cost_of_pick(store().begin(), kNow + Duration::minutes(10), &found), 2u);
  EXPECT_EQ(found, LineId{1});
  store().rollback();
}

TEST_F(PickBound, AFreedLineIsFoundAtOnce) {
  Tx& tx = store().begin();
  static_cast<void>(cost_of_pick(tx, kNow));
  Line line = tx.lines().find(LineId{700}).value();
  line.last_used = tx.lines().next_use();
  tx.lines().update_use(line);
  tx.lines().put_app(LineApp{line.id, kApp, LeaseId{700}, kNow});
  LineId found;
  static_cast<void>(cost_of_pick(tx, kNow, &found));
  EXPECT_EQ(found, line.id);
  const Line fresh = line_row(supplier(), 999'999, tx.lines().next_use());
  const LineId inserted = tx.lines().insert(fresh);
  line.live_leases = 1;
  tx.lines().update_use(line);
  EXPECT_LE(cost_of_pick(tx, kNow, &found), 2u);
  EXPECT_EQ(found, inserted);
  store().commit();
}

TEST_F(PickBound, ALineThatComesBackAtItsOldPlaceIsFound) {
  Tx& tx = store().begin();
  Line line = tx.lines().find(LineId{3}).value();
  line.state = LineState::kOffline;
  tx.lines().update(line);
  tx.lines().put_app(LineApp{line.id, kApp, LeaseId{3}, kNow});
  static_cast<void>(cost_of_pick(tx, kNow));
  line.state = LineState::kOnline;
  tx.lines().update(line);
  LineId found;
  static_cast<void>(cost_of_pick(tx, kNow, &found));
  EXPECT_EQ(found, line.id);
  store().commit();
}

TEST_F(PickBound, WhatAnUndoneCommandHidWasNotLearnt) {
  Tx& tx = store().begin();
  tx.lines().put_app(LineApp{LineId{5}, kApp, LeaseId{5}, kNow});
  store().savepoint();
  tx.lines().put_app(LineApp{LineId{5}, kApp, LeaseId{5}, kNow + Duration::hours(1)});
  LineId found{1};
  static_cast<void>(cost_of_pick(tx, kNow, &found));
  EXPECT_TRUE(found.is_none());
  store().undo();
  static_cast<void>(cost_of_pick(tx, kNow, &found));
  EXPECT_EQ(found, LineId{5});
  store().commit();
}

TEST_F(PickBound, OtherAppsAreNotTouched) {
  Tx& tx = store().begin();
  LineId found;
  EXPECT_EQ(cost_of_pick(tx, kNow, &found, AppId{8}), 1u);
  EXPECT_EQ(found, LineId{1});
  store().commit();
}

}  // namespace
}  // namespace linepool::store_tests
