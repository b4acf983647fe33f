#include "core/queries/live_view.h"

#include <gtest/gtest.h>

#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/note_key_uses.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "core/commands/accounts/set_customer_state.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/expire_due.h"
#include "core/commands/orders/next_code.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

TEST(LiveView, FollowsALeaseFromItsStartToItsEnd) {
  PoolOfLines pool(1);
  const Lease lease = pool.lease(1)->lease;
  const core::LeaseKey key{pool.customer, lease.number, lease.app};
  ASSERT_TRUE(pool.live.find(key).has_value());
  EXPECT_EQ(pool.live.find(key)->newest, nullptr);
  ASSERT_TRUE(pool.sms(lease.number, "G-412157").ok());
  EXPECT_EQ(pool.live.find(key)->newest->text, "G-412157");
  pool.clock.advance(pool.rules.lease_life);
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  EXPECT_FALSE(pool.live.find(key).has_value());
  EXPECT_EQ(pool.live.live_leases(), 0u);
}

TEST(LiveView, AddsUpOrdersAndWhatIsHeldForThem) {
  PoolOfLines pool(3);
  const auto sums = [&] { return pool.live.totals().sums(); };
  EXPECT_TRUE(sums().orders.empty());
  const Lease first = pool.lease(1)->lease;
  const Lease second = pool.lease(1)->lease;
  EXPECT_EQ(sums().orders.at(pool.country), 2);
  EXPECT_EQ(sums().held, first.price + second.price);
  ASSERT_TRUE(pool.sms(first.number, "G-1").ok());
  EXPECT_EQ(sums().held, second.price) << "its first SMS takes the money";
  ASSERT_TRUE(pool.run(core::NextCode{first.customer, first.id}).ok());
  ASSERT_TRUE(pool.sms(first.number, "G-2").ok());
  EXPECT_EQ(sums().held, second.price);
  core::LiveView rebuilt;
  rebuilt.rebuild(pool.store.snapshot()->tx());
  EXPECT_EQ(rebuilt.totals().sums().orders, sums().orders);
  EXPECT_EQ(rebuilt.totals().sums().held, sums().held);
  pool.clock.advance(pool.rules.lease_life);
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  EXPECT_TRUE(sums().orders.empty());
  EXPECT_TRUE(sums().held.is_zero());
}

TEST(LiveView, IsTheSameWhenItIsRebuilt) {
  PoolOfLines pool(3);
  const Lease waiting = pool.lease(1)->lease;
  const Lease received = pool.lease(1)->lease;
  ASSERT_TRUE(pool.sms(received.number, "G-1").ok());
  const Digest hash = sha256("key");
  ASSERT_TRUE(pool.run(core::CreateKey{pool.customer, "", hash}).ok());
  core::LiveView rebuilt;
  rebuilt.rebuild(pool.store.snapshot()->tx());
  for (const Lease& lease : {waiting, received}) {
    const core::LeaseKey key{lease.customer, lease.number, lease.app};
    ASSERT_TRUE(rebuilt.find(key).has_value());
    EXPECT_EQ(rebuilt.find(key)->id, pool.live.find(key)->id);
    EXPECT_EQ(rebuilt.find(key)->newest == nullptr, pool.live.find(key)->newest == nullptr);
  }
  EXPECT_EQ(rebuilt.authenticate(hash, pool.clock.now())->customer, pool.customer);
}

TEST(LiveView, KnowsKeysThroughRotationRevocationAndBlocking) {
  PoolOfLines pool(1);
  const Digest first = sha256("first");
  const Digest second = sha256("second");
  ASSERT_TRUE(pool.run(core::CreateKey{pool.customer, "", first}).ok());
  ASSERT_TRUE(pool.run(core::RotateKey{KeyId{1}, second, Duration::minutes(5)}).ok());
  EXPECT_TRUE(pool.live.authenticate(first, pool.clock.now()).has_value());
  EXPECT_TRUE(pool.live.authenticate(second, pool.clock.now()).has_value());
  pool.clock.advance(Duration::minutes(5));
  EXPECT_FALSE(pool.live.authenticate(first, pool.clock.now()).has_value());
  ASSERT_TRUE(pool.run(core::SetCustomerState{pool.customer, CustomerState::kBlocked}).ok());
  EXPECT_TRUE(pool.live.authenticate(second, pool.clock.now())->blocked);
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{2}}).ok());
  EXPECT_FALSE(pool.live.authenticate(second, pool.clock.now()).has_value());
}

TEST(LiveView, NotesAUseOnceAMinuteAndHandsItOutOnce) {
  PoolOfLines pool(1);
  const Digest hash = sha256("key");
  ASSERT_TRUE(pool.run(core::CreateKey{pool.customer, "", hash}).ok());
  const Time began = pool.clock.now();
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(pool.live.authenticate(hash, pool.clock.now()));
  const std::vector<KeyLastUse> first = pool.live.take_uses(10);
  ASSERT_EQ(first.size(), 1u);
  EXPECT_EQ(first[0].key, KeyId{1});
  EXPECT_EQ(first[0].at, began);
  EXPECT_TRUE(pool.live.take_uses(10).empty()) << "each once";
  pool.clock.advance(core::LiveView::kUseStep - Duration{1});
  EXPECT_TRUE(pool.live.authenticate(hash, pool.clock.now()));
  EXPECT_TRUE(pool.live.owner_of(KeyId{1}, began + Duration::minutes(9))) << "no use of the key";
  EXPECT_TRUE(pool.live.take_uses(10).empty()) << "within the minute";
  pool.clock.advance(Duration{1});
  EXPECT_TRUE(pool.live.authenticate(hash, pool.clock.now()));
  const std::vector<KeyLastUse> second = pool.live.take_uses(10);
  ASSERT_EQ(second.size(), 1u);
  ASSERT_TRUE(pool.run(core::NoteKeyUses{second}).ok());
  core::LiveView rebuilt;
  rebuilt.rebuild(pool.store.snapshot()->tx());
  EXPECT_TRUE(rebuilt.authenticate(hash, pool.clock.now()));
  EXPECT_TRUE(rebuilt.take_uses(10).empty()) << "the minute goes on over a restart";
}

TEST(LiveView, HandsOutNoMoreUsesThanAskedFor) {
  PoolOfLines pool(1);
  for (const char* text : {"a", "b", "c"}) {
    ASSERT_TRUE(pool.run(core::CreateKey{pool.customer, "", sha256(text)}).ok());
    EXPECT_TRUE(pool.live.authenticate(sha256(text), pool.clock.now()));
  }
  EXPECT_FALSE(pool.live.authenticate(sha256("d"), pool.clock.now())) << "no key, no use";
  EXPECT_EQ(pool.live.take_uses(2).size(), 2u);
  EXPECT_EQ(pool.live.take_uses(2).size(), 1u);
  EXPECT_TRUE(pool.live.take_uses(2).empty());
}

TEST(LiveView, AskingForOneMoreCodeLeavesTheOneThatCame) {
  PoolOfLines pool(1);
  const Lease lease = pool.lease(1)->lease;
  const core::LeaseKey key{pool.customer, lease.number, lease.app};
  ASSERT_TRUE(pool.sms(lease.number, "G-412157").ok());
  ASSERT_TRUE(pool.run(core::NextCode{pool.customer, lease.id}).ok());
  ASSERT_NE(pool.live.find(key)->newest, nullptr);
  EXPECT_EQ(pool.live.find(key)->newest->text, "G-412157");
}

TEST(LiveView, ALateMessageDoesNotBringALeaseBack) {
  PoolOfLines pool(1);
  const Lease lease = pool.lease(1)->lease;
  pool.clock.advance(pool.rules.reject_after);
  ASSERT_TRUE(pool.run(core::EndOrder{pool.customer, lease.id}).ok());
  ASSERT_TRUE(pool.sms(lease.number, "late")->lease == lease.id);
  EXPECT_FALSE(pool.live.find({pool.customer, lease.number, lease.app}).has_value());
}

TEST(LiveViewDeathTest, ShowsAnSmsToNobodyElse) {
  PoolOfLines pool(2);
  const Lease one = pool.lease(1)->lease;
  Message message;
  message.id = MessageId{1};
  message.lease = LeaseId{one.id.value + 1};
  core::Change change;
  change.event.customer = pool.customer;
  change.event.seq = EventSeq{1'000};
  Lease with_sms = one;
  with_sms.last_message = message.id;
  change.subject = core::LeaseMessage{with_sms, std::make_shared<const Message>(message)};
  EXPECT_DEATH(pool.live.on_changes({&change, 1}), "to its own lease");
}

TEST(LiveViewDeathTest, EventsAreNumberedUpwards) {
  core::LiveView view;
  core::Change change;
  change.event.customer = CustomerId{1};
  change.event.seq = EventSeq{2};
  view.on_changes({&change, 1});
  change.event.seq = EventSeq{1};
  EXPECT_DEATH(view.on_changes({&change, 1}), "numbered upwards");
}

}  // namespace
}  // namespace linepool
