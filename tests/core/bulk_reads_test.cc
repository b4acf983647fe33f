// A store may be a network away: a page of rows takes as many calls as a page of a few.
#include <gtest/gtest.h>

#include "core/push/event_json.h"
#include "core/queries/history.h"
#include "core/queries/live_view.h"
#include "counted/tx.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

// The calls that each way to read a page takes, with that many orders that have an SMS.
struct Calls {
  int history = 0;
  int events = 0;
  int live_view = 0;

  bool operator==(const Calls&) const = default;
};

Calls calls_with(int orders) {
  PoolOfLines pool(orders);
  for (int i = 0; i < orders; ++i) {
    const Lease lease = pool.lease(1)->lease;
    EXPECT_TRUE(pool.sms(lease.number, "G-" + std::to_string(1000 + i)).ok());
  }
  CountedTx counted(pool.store.begin());
  Calls calls;
  EXPECT_EQ(core::history(counted.tx(), pool.customer, LeaseId{}, 100).size(),
            static_cast<std::size_t>(orders));
  calls.history = counted.take_reads();
  EXPECT_GT(core::event_views(counted.tx(), pool.customer, EventSeq{}, 100).size(),
            static_cast<std::size_t>(orders));
  calls.events = counted.take_reads();
  core::LiveView rebuilt;
  rebuilt.rebuild(counted.tx());
  calls.live_view = counted.take_reads();
  EXPECT_EQ(rebuilt.live_leases(), static_cast<std::size_t>(orders));
  pool.store.rollback();
  return calls;
}

TEST(BulkReads, TakeAsManyCallsForAPageAsForOneRow) {
  const Calls one = calls_with(1);
  EXPECT_EQ(one, calls_with(8));
  EXPECT_EQ(one.history, 2) << "the leases and their messages";
  EXPECT_EQ(one.events, 3) << "the events, their leases and their messages";
}

}  // namespace
}  // namespace linepool
