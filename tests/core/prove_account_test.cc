// The proof of an account, whatever the settings were when its leases were made.
#include "core/queries/prove_account.h"

#include <gtest/gtest.h>

#include "core/engine/command.h"
#include "core/engine/work.h"
#include "core/queries/live_orders.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

class ProveAccount : public ::testing::Test {
 protected:
  core::AccountProof proof() {
    return core::prove_account(pool.store.snapshot()->tx(), pool.customer);
  }
  // A restart with a different lease life.
  void restart_with_life(Duration life) {
    pool.rules.lease_life = life;
    runner.emplace(pool.store, pool.catalogue, pool.rules, pool.clock, pool.feed);
  }
  template <core::IsCommand C>
  bool run(C command) {
    return core::run_alone(*runner, std::move(command)).ok();
  }
  bool lease() {
    core::LeaseNumber command;
    command.customer = pool.customer;
    command.country = pool.country;
    command.app = AppId{1};
    return run(command);
  }

  PoolOfLines pool{4};
  std::optional<core::BatchRunner> runner;
};

TEST_F(ProveAccount, CountsEveryHoldAfterTheLifeOfLeasesWasMadeLonger) {
  restart_with_life(Duration::hours(10));
  ASSERT_TRUE(lease());
  restart_with_life(Duration::minutes(1));
  ASSERT_TRUE(lease());
  restart_with_life(Duration::minutes(20));
  ASSERT_TRUE(lease());
  const core::AccountProof before = proof();
  EXPECT_TRUE(before.ok()) << before.held.to_string() << " against "
                           << before.recomputed_held.to_string();
  EXPECT_EQ(before.recomputed_held, Money::from_units(15'000));
  pool.clock.advance(Duration::minutes(2));
  ASSERT_TRUE(run(core::ExpireDue{}));
  EXPECT_TRUE(proof().ok());
  EXPECT_EQ(proof().recomputed_held, Money::from_units(10'000));
}

TEST_F(ProveAccount, BeginsAtTheOldestLiveOrder) {
  const auto oldest = [this] { return core::oldest_live_order(pool.store.snapshot()->tx()); };
  EXPECT_TRUE(oldest().is_none());
  restart_with_life(Duration::minutes(1));
  ASSERT_TRUE(lease());
  restart_with_life(Duration::hours(1));
  ASSERT_TRUE(lease());
  EXPECT_EQ(oldest(), LeaseId{1});
  pool.clock.advance(Duration::minutes(1));
  ASSERT_TRUE(run(core::ExpireDue{}));
  EXPECT_EQ(oldest(), LeaseId{2});
}

}  // namespace
}  // namespace linepool
