#include "server/timers/clock_keeper.h"

#include <gtest/gtest.h>

namespace linepool::server {
namespace {

constexpr Duration kLookEvery = Duration::millis(100);

// A machine whose wall clock the test sets, and the server's clock beside it.
class ClockKeeperTest : public ::testing::Test {
 protected:
  // Time passes, looked at as often as the server does; the wall clock goes on with it.
  void pass(Duration by) {
    for (Duration passed; passed < by; passed = passed + kLookEvery) {
      boot_ = boot_ + kLookEvery;
      look();
    }
  }
  void set_wall(Duration by) {
    set_by_ = set_by_ + by;
    look();
  }
  void look() { keeper_.look({origin_ + boot_ + set_by_, boot_, synchronised_}); }
  // How far the server's clock is from where it would be had nobody set anything.
  [[nodiscard]] Duration moved() const { return clock_.at(boot_) - origin_ - boot_; }

  SteadyClock clock_;
  const Time origin_ = clock_.at(Duration{});
  Duration boot_ = Duration::hours(1);
  Duration set_by_;
  bool synchronised_ = false;
  ClockKeeper keeper_{clock_};
};

TEST_F(ClockKeeperTest, MakesUpSmallDifferencesLittleByLittle) {
  look();
  for (const std::int64_t sign : {1, -1}) {
    const Duration before = moved();
    set_wall(Duration::minutes(1) * sign);
    pass(Duration::minutes(1));
    EXPECT_FALSE(keeper_.in_doubt());
    EXPECT_EQ(moved() - before, Duration::millis(6000) * sign);
    pass(Duration::minutes(10));
    EXPECT_EQ(moved() - before, Duration::millis(60000) * sign);
    EXPECT_EQ(keeper_.step(), Duration{});
  }
}

TEST_F(ClockKeeperTest, DoubtsAStepOfMoreThanFiveMinutesEitherWay) {
  look();
  for (const std::int64_t sign : {1, -1}) {
    set_wall(Duration::minutes(4) * sign);
    EXPECT_FALSE(keeper_.in_doubt());
    set_wall(Duration::minutes(2) * sign);
    EXPECT_TRUE(keeper_.in_doubt());
    EXPECT_EQ(keeper_.step(), Duration::millis(360000) * sign);
    const Duration before = moved();
    pass(Duration::hours(2));
    EXPECT_TRUE(keeper_.in_doubt()) << "nobody says that it is synchronised";
    EXPECT_EQ(moved() - before, Duration{});
    set_wall(Duration::minutes(-6) * sign);
    EXPECT_FALSE(keeper_.in_doubt()) << "right again";
    pass(Duration::minutes(10));
  }
}

TEST_F(ClockKeeperTest, TrustsASynchronisedClockAfterAQuarterOfAnHour) {
  look();
  synchronised_ = true;
  set_wall(Duration::days(30));
  pass(Duration::minutes(14));
  EXPECT_TRUE(keeper_.in_doubt());
  set_wall(Duration::minutes(10));  // set again: the trial begins anew
  pass(Duration::minutes(14));
  EXPECT_TRUE(keeper_.in_doubt());
  EXPECT_EQ(moved(), Duration{});
  pass(Duration::minutes(2));
  EXPECT_FALSE(keeper_.in_doubt());
  const Duration expected = Duration::days(30) + Duration::minutes(10);
  EXPECT_EQ(moved(), expected);
}

TEST_F(ClockKeeperTest, IsSetToTheMachinesClockWhenAnOperatorAcceptsAStepForward) {
  look();
  EXPECT_FALSE(keeper_.accept());
  set_wall(Duration::days(2));
  EXPECT_TRUE(keeper_.in_doubt());
  EXPECT_TRUE(keeper_.accept());
  EXPECT_FALSE(keeper_.in_doubt());
  EXPECT_EQ(moved(), Duration::days(2));
  pass(Duration::minutes(1));
  EXPECT_EQ(moved(), Duration::days(2));
  EXPECT_FALSE(keeper_.in_doubt());
}

TEST_F(ClockKeeperTest, RunsAtHalfSpeedAfterAnAcceptedStepBack) {
  look();
  set_wall(Duration::hours(-2));
  EXPECT_TRUE(keeper_.accept());
  EXPECT_FALSE(keeper_.in_doubt());
  EXPECT_EQ(moved(), Duration{}) << "time never goes back";
  pass(Duration::hours(1));
  EXPECT_EQ(moved(), Duration::minutes(-30));
  EXPECT_EQ(keeper_.step(), Duration::minutes(-90));
  EXPECT_FALSE(keeper_.in_doubt());
  // Set once more meanwhile: that is a doubt of its own.
  set_wall(Duration::hours(1));
  EXPECT_TRUE(keeper_.in_doubt());
  EXPECT_TRUE(keeper_.accept());
  pass(Duration::hours(2));
  EXPECT_EQ(moved(), Duration::hours(-1));
  EXPECT_EQ(keeper_.step(), Duration{});
  set_wall(Duration::minutes(-6));
  EXPECT_TRUE(keeper_.in_doubt()) << "it has caught up, so this is a new step";
}

// After a suspend both the wall clock and the time since boot have gone on.
TEST_F(ClockKeeperTest, ASuspendIsNoStep) {
  look();
  boot_ = boot_ + Duration::hours(8);
  look();
  EXPECT_FALSE(keeper_.in_doubt());
  EXPECT_EQ(keeper_.step(), Duration{});
}

TEST(SteadyClock, ShowsTheWallClocksTimeUntilItIsMoved) {
  const SystemClock wall;
  const Time before = wall.now();
  SteadyClock clock;
  const Time shown = clock.now();
  EXPECT_GE(shown, before);
  EXPECT_LE(shown, wall.now() + Duration::millis(1));
  const Time then = clock.at(Duration::hours(5));
  clock.move(Duration::hours(-3));
  EXPECT_EQ(clock.at(Duration::hours(5)), then - Duration::hours(3));
}

}  // namespace
}  // namespace linepool::server
