#include "core/health/recent.h"

#include <gtest/gtest.h>

#include "core/commands/orders/end_order.h"
#include "core/commands/orders/expire_due.h"
#include "core/health/sms_rate.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

using Kind = core::RecentEntry::Kind;
constexpr Time kNow{1'700'000'000'000};

TEST(Recent, HasOrdersAndSmsInTheirOrderAndNothingElse) {
  PoolOfLines pool(2);
  core::Recent recent;
  pool.feed.add(recent);
  EXPECT_TRUE(recent.after(0, 10).entries.empty());
  const Lease lease = pool.lease(1)->lease;
  ASSERT_TRUE(pool.sms(lease.number, "G-1").ok());
  ASSERT_TRUE(pool.sms(*PhoneNumber::parse("60999999999"), "for nobody").ok());
  pool.clock.advance(pool.rules.lease_life);
  ASSERT_TRUE(pool.run(core::ExpireDue{}).ok());
  const auto page = recent.after(0, 10);
  ASSERT_EQ(page.entries.size(), 3u);
  EXPECT_EQ(page.entries[0].kind, Kind::kOrdered);
  EXPECT_EQ(page.entries[0].lease, lease.id);
  EXPECT_FALSE(page.entries[0].is_sms());
  EXPECT_EQ(page.entries[1].kind, Kind::kSms);
  EXPECT_EQ(page.entries[1].lease, lease.id);
  EXPECT_EQ(page.entries[1].supplier, pool.supplier);
  EXPECT_EQ(page.entries[2].kind, Kind::kBinned);
  EXPECT_TRUE(page.entries[2].customer.is_none());
  EXPECT_EQ(page.newest, page.entries[2].place);
}

// The places of entries from one after `after`, up to `max`.
std::vector<std::int64_t> places(const core::Recent& recent, std::int64_t after, std::size_t max) {
  std::vector<std::int64_t> out;
  for (const core::RecentEntry& entry : recent.after(after, max).entries) {
    out.push_back(entry.place - kNow.ms);
  }
  return out;
}

TEST(Recent, GoesOnWhereAReaderWasAndSaysIfSomethingIsGone) {
  core::Recent recent;
  const auto add = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      core::Change change;
      change.event.kind = EventKind::kUnmatchedMessage;
      change.event.at = kNow;
      Message message;
      message.id = MessageId{1};
      change.subject = std::make_shared<const Message>(message);
      recent.on_changes(std::span(&change, 1));
    }
  };
  add(5);
  const std::int64_t base = kNow.ms;
  EXPECT_EQ(places(recent, 0, 2), (std::vector<std::int64_t>{3, 4})) << "the newest";
  EXPECT_EQ(places(recent, base + 1, 2), (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(places(recent, base - 1, 1), (std::vector<std::int64_t>{0}));
  EXPECT_TRUE(places(recent, base + 4, 2).empty());
  EXPECT_EQ(recent.after(base + 4, 2).newest, base + 4);
  EXPECT_EQ(recent.after(base + 1, 2).newest, base + 3);
  for (const std::int64_t unknown : {base - 2, base + 5}) {
    EXPECT_TRUE(recent.after(unknown, 2).has_gap);
    EXPECT_EQ(places(recent, unknown, 2), (std::vector<std::int64_t>{3, 4}));
  }
  EXPECT_FALSE(recent.after(0, 2).has_gap);
  add(core::Recent::kKept);
  EXPECT_EQ(recent.after(0, 10'000).entries.size(), core::Recent::kKept) << "bounded";
  EXPECT_TRUE(recent.after(base + 1, 1).has_gap);
}

TEST(SmsRate, CountsByTheTime) {
  core::SmsRate rate;
  const auto minutes = [](std::int64_t n) { return Duration::minutes(n); };
  EXPECT_EQ(rate.count(kNow, minutes(60)), 0);
  rate.add(kNow - minutes(59));
  rate.add(kNow - minutes(40));
  rate.add(kNow - minutes(2));
  rate.add(kNow);
  rate.add(kNow);
  EXPECT_EQ(rate.count(kNow, minutes(1)), 2);
  EXPECT_EQ(rate.count(kNow, minutes(30)), 3);
  EXPECT_EQ(rate.count(kNow, minutes(60), minutes(30)), 2);
  EXPECT_EQ(rate.count(kNow, minutes(60)), 5);
  EXPECT_EQ(rate.count(kNow + minutes(57), minutes(60)), 3) << "time goes by without SMS";
  EXPECT_EQ(rate.count(kNow + minutes(90), minutes(60)), 0);
  // Late news of long ago does not count as new.
  rate.add(kNow - minutes(61));
  EXPECT_EQ(rate.count(kNow, minutes(60)), 5);
  // After a long silence nothing of before is left.
  rate.add(kNow + minutes(600));
  EXPECT_EQ(rate.count(kNow + minutes(600), minutes(60)), 1);
}

}  // namespace
}  // namespace linepool
