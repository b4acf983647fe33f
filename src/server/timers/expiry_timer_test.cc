#include "server/timers/expiry_timer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <thread>
#include <vector>

#include "base/time/steady_clock.h"
#include "domain/ledger.h"
#include "server/files/catalogue_directory.h"
#include "store_memory/memory_store.h"

namespace linepool::server {
namespace {

// Counts the ends of leases as the feed reports them.
class Ends final : public core::FeedListener {
 public:
  void on_changes(std::span<const core::Change> changes) override {
    const std::lock_guard lock(mutex_);
    for (const core::Change& change : changes) {
      if (change.event.kind == EventKind::kLeaseExpired) ++count_;
    }
    changed_.notify_all();
  }
  bool reach(std::size_t count) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(60), [&] { return count_ >= count; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_ = 0;
};

// Leases that end at `end`, by default long ago, each on its own line.
void put_due_leases(store::Store& store, std::size_t count, Time end = Time{2}) {
  store::Tx& tx = store.begin();
  Customer customer;
  customer.name = "customer";
  customer.id = tx.customers().insert(customer);
  ApiKey key;
  key.customer = customer.id;
  key.id = tx.keys().insert(key);
  Supplier supplier;
  supplier.name = "gateway";
  supplier.id = tx.suppliers().insert(supplier);
  Account account;
  account.id = account_of(customer.id);
  account.balance = *Money::parse("1000");
  for (std::size_t i = 0; i < count; ++i) {
    Line line;
    line.number = PhoneNumber::from_digits(60112860000 + i);
    line.country = CountryId{1};
    line.supplier = supplier.id;
    line.state = LineState::kOnline;
    line.live_leases = 1;
    line.last_used = tx.lines().next_use();
    line.id = tx.lines().insert(line);
    Lease lease;
    lease.customer = customer.id;
    lease.key = key.id;
    lease.line = line.id;
    lease.number = line.number;
    lease.country = line.country;
    lease.app = AppId{1};
    lease.price = *Money::parse("0.01");
    lease.created_at = Time{1};
    lease.expires_at = end;
    lease.id = tx.leases().insert(lease);
    tx.lines().put_app(LineApp{line.id, lease.app, lease.id, end + Duration::millis(1)});
    hold(account, lease.price);
  }
  tx.accounts().put(account);
  store.commit();
}

// The test decides whether there is one.
struct Doubt final : ClockDoubt {
  std::atomic<bool> is_there = false;
  [[nodiscard]] bool in_doubt() const override { return is_there; }
  [[nodiscard]] Duration step() const override { return Duration{}; }
  [[nodiscard]] Status accept() override { return Nothing{}; }
};

// A store whose leases are due, a clock to move, and a timer that looks once an hour by itself.
class ExpiryTimerTest : public ::testing::Test {
 protected:
  ExpiryTimerTest() : runner_(store_, catalogue_, Rules{}, clock_, feed_) { feed_.add(ends_); }

  void stop() {
    timer_.stop();
    engine_.stop();
  }
  bool any_live() { return !store_.snapshot()->tx().leases().live(LeaseId{}, 1).empty(); }

  store_memory::MemoryStore store_;
  const core::CatalogueHolder catalogue_{std::make_shared<const Catalogue>(
      Catalogue::load(packaged_catalogue(), OfferPolicy::kAll).value())};
  MovableClock clock_;
  core::Feed feed_;
  Ends ends_;
  core::BatchRunner runner_;
  Metrics metrics_;
  core::Engine engine_{
      runner_, {}, metrics_, [](const std::exception& why) { FAIL() << why.what(); }};
  Doubt doubt_;
  ExpiryTimer timer_{engine_, Duration::hours(1), doubt_, [](const core::Expired&) {}};
};

// More leases than one ExpireDue takes end without waiting for the interval, an hour here.
TEST_F(ExpiryTimerTest, AsksAgainAtOnceWhileMoreIsDue) {
  constexpr std::size_t kLeases = limits::kExpirePerCommand * 2 + 5;
  put_due_leases(store_, kLeases);
  timer_.start();
  EXPECT_TRUE(ends_.reach(kLeases));
  stop();
  EXPECT_FALSE(any_live());
}

TEST_F(ExpiryTimerTest, CatchesUpWithAClockThatWasMoved) {
  constexpr std::size_t kLeases = limits::kExpirePerCommand * 2 + 5;
  put_due_leases(store_, kLeases, clock_.now() + Duration::hours(48));
  timer_.start();
  std::promise<std::size_t> early;
  timer_.catch_up([&early](std::size_t ended) { early.set_value(ended); });
  EXPECT_EQ(early.get_future().get(), 0U);
  EXPECT_TRUE(any_live());

  clock_.advance(Duration::hours(49));
  std::promise<std::size_t> late;
  // Read before the promise is set: by then nothing must be due any more.
  timer_.catch_up([&](std::size_t ended) { late.set_value(any_live() ? 0 : ended); });
  EXPECT_EQ(late.get_future().get(), kLeases);
  stop();
}

TEST_F(ExpiryTimerTest, EverybodyWhoWaitsIsTold) {
  constexpr std::size_t kCallers = 40;
  std::atomic<std::size_t> told = 0;
  std::promise<void> all;
  timer_.start();
  std::vector<std::thread> callers;
  for (std::size_t i = 0; i < kCallers; ++i) {
    callers.emplace_back([&] {
      timer_.catch_up([&](std::size_t) {
        if (++told == kCallers) all.set_value();
      });
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(all.get_future().wait_for(std::chrono::seconds(60)), std::future_status::ready);
  stop();
}

TEST_F(ExpiryTimerTest, DropsThoseWhoWaitWhenItStops) {
  const auto token = std::make_shared<int>(0);
  bool told = false;
  timer_.catch_up([token, &told](std::size_t) { told = true; });  // it was not started
  EXPECT_EQ(token.use_count(), 2);
  stop();
  EXPECT_EQ(token.use_count(), 1);
  timer_.catch_up([token, &told](std::size_t) { told = true; });
  EXPECT_EQ(token.use_count(), 1);
  EXPECT_FALSE(told);
}

// Leases that were left when the doubt came are no reason to ask again and again.
TEST_F(ExpiryTimerTest, WaitsForTheIntervalWhenTheTimeFallsIntoDoubtWithMoreDue) {
  struct DoubtAfterTheFirstLook final : ClockDoubt {
    mutable std::atomic<int> looks = 0;
    [[nodiscard]] bool in_doubt() const override { return ++looks > 1; }
    [[nodiscard]] Duration step() const override { return Duration{}; }
    [[nodiscard]] Status accept() override { return Nothing{}; }
  } doubt;
  put_due_leases(store_, limits::kExpirePerCommand * 2);
  ExpiryTimer timer(engine_, Duration::hours(1), doubt, [](const core::Expired&) {});
  timer.start();
  EXPECT_TRUE(ends_.reach(limits::kExpirePerCommand));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_TRUE(any_live());
  EXPECT_LE(doubt.looks, 20);
  timer.stop();
  stop();
}

// The first look of the timer comes at its start; a doubt that ends is seen at the next one.
TEST_F(ExpiryTimerTest, EndsNothingByItselfWhileTheTimeIsInDoubt) {
  constexpr std::size_t kLeases = 5;
  put_due_leases(store_, kLeases);
  doubt_.is_there = true;
  ExpiryTimer timer(engine_, Duration::millis(1), doubt_, [](const core::Expired&) {});
  timer.start();
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_TRUE(any_live());
  doubt_.is_there = false;
  EXPECT_TRUE(ends_.reach(kLeases));
  timer.stop();
  stop();
  EXPECT_FALSE(any_live());
}

}  // namespace
}  // namespace linepool::server
