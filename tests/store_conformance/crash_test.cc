// Power fails at every sync in a sequence of transactions: whatever commit() acknowledged is there
// afterwards; other transactions are there completely or not at all.
#include <gtest/gtest.h>

#include <vector>

#include "crash_vfs.h"
#include "dump.h"
#include "fixtures.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_tests {
namespace {

using sim::CrashVfs;
using store::StoreFailure;
using store::Tx;
using store_sqlite::Durability;
using store_sqlite::SqliteStore;

constexpr int kTransactions = 12;

std::unique_ptr<SqliteStore> open(const CrashVfs& disk, Durability durability = Durability::kFull) {
  return std::make_unique<SqliteStore>(store_sqlite::SqliteOptions{
      .path = "linepool.db", .readers = 1, .vfs = disk.name(), .durability = durability});
}

// The n-th transaction: some rows of every hot table, in two commands, and a refused one.
void write(SqliteStore& store, int n) {
  Tx& tx = store.begin();
  store.savepoint();
  const CustomerId customer = tx.customers().insert(customer_row("customer " + std::to_string(n)));
  const SupplierId supplier = tx.suppliers().insert(supplier_row("supplier " + std::to_string(n)));
  for (int i = 0; i < 20; ++i) {
    const auto number = static_cast<std::uint64_t>(n * 100 + i);
    tx.lines().insert(line_row(supplier, number, tx.lines().next_use()));
  }
  store.keep();
  store.savepoint();
  Line line = tx.lines().pick(kCountry, kApp, kNow, LeaseKind::kTemporary).value();
  const LeaseId lease = tx.leases().insert(lease_row(customer, line.id));
  line.live_leases += 1;
  tx.lines().update_use(line);
  tx.lines().put_app(LineApp{line.id, kApp, lease, kNow + Duration::hours(1)});
  tx.messages().insert(message_row(supplier, std::to_string(n), lease), {});
  tx.accounts().put(Account{kCashAccount, Money::from_units(-n), {}});
  tx.transfers().insert(transfer_row(kCashAccount, account_of(customer), n));
  tx.events().append(event_row(customer, n));
  store.keep();
  store.savepoint();
  tx.events().append(event_row(kOperator, n));
  store.undo();
  store.commit();
}

// dumps[i] is the store after i transactions.
std::vector<std::string> expected_dumps() {
  CrashVfs disk("expected");
  std::vector<std::string> dumps;
  const auto store = open(disk);
  dumps.push_back(dump(store->snapshot()->tx()));
  for (int n = 1; n <= kTransactions; ++n) {
    write(*store, n);
    dumps.push_back(dump(store->snapshot()->tx()));
  }
  return dumps;
}

struct Progress {
  int acknowledged = 0;
  bool finished = false;  // closed before anything failed
};

// Opens, writes and closes until the disk fails.
Progress run(CrashVfs& disk, int first, Durability durability = Durability::kFull) {
  Progress result{first - 1, false};
  try {
    const auto store = open(disk, durability);
    for (int n = first; n <= kTransactions; ++n) {
      write(*store, n);
      result.acknowledged = n;
    }
  } catch (const StoreFailure&) {
    return result;
  }
  result.finished = !disk.is_off();
  return result;
}

// Which of the dumps matches the disk now; -1: none.
int transactions_on(const CrashVfs& disk, const std::vector<std::string>& dumps) {
  const std::string found = dump(open(disk)->snapshot()->tx());
  for (std::size_t i = 0; i < dumps.size(); ++i) {
    if (dumps[i] == found) return static_cast<int>(i);
  }
  return -1;
}

TEST(Crash, AtEverySyncNothingAcknowledgedIsLost) {
  const std::vector<std::string> dumps = expected_dumps();
  bool finished = false;
  std::uint64_t crashes = 0;
  for (std::uint64_t sync = 1; !finished; ++sync) {
    ASSERT_LT(sync, 500u);
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      SCOPED_TRACE("sync " + std::to_string(sync) + ", seed " + std::to_string(seed));
      CrashVfs disk("crash");
      SeededRandom random(sync * 1000 + seed);
      disk.crash_at_sync(sync);
      const Progress before = run(disk, 1);
      finished = before.finished;
      if (!finished) ++crashes;
      disk.crash(random);
      const int there = transactions_on(disk, dumps);
      ASSERT_GE(there, before.acknowledged);
      ASSERT_LE(there, before.acknowledged + 1);
      // And it continues from there.
      const Progress after = run(disk, there + 1);
      ASSERT_TRUE(after.finished);
      ASSERT_EQ(transactions_on(disk, dumps), kTransactions);
    }
  }
  EXPECT_GT(crashes, std::uint64_t{4 * kTransactions});
}

TEST(Crash, WhatWasNeverSyncedMayAllBeGone) {
  const std::vector<std::string> dumps = expected_dumps();
  CrashVfs disk("crash");
  {
    const auto store = open(disk);
    write(*store, 1);
    store->begin().customers().insert(customer_row("never committed"));
    disk.power_off();
  }
  disk.reset_to_durable();
  EXPECT_EQ(transactions_on(disk, dumps), 1);
}

// The test above can fail: a store that does not sync is detected.
TEST(Crash, AStoreThatDoesNotSyncIsCaught) {
  const std::vector<std::string> dumps = expected_dumps();
  int lost = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CrashVfs disk("crash");
    SeededRandom random(seed);
    {
      const auto store = open(disk, Durability::kNoneForTests);
      for (int n = 1; n <= 3; ++n) write(*store, n);
      disk.power_off();
    }
    disk.crash(random);
    try {
      if (transactions_on(disk, dumps) != 3) ++lost;
    } catch (const StoreFailure&) {
      ++lost;  // not even a database
    }
  }
  EXPECT_GT(lost, 10);
}

// The disk is full, or broken, after n writes, for every 11th n.
void fail_at_every_write(bool broken) {
  const std::vector<std::string> dumps = expected_dumps();
  bool finished = false;
  for (std::uint64_t n = 0; !finished; n += 11) {
    ASSERT_LT(n, 5000u);
    SCOPED_TRACE("after " + std::to_string(n) + " writes");
    CrashVfs disk("full");
    disk.fail_after_writes(n, broken);
    const Progress before = run(disk, 1);
    finished = before.acknowledged == kTransactions;
    disk.heal();
    const int there = transactions_on(disk, dumps);
    ASSERT_GE(there, before.acknowledged);
    ASSERT_LE(there, before.acknowledged + 1);
    ASSERT_TRUE(run(disk, there + 1).finished);
    ASSERT_EQ(transactions_on(disk, dumps), kTransactions);
  }
}

TEST(Crash, AFullDiskLosesNothingAcknowledged) {
  fail_at_every_write(false);
}

TEST(Crash, ABrokenDiskLosesNothingAcknowledged) {
  fail_at_every_write(true);
}

// The WAL grows past the checkpoint threshold, so that some crashes fall into checkpoints.
TEST(Crash, InsideACheckpoint) {
  constexpr int kBatches = 40;
  const auto fill = [](SqliteStore& store, int batch) {
    Tx& tx = store.begin();
    for (int i = 0; i < 400; ++i) tx.events().append(event_row(CustomerId{1 + i}, batch));
    for (int i = 0; i < 400; ++i) tx.leases().insert(lease_row(CustomerId{1 + i}, LineId{i + 1}));
    store.commit();
  };
  // The syncs of checkpoints: a commit alone syncs once.
  std::vector<std::uint64_t> in_checkpoints;
  {
    CrashVfs disk("crash");
    const auto store = open(disk);
    const std::uint64_t begin = disk.syncs();
    std::uint64_t last = 0;
    for (int batch = 1; batch <= kBatches; ++batch) {
      fill(*store, batch);
      const std::uint64_t now = disk.syncs() - begin;
      for (std::uint64_t sync = last + 2; sync <= now; ++sync) in_checkpoints.push_back(sync);
      last = now;
    }
  }
  ASSERT_GE(in_checkpoints.size(), 2u);
  for (const std::uint64_t sync : in_checkpoints) {
    SCOPED_TRACE("sync " + std::to_string(sync));
    CrashVfs disk("crash");
    SeededRandom random(sync);
    int acknowledged = 0;
    try {
      const auto store = open(disk);
      disk.crash_at_sync(sync);
      while (acknowledged < kBatches) {
        fill(*store, acknowledged + 1);
        ++acknowledged;
      }
    } catch (const StoreFailure&) {
      EXPECT_TRUE(disk.is_off());
    }
    disk.crash(random);
    const auto store = open(disk);
    const auto snapshot = store->snapshot();
    const std::size_t there = snapshot->tx().events().list(CustomerId{7}, {}, 1000).size();
    ASSERT_GE(there, static_cast<std::size_t>(acknowledged));
    ASSERT_LE(there, static_cast<std::size_t>(acknowledged) + 1);
    ASSERT_EQ(snapshot->tx().events().list(CustomerId{400}, {}, 1000).size(), there);
    const std::vector<Lease> newest = snapshot->tx().leases().history(CustomerId{400}, {}, 1);
    ASSERT_EQ(newest.empty() ? 0 : newest[0].id.value, static_cast<std::int64_t>(there) * 400);
  }
}

}  // namespace
}  // namespace linepool::store_tests
