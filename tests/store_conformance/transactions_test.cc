// Transactions, savepoints and snapshots.
#include <gmock/gmock.h>

#include <future>
#include <utility>

#include "dump.h"
#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::Tx;
using testing::SizeIs;

class Transactions : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, Transactions, every_kind(), kind_name);
using TransactionsDeathTest = Transactions;
INSTANTIATE_TEST_SUITE_P(Stores, TransactionsDeathTest, every_kind(), kind_name);

// For stores that keep data when closed.
class Reopening : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, Reopening, testing::Values(Kind::kSqlite, Kind::kPostgres),
                         kind_name);

// Writes to every table: new rows, and changes to rows of earlier calls.
void write_everything(Tx& tx, int n) {
  const std::string name = "row " + std::to_string(n);
  Customer customer = with_id(customer_row(name), tx.customers().insert(customer_row(name)));
  const ApiKey key_template = key_row(customer.id, static_cast<std::uint8_t>(n));
  ApiKey key = with_id(key_template, tx.keys().insert(key_template));
  Supplier supplier = with_id(supplier_row(name), tx.suppliers().insert(supplier_row(name)));
  Line line = line_row(supplier.id, static_cast<std::uint64_t>(n), tx.lines().next_use());
  line.id = tx.lines().insert(line);
  tx.lines().put_app(LineApp{line.id, kApp, LeaseId{1}, kNow + Duration::minutes(n)});
  Lease lease = lease_row(customer.id, line.id);
  lease.id = tx.leases().insert(lease);
  tx.messages().insert(message_row(supplier.id, name, lease.id),
                       std::make_shared<const RawSms>(RawSms{"text/plain", "", "", name}));
  tx.messages().insert(message_row(supplier.id, "", LeaseId{}), {});
  tx.accounts().put(Account{account_of(customer.id), Money::from_units(n), {}});
  tx.accounts().put(Account{kCashAccount, Money::from_units(-n), {}});
  tx.transfers().insert(transfer_row(kCashAccount, account_of(customer.id), n));
  tx.events().append(event_row(customer.id, n));
  tx.events().append(event_row(kOperator, n));
  if (n == 1) return;

  customer = tx.customers().find(CustomerId{1}).value();
  customer.state = n % 2 == 0 ? CustomerState::kBlocked : CustomerState::kActive;
  tx.customers().update(customer);
  key = tx.keys().find(KeyId{1}).value();
  key.revoked_at = kNow + Duration::seconds(n);
  tx.keys().update(key);
  supplier = tx.suppliers().find(SupplierId{1}).value();
  supplier.token_hash.fill(static_cast<std::uint8_t>(n));
  tx.suppliers().update(supplier);
  line = tx.lines().find(LineId{1}).value();
  line.state = LineState::kQuarantined;
  tx.lines().update(line);
  line.live_leases = n;
  line.last_used = tx.lines().next_use();
  tx.lines().update_use(line);
  tx.lines().put_app(LineApp{line.id, kApp, LeaseId{n}, kNow + Duration::hours(n)});
  lease = tx.leases().find(LeaseId{1}).value();
  lease.state = LeaseState::kReceived;
  lease.messages = 1;
  lease.last_message = MessageId{n};
  tx.leases().update(lease);
}

TEST_P(Transactions, UndoTakesBackEveryTable) {
  Tx& tx = store().begin();
  write_everything(tx, 1);
  const std::string before = dump(tx);
  store().savepoint();
  write_everything(tx, 2);
  EXPECT_NE(dump(tx), before);
  store().undo();
  EXPECT_EQ(dump(tx), before);
  // The ids are assigned again, and the unique values are free.
  store().savepoint();
  write_everything(tx, 2);
  const std::string after = dump(tx);
  store().keep();
  EXPECT_EQ(dump(tx), after);
  store().commit();
  EXPECT_EQ(dump(store().snapshot()->tx()), after);
}

TEST_P(Transactions, UndoTakesBackWhatNobodyHasReadSince) {
  Tx& tx = store().begin();
  write_everything(tx, 1);
  store().commit();
  const std::string before = dump(store().snapshot()->tx());
  Tx& again = store().begin();
  store().savepoint();
  write_everything(again, 2);
  store().undo();
  store().savepoint();
  again.accounts().put(Account{kCashAccount, Money::from_units(-5), {}});
  again.events().append(event_row(kOperator, 5));
  store().undo();
  store().commit();
  EXPECT_EQ(dump(store().snapshot()->tx()), before);
}

TEST_P(Transactions, KeptSavepointsSurviveALaterUndo) {
  Tx& tx = store().begin();
  store().savepoint();
  write_everything(tx, 1);
  store().keep();
  store().savepoint();
  write_everything(tx, 2);
  store().keep();
  const std::string kept = dump(tx);
  store().savepoint();
  write_everything(tx, 3);
  store().undo();
  store().commit();
  EXPECT_EQ(dump(store().snapshot()->tx()), kept);
}

TEST_P(Transactions, RollbackTakesEverythingBack) {
  write_everything(store().begin(), 1);
  store().commit();
  const std::string committed = dump(store().snapshot()->tx());
  Tx& tx = store().begin();
  store().savepoint();
  write_everything(tx, 2);
  store().keep();
  store().savepoint();
  write_everything(tx, 3);
  store().rollback();
  EXPECT_EQ(dump(store().begin()), committed);
  store().rollback();
  // Caches in the store that outlived the transaction must not show it either.
  Tx& next = store().begin();
  write_everything(next, 2);
  const std::string expected = dump(next);
  store().commit();
  EXPECT_EQ(dump(store().snapshot()->tx()), expected);
}

TEST_P(Reopening, WhatIsCommittedIsThereAndNothingElse) {
  write_everything(store().begin(), 1);
  store().commit();
  write_everything(store().begin(), 2);
  store().commit();
  const std::string committed = dump(store().snapshot()->tx());
  write_everything(store().begin(), 3);  // never committed
  ASSERT_TRUE(reopen());
  EXPECT_EQ(dump(store().snapshot()->tx()), committed);
  Tx& tx = store().begin();
  EXPECT_EQ(tx.events().append(event_row(kOperator, 9)), EventSeq{3});
  EXPECT_EQ(tx.leases().insert(lease_row(CustomerId{1}, LineId{1})), LeaseId{3});
  const std::int64_t use = tx.lines().next_use();
  for (const Line& line : tx.lines().list(LineId{}, 10, {})) EXPECT_LT(line.last_used, use);
  store().commit();
}

TEST_P(Transactions, ASnapshotSeesOneMoment) {
  write_everything(store().begin(), 1);
  store().commit();
  const std::unique_ptr<store::Snapshot> old = store().snapshot();
  const std::string before = dump(old->tx());
  Tx& tx = store().begin();
  write_everything(tx, 2);
  EXPECT_EQ(dump(old->tx()), before);
  // A snapshot taken during a transaction sees nothing of it.
  EXPECT_EQ(dump(store().snapshot()->tx()), before);
  const std::string after = dump(tx);
  store().commit();
  EXPECT_EQ(dump(old->tx()), before);
  EXPECT_EQ(dump(store().snapshot()->tx()), after);
}

TEST_P(Transactions, SnapshotsWorkFromOtherThreads) {
  constexpr int kCommits = 50;
  write_everything(store().begin(), 1);
  store().commit();
  // Every snapshot sees whole transactions: as many leases as events of the operator.
  const auto watch = [this] {
    std::size_t seen = 0;
    while (seen < kCommits) {
      const std::unique_ptr<store::Snapshot> snapshot = store().snapshot();
      const std::size_t leases = snapshot->tx().leases().live(LeaseId{}, 1000).size();
      if (leases != snapshot->tx().events().list(kOperator, EventSeq{}, 1000).size()) return false;
      if (leases < seen) return false;
      seen = leases;
    }
    return true;
  };
  std::future<bool> first = std::async(std::launch::async, watch);
  std::future<bool> second = std::async(std::launch::async, watch);
  std::future<bool> third = std::async(std::launch::async, watch);
  for (int n = 2; n <= kCommits; ++n) {
    Tx& tx = store().begin();
    tx.leases().insert(lease_row(CustomerId{1}, LineId{1}));
    tx.events().append(event_row(kOperator, n));
    store().commit();
  }
  EXPECT_TRUE(first.get());
  EXPECT_TRUE(second.get());
  EXPECT_TRUE(third.get());
}

TEST_P(TransactionsDeathTest, MisuseIsABug) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_DEATH(store().savepoint(), "savepoint outside of a transaction");
  EXPECT_DEATH(store().commit(), "outside of a transaction");
  EXPECT_DEATH(store().rollback(), "outside of a transaction");
  Tx& tx = store().begin();
  EXPECT_DEATH(store().begin(), "begin inside a transaction");
  EXPECT_DEATH(store().keep(), "keep without a savepoint");
  EXPECT_DEATH(store().undo(), "undo without a savepoint");
  store().savepoint();
  EXPECT_DEATH(store().savepoint(), "savepoint inside a savepoint");
  EXPECT_DEATH(store().commit(), "commit inside a savepoint");
  store().keep();
  store().commit();
  EXPECT_DEATH(tx.accounts().put(Account{kCashAccount, {}, {}}), "writes need a transaction");
}

}  // namespace
}  // namespace linepool::store_tests
