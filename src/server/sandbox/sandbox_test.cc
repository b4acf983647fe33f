#include "server/sandbox/sandbox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "code/extractor.h"
#include "core/engine/command.h"
#include "core/engine/work.h"
#include "core/queries/live_view.h"
#include "core/queries/verify_ledger.h"
#include "server/files/catalogue_directory.h"
#include "server/files/data_directory.h"
#include "store_memory/memory_store.h"
#include "supply/simulated.h"

namespace linepool::server {
namespace {

constexpr const char* kKey = "0123456789abcdef0123456789abcdef";

std::shared_ptr<const Catalogue> whole_catalogue() {
  static const auto catalogue = [] {
    Result<Catalogue> loaded = Catalogue::load(packaged_catalogue(), OfferPolicy::kAll);
    CHECK(loaded.ok(), "the packaged catalogue is sound");
    return std::make_shared<const Catalogue>(std::move(loaded).value());
  }();
  return catalogue;
}

// A sandbox without threads: the test runs the commands and moves the time.
class SandboxTest : public ::testing::Test {
 protected:
  SandboxTest() : runner_(store_, catalogue_, Rules{}, clock_, feed_) { feed_.add(live_); }

  void seed(std::size_t lines = 2) {
    seed_sandbox(store_, runner_, *catalogue_.get(),
                 SandboxPlan{kKey, *Money::parse("1000"), lines});
  }

  template <core::IsCommand C>
  Result<typename C::Reply> run(C command) {
    return core::run_alone(runner_, std::move(command));
  }

  Lease lease(const char* country, const char* app) {
    core::LeaseNumber command;
    command.customer = CustomerId{1};
    command.key = KeyId{1};
    command.country = catalogue_.get()->find_country(country)->id;
    command.app = catalogue_.get()->find_app(app)->id;
    const Result<core::Leased> reply = run(command);
    CHECK(reply.ok());
    return reply->lease;
  }

  Lease stored(LeaseId id) { return *store_.snapshot()->tx().leases().find(id); }

  std::vector<Message> messages(LeaseId id) {
    return store_.snapshot()->tx().messages().of_lease(id, 10);
  }

  supply::Submit submit() {
    return [this](core::ReceiveMessage command, std::unique_ptr<supply::Reception>) {
      if (busy_) return false;
      pending_.push_back(std::move(command));
      return true;
    };
  }

  // What the engine would do next.
  void run_pending() {
    std::vector<core::ReceiveMessage> commands;
    commands.swap(pending_);
    for (core::ReceiveMessage& command : commands) EXPECT_TRUE(run(std::move(command)));
  }

  store_memory::MemoryStore store_;
  core::CatalogueHolder catalogue_{whole_catalogue()};
  ManualClock clock_{Time{1'800'000'000'000}};
  core::Feed feed_;
  core::LiveView live_;
  core::BatchRunner runner_;
  bool busy_ = false;
  std::vector<core::ReceiveMessage> pending_;
};

TEST_F(SandboxTest, HasACustomerWithCreditAKeyAndLinesInEveryCountry) {
  seed();
  const auto owner = live_.authenticate(sha256(kKey), clock_.now());
  ASSERT_TRUE(owner);
  const auto snapshot = store_.snapshot();
  EXPECT_EQ(snapshot->tx().accounts().get(account_of(owner->customer)).available().to_string(),
            "1000.00");
  EXPECT_TRUE(core::verify_ledger(snapshot->tx()).ok());
  for (const Country& country : catalogue_.get()->countries()) {
    store::LineFilter filter;
    filter.country = country.id;
    const auto lines = snapshot->tx().lines().list(LineId{}, 10, filter);
    EXPECT_EQ(lines.size(), country.dial_code.empty() ? 0u : 2u) << country.name;
    for (const Line& line : lines) {
      EXPECT_TRUE(line.number.to_string().starts_with(country.dial_code)) << country.name;
      EXPECT_EQ(line.state, LineState::kOnline);
    }
  }
}

TEST_F(SandboxTest, IsSeededOnce) {
  seed();
  const Lease taken = lease("Malaysia", "Google");
  const auto events = [this] {
    const auto snapshot = store_.snapshot();
    return snapshot->tx().events().list(CustomerId{1}, EventSeq{}, 100).size() +
           snapshot->tx().events().list(kOperator, EventSeq{}, 1000).size();
  };
  const std::size_t before = events();
  seed();
  EXPECT_EQ(events(), before);
  EXPECT_EQ(stored(taken.id), taken);

  seed(3);  // more lines are added to the existing ones
  store::LineFilter filter;
  filter.country = taken.country;
  EXPECT_EQ(store_.snapshot()->tx().lines().list(LineId{}, 10, filter).size(), 3u);
  EXPECT_EQ(stored(taken.id), taken);
}

TEST_F(SandboxTest, CreditThatWasCutOffByACrashIsGivenAtTheNextStart) {
  ASSERT_TRUE(run(core::CreateCustomer{"sandbox"}));
  seed();
  EXPECT_EQ(store_.snapshot()->tx().accounts().get(account_of(CustomerId{1})).balance.to_string(),
            "1000.00");
}

TEST_F(SandboxTest, DoesNotTakeARealSuppliersName) {
  ASSERT_TRUE(run(core::AddSupplier{"simulated", SupplierKind::kHttp, sha256("token")}));
  EXPECT_THROW(seed(), StartFailure);
}

class SimulatedLinesTest : public SandboxTest {
 protected:
  SimulatedLinesTest() {
    seed();
    feed_.add(simulated_);
  }

  supply::SimulatedLines simulated_{
      store_, catalogue_, submit(), clock_, {Duration::seconds(4), 1000}};
};

TEST_F(SimulatedLinesTest, AnSmsOfTheAppComesSomeSecondsAfterTheLease) {
  const Lease made = lease("Malaysia", "Google");
  EXPECT_EQ(simulated_.deliver_due(), Duration::seconds(4));
  EXPECT_TRUE(pending_.empty());

  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  run_pending();
  EXPECT_EQ(stored(made.id).state, LeaseState::kReceived);
  const auto received = messages(made.id);
  ASSERT_EQ(received.size(), 1u);
  EXPECT_TRUE(extract_code(received[0].text.reveal()).has_value()) << received[0].text.reveal();
  EXPECT_EQ(live_.find({made.customer, made.number, made.app})->newest->text, received[0].text);
}

TEST_F(SimulatedLinesTest, TwoLeasesGetDifferentCodes) {
  const Lease first = lease("Malaysia", "Google");
  const Lease second = lease("USA", "Google");
  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  run_pending();
  EXPECT_NE(messages(first.id).at(0).text, messages(second.id).at(0).text);
}

TEST_F(SimulatedLinesTest, ABusyEngineIsAskedAgain) {
  const Lease made = lease("Malaysia", "Google");
  clock_.advance(Duration::seconds(4));
  busy_ = true;
  const auto wait = simulated_.deliver_due();
  ASSERT_TRUE(wait);
  EXPECT_TRUE(pending_.empty());
  busy_ = false;
  clock_.advance(*wait);
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  run_pending();
  EXPECT_EQ(messages(made.id).size(), 1u);
}

TEST_F(SimulatedLinesTest, ALeaseThatHasEndedGetsNothing) {
  const Lease made = lease("Malaysia", "Google");
  clock_.advance(Duration::minutes(30));
  ASSERT_TRUE(run(core::ExpireDue{}));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  EXPECT_TRUE(pending_.empty());
  EXPECT_EQ(stored(made.id).state, LeaseState::kExpired);
}

TEST_F(SimulatedLinesTest, ARealLineGetsNothing) {
  const auto reply = run(core::AddSupplier{"gateway", SupplierKind::kHttp, sha256("token")});
  ASSERT_TRUE(reply);
  core::ImportLines import;
  import.supplier = reply->supplier.id;
  core::LineImport line;
  line.number = *PhoneNumber::parse("60112869123");
  line.country = catalogue_.get()->find_country("Malaysia")->id;
  line.provenance = {"Example Ltd", "EX-1", "own tests"};
  import.lines.push_back(line);
  ASSERT_TRUE(run(import));
  // The two simulated lines came first.
  const Lease first = lease("Malaysia", "Google");
  const Lease second = lease("Malaysia", "Google");
  const Lease real = lease("Malaysia", "Google");
  ASSERT_EQ(real.number, line.number);
  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  run_pending();
  EXPECT_EQ(stored(first.id).state, LeaseState::kReceived);
  EXPECT_EQ(stored(second.id).state, LeaseState::kReceived);
  EXPECT_EQ(stored(real.id).state, LeaseState::kWaiting);
}

TEST_F(SimulatedLinesTest, ARestartTakesUpWaitingLeasesAndSendsNothingTwice) {
  const Lease served = lease("Malaysia", "Google");
  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  run_pending();
  const Lease waiting = lease("USA", "Google");

  supply::SimulatedLines after_restart(store_, catalogue_, submit(), clock_,
                                       {Duration::seconds(4), 1000});
  after_restart.resume(store_.snapshot()->tx());
  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(after_restart.deliver_due(), std::nullopt);
  run_pending();
  EXPECT_EQ(messages(waiting.id).size(), 1u);
  EXPECT_EQ(messages(served.id).size(), 1u);

  // The process that died may have sent it already; it is the same SMS, so it is recognised.
  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  run_pending();
  EXPECT_EQ(messages(waiting.id).size(), 1u);
}

TEST_F(SimulatedLinesTest, MoreLeasesThanTheBoundGetNothing) {
  supply::SimulatedLines small(store_, catalogue_, submit(), clock_,
                               {.reply_after = Duration::seconds(4), .capacity = 1});
  feed_.add(small);
  lease("Malaysia", "Google");
  lease("USA", "Google");
  clock_.advance(Duration::seconds(4));
  EXPECT_EQ(small.deliver_due(), std::nullopt);
  EXPECT_EQ(pending_.size(), 1u);
}

TEST_F(SimulatedLinesTest, ALeaseWhoseWholeLifeWasJumpedOverGetsNothing) {
  const Lease made = lease("Malaysia", "Google");
  clock_.advance(Duration::minutes(20));
  EXPECT_EQ(simulated_.deliver_due(), std::nullopt);
  EXPECT_TRUE(pending_.empty());
  ASSERT_TRUE(run(core::ExpireDue{}));
  EXPECT_EQ(stored(made.id).state, LeaseState::kExpired);
}

// Stands still until it jumps, which any thread may see.
class JumpingClock final : public Clock {
 public:
  explicit JumpingClock(Time start) : now_ms_(start.ms) {}
  [[nodiscard]] Time now() const override { return Time{now_ms_.load()}; }
  void jump(Duration d) { now_ms_ += d.ms; }

 private:
  std::atomic<std::int64_t> now_ms_;
};

// Simulated lines with a thread; counts the SMS they have delivered.
class ThreadedLinesTest : public SandboxTest {
 protected:
  void reach(std::size_t count) {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(
        delivered_.wait_for(lock, std::chrono::seconds(60), [&] { return count_ == count; }));
  }
  std::size_t count() {
    const std::lock_guard lock(mutex_);
    return count_;
  }

  JumpingClock jumping_{clock_.now()};
  std::mutex mutex_;
  std::condition_variable delivered_;
  std::size_t count_ = 0;
  supply::SimulatedLines threaded_{
      store_,
      catalogue_,
      [this](core::ReceiveMessage, std::unique_ptr<supply::Reception>) {
        const std::lock_guard lock(mutex_);
        ++count_;
        delivered_.notify_one();
        return true;
      },
      jumping_,
      {Duration::minutes(10), 1000}};
};

TEST_F(ThreadedLinesTest, DeliverWhatIsDueAndStop) {
  seed();
  feed_.add(threaded_);
  lease("Malaysia", "Google");
  jumping_.jump(Duration::minutes(10));
  threaded_.start();
  reach(1);
  threaded_.stop();
}

// Otherwise its thread would not look again for ten minutes of real time.
TEST_F(ThreadedLinesTest, DeliverAtOnceWhenTheClockHasJumped) {
  seed();
  feed_.add(threaded_);
  lease("Malaysia", "Google");
  threaded_.start();
  threaded_.clock_moved();  // not far enough
  EXPECT_EQ(count(), 0U);
  jumping_.jump(Duration::minutes(11));
  threaded_.clock_moved();
  reach(1);
  threaded_.stop();
}

}  // namespace
}  // namespace linepool::server
