#include "core/engine/engine.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "core/engine/command.h"
#include "core/engine/once.h"
#include "core/engine/work.h"
#include "core/queries/verify_ledger.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

void must_not_fail(const std::exception& failure) {
  const char* why = failure.what();
  FAIL() << why;
}

TEST(Engine, AnswersEveryCommandOfManyThreads) {
  PoolOfLines pool(64);
  Metrics metrics;
  std::atomic<int> leased{0};
  std::atomic<int> refused{0};
  {
    core::Engine engine(pool.runner, {}, metrics, must_not_fail);
    std::vector<std::thread> clients;
    for (int t = 0; t < 4; ++t) {
      clients.emplace_back([&] {
        for (int i = 0; i < 25; ++i) {
          core::LeaseNumber command;
          command.customer = pool.customer;
          command.country = pool.country;
          command.app = AppId{1};
          ASSERT_TRUE(engine.submit(command, [&](const Result<core::Leased>& reply) {
            (reply.ok() ? leased : refused) += 1;
          }));
        }
      });
    }
    for (std::thread& client : clients) client.join();
    engine.stop();
  }
  EXPECT_EQ(leased + refused, 100);
  EXPECT_EQ(leased, 20) << "ten dollars hold twenty numbers at fifty cents";
  EXPECT_TRUE(core::verify_ledger(pool.store.snapshot()->tx()).ok());
}

TEST(Engine, SaysBusyWhenItsQueueIsFull) {
  PoolOfLines pool(1);
  Metrics metrics;
  core::EngineOptions options;
  options.queue_capacity = 2;
  std::promise<void> release;
  std::shared_future<void> released = release.get_future().share();
  std::promise<void> started;
  core::Engine engine(pool.runner, options, metrics, must_not_fail);
  // The first command's reply keeps the engine busy, two more fill the queue, and the fourth is
  // refused.
  ASSERT_TRUE(engine.submit(core::ExpireDue{}, [&](const Result<core::Expired>&) {
    started.set_value();
    released.wait();
  }));
  started.get_future().wait();
  EXPECT_TRUE(engine.submit(core::work_of(core::ExpireDue{})));
  EXPECT_TRUE(engine.submit(core::work_of(core::ExpireDue{})));
  EXPECT_FALSE(engine.submit(core::work_of(core::ExpireDue{})));
  release.set_value();
}

TEST(Engine, RunsWhatIsQueuedBeforeItStopsAndNothingAfter) {
  PoolOfLines pool(1);
  Metrics metrics;
  core::Engine engine(pool.runner, {}, metrics, must_not_fail);
  std::atomic<int> replies{0};
  for (int i = 0; i < 10; ++i) {
    ASSERT_TRUE(
        engine.submit(core::ExpireDue{}, [&](const Result<core::Expired>&) { replies += 1; }));
  }
  engine.stop();
  EXPECT_EQ(replies, 10);
  EXPECT_FALSE(engine.submit(core::work_of(core::ExpireDue{})));
}

TEST(BatchRunner, ARefusedCommandLeavesNothingInItsBatch) {
  PoolOfLines pool(1);
  std::vector<Error> errors;
  std::vector<std::unique_ptr<core::Work>> batch;
  const auto note = [&](const auto& reply) { errors.push_back(reply ? Error{} : reply.error()); };
  core::LeaseNumber lease;
  lease.customer = pool.customer;
  lease.country = pool.country;
  lease.app = AppId{1};
  // The second is refused, because the only line is taken. The third succeeds after it.
  batch.push_back(core::work_of(lease, note));
  batch.push_back(core::work_of(lease, note));
  batch.push_back(core::work_of(core::TopUp{pool.customer, Money::from_units(1), ""}, note));
  pool.runner.run(batch);
  EXPECT_EQ(errors, (std::vector{Error{}, Error::kNoFreeLine, Error{}}));
  const Account account = pool.store.snapshot()->tx().accounts().get(account_of(pool.customer));
  EXPECT_EQ(account.balance, Money::from_units(100'001));
  EXPECT_EQ(account.held, Money::from_units(5'000));
}

TEST(ReceiveMessage, ADeniedSenderReachesNoLease) {
  PoolOfLines pool(1);
  const Lease lease = pool.lease(1)->lease;
  core::ReceiveMessage command;
  command.supplier = pool.supplier;
  command.to = lease.number;
  command.from = "Some Bank";
  command.text = "Your code is 123456";
  const auto reply = pool.run(command);
  ASSERT_TRUE(reply.ok());
  EXPECT_TRUE(reply->lease.is_none());
  EXPECT_EQ(pool.store.snapshot()->tx().messages().bin(MessageId{}, 10, {}).size(), 1u);
  EXPECT_EQ(pool.store.snapshot()->tx().leases().find(lease.id)->state, LeaseState::kWaiting);
}

TEST(BatchRunner, AReplyThatCannotBeHandedOnHoldsUpNobody) {
  PoolOfLines pool(1);
  bool answered = false;
  std::vector<std::unique_ptr<core::Work>> batch;
  batch.push_back(core::work_of(
      core::ExpireDue{}, [](const Result<core::Expired>&) { throw std::runtime_error("a bug"); }));
  batch.push_back(
      core::work_of(core::ExpireDue{}, [&](const Result<core::Expired>&) { answered = true; }));
  pool.runner.run(batch);
  EXPECT_TRUE(answered);
}

TEST(Once, AnAnswerThatCannotBeWrittenDownUndoesItsCommand) {
  PoolOfLines pool(1);
  const core::Once once{pool.customer, sha256("key"), sha256("request")};
  const core::TopUp top_up{pool.customer, Money::from_units(1), ""};
  const auto run = [&](core::Render<core::CustomerReply> render) {
    std::optional<Result<core::Replayed>> answer;
    const auto work = core::work_once(top_up, once, render,
                                      [&](Result<core::Replayed> a) { answer = std::move(a); });
    pool.runner.run({&work, 1});
    return *std::move(answer);
  };
  const auto balance = [&] {
    return pool.store.snapshot()->tx().accounts().get(account_of(pool.customer)).balance;
  };
  const Money before = balance();
  const auto failed = run([](const core::CustomerReply&, const Catalogue&, Time) -> core::Replayed {
    throw std::runtime_error("a bug");
  });
  EXPECT_EQ(failed.error(), Error::kInternal);
  EXPECT_EQ(balance(), before);
  const auto write = [](const core::CustomerReply&, const Catalogue&, Time) {
    return core::Replayed{201, "written"};
  };
  EXPECT_FALSE(run(write)->again) << "nothing was kept of the failure";
  EXPECT_EQ(balance(), before + Money::from_units(1));
  EXPECT_TRUE(run(write)->again);
  EXPECT_EQ(balance(), before + Money::from_units(1));
}

TEST(BatchRunner, TimeNeverRunsBackwards) {
  PoolOfLines pool(2);
  const Lease first = pool.lease(1)->lease;
  pool.clock.advance(Duration::hours(-1));
  const Lease second = pool.lease(1)->lease;
  EXPECT_GE(second.created_at, first.created_at);
}

}  // namespace
}  // namespace linepool
