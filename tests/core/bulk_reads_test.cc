// A store may be a network away: a page of rows takes as many calls as a page of one.
#include <gtest/gtest.h>

#include "core/commands/orders/lease_number.h"
#include "core/push/event_json.h"
#include "core/queries/history.h"
#include "core/queries/live_view.h"
#include "core/queries/trace/line_past.h"
#include "core/queries/usage.h"
#include "counted/tx.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

const CountryId kCountry{1};
const AppId kApp{1};

// The calls that each way to read a page takes, with that many orders, customers and operators.
struct Calls {
  int history = 0;
  int events = 0;
  int live_view = 0;
  int usage = 0;
  int lines = 0;

  bool operator==(const Calls&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Calls& calls) {
  return out << "history " << calls.history << ", events " << calls.events << ", live view "
             << calls.live_view << ", usage " << calls.usage << ", lines " << calls.lines;
}

// Each order has two SMS, each of the other customers a price of its own, each operator a token.
void fill(PoolOfLines& pool, int rows) {
  for (int i = 0; i < rows; ++i) {
    const std::string n = std::to_string(i);
    const Lease lease = pool.lease(kApp.value)->lease;
    EXPECT_TRUE(pool.sms(lease.number, "Google G-1000" + n).ok());
    EXPECT_TRUE(pool.sms(lease.number, "Google G-2000" + n).ok());
    const CustomerId other = pool.run(core::CreateCustomer{"other " + n})->customer.id;
    EXPECT_TRUE(pool.run(core::SetOwnPrice{other, {kApp, kCountry}, Money::from_units(1)}).ok());
    const OperatorId who = pool.run(core::AddOperator{"who " + n, Role::kAuditor, {}})->who.id;
    EXPECT_TRUE(pool.run(core::CreateOperatorToken{who, "token", sha256("token " + n)}).ok());
  }
}

core::UsageQuestion last_hour(const PoolOfLines& pool) {
  core::UsageQuestion question;
  question.customer = pool.customer;
  question.from = pool.clock.now() - Duration::hours(1);
  question.to = pool.clock.now() + Duration::hours(1);
  question.step = Duration::hours(1);
  return question;
}

Calls calls_with(int rows) {
  PoolOfLines pool(rows);
  fill(pool, rows);
  const auto count = static_cast<std::size_t>(rows);
  CountedTx counted(pool.store.begin());
  const store::Tx& tx = counted.tx();
  Calls calls;
  EXPECT_EQ(core::history(tx, pool.customer, LeaseId{}, 100).size(), count);
  calls.history = counted.take_reads();
  EXPECT_GT(core::event_views(tx, pool.customer, EventSeq{}, 100).size(), count);
  calls.events = counted.take_reads();
  core::LiveView rebuilt;
  rebuilt.rebuild(tx);
  calls.live_view = counted.take_reads();
  EXPECT_EQ(rebuilt.live_leases(), count);
  EXPECT_EQ(core::usage(tx, last_hour(pool)).total.with_code, count);
  calls.usage = counted.take_reads();
  const auto lines = tx.lines().list(LineId{}, 100, {});
  EXPECT_EQ(lines.size(), count);
  counted.take_reads();
  for (const core::RecentSms& last : core::recent_sms_on_each(tx, lines, 5)) {
    EXPECT_EQ(last.at, pool.clock.now());
  }
  calls.lines = counted.take_reads();
  pool.store.rollback();
  return calls;
}

TEST(BulkReads, TakeAsManyCallsForAPageAsForOneRow) {
  const Calls one = calls_with(1);
  EXPECT_EQ(one, calls_with(8));
  EXPECT_EQ(one.history, 2) << "the leases and their messages";
  EXPECT_EQ(one.events, 3) << "the events, their leases and their messages";
  EXPECT_EQ(one.usage, 2) << "the orders and their oldest messages";
  EXPECT_EQ(one.lines, 4) << "the chains, the leases, their messages and those of no lease";
}

// What a line did is read back from its newest lease, step by step; many lines take each step
// together.
TEST(BulkReads, TakeOneCallForEachStepBackOnALine) {
  PoolOfLines pool(4);
  for (int i = 0; i < 12; ++i) {
    const Lease lease = pool.lease(kApp.value)->lease;
    pool.clock.advance(pool.rules.lease_life);
    ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
    pool.clock.advance(pool.rules.quarantine);
  }
  CountedTx counted(pool.store.begin());
  const auto lines = counted.tx().lines().list(LineId{}, 100, {});
  counted.take_reads();
  for (const core::RecentSms& last : core::recent_sms_on_each(counted.tx(), lines, 5)) {
    EXPECT_FALSE(last.at.is_set());
    EXPECT_TRUE(last.none_since.is_set());
  }
  EXPECT_LE(counted.take_reads(), 3 + 3) << "each line had three leases";
  pool.store.rollback();
}

// The path that everything else waits for.
TEST(BulkReads, ALeaseReadsEachOfItsRowsOnce) {
  PoolOfLines pool(3);
  const KeyId key = pool.run(core::CreateKey{pool.customer, "", sha256("key")})->key.id;
  core::LeaseNumber command;
  command.customer = pool.customer;
  command.key = key;
  command.country = kCountry;
  command.app = kApp;
  CountedTx counted(pool.store.begin());
  const auto catalogue = pool.catalogue.get();
  std::vector<core::Change> changes;
  core::Context context{counted.tx(), *catalogue, pool.rules, pool.clock.now(), changes};
  ASSERT_TRUE(core::execute(context, command).ok());
  EXPECT_EQ(counted.take_reads(), 5)
      << "the customer, the key, the account, a free line and its lease before";
  pool.store.rollback();
}

}  // namespace
}  // namespace linepool
