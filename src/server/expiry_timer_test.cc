#include "server/expiry_timer.h"

#include <gtest/gtest.h>

#include <condition_variable>

#include "domain/ledger.h"
#include "server/catalogue_directory.h"
#include "store_memory/memory_store.h"

namespace linepool::server {
namespace {

// Counts the ends of leases as the feed tells them.
class Ends final : public app::FeedListener {
 public:
  void on_changes(std::span<const app::Change> changes) override {
    const std::lock_guard lock(mutex_);
    for (const app::Change& change : changes) {
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

// Leases that ran out long ago, each on a line of its own.
void put_due_leases(store::Store& store, std::size_t count) {
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
    lease.expires_at = Time{2};
    lease.id = tx.leases().insert(lease);
    tx.lines().put_app(LineApp{line.id, lease.app, lease.id, Time{3}});
    hold(account, lease.price);
  }
  tx.accounts().put(account);
  store.commit();
}

// More leases than one ExpireDue takes end without waiting for the interval, which is an hour here.
TEST(ExpiryTimer, AsksAgainAtOnceWhileMoreIsDue) {
  constexpr std::size_t kLeases = limits::kExpirePerCommand * 2 + 5;
  store_memory::MemoryStore store;
  put_due_leases(store, kLeases);
  const app::CatalogueHolder catalogue(std::make_shared<const Catalogue>(
      Catalogue::load(packaged_catalogue(), OfferPolicy::kAll).value()));
  const SystemClock clock;
  app::Feed feed;
  Ends ends;
  feed.add(ends);
  app::BatchRunner runner(store, catalogue, Rules{}, clock, feed);
  Metrics metrics;
  app::Engine engine(runner, {}, metrics, [](const char* why) { FAIL() << why; });
  ExpiryTimer timer(engine, Duration::hours(1));
  timer.start();
  EXPECT_TRUE(ends.reach(kLeases));
  timer.stop();
  engine.stop();
  EXPECT_TRUE(store.snapshot()->tx().leases().live(LeaseId{}, 1).empty());
}

}  // namespace
}  // namespace linepool::server
