#include "core/push/event_streams.h"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "core/commands/accounts/set_customer_state.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/lease_number.h"
#include "pool_of_lines.h"

namespace linepool {
namespace {

// Collects the events it gets; tests wait until it has a certain number.
class Reader final : public core::EventReader {
 public:
  void take(const core::SentEvent& event) override {
    const std::lock_guard lock(mutex_);
    seqs_.push_back(event.seq.value);
    json_.push_back(event.json);
    grown_.notify_all();
  }
  void gap(const core::LogEnds& ends) override {
    ++gaps;
    gap_ends = ends;
  }
  void idle() override { ++idles; }
  [[nodiscard]] bool is_behind() const override { return behind; }
  void end() override { ended = true; }
  void lost() override { has_lost = true; }

  std::vector<std::int64_t> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    const bool grown =
        grown_.wait_for(lock, std::chrono::seconds(60), [&] { return seqs_.size() >= count; });
    EXPECT_TRUE(grown) << seqs_.size() << " of " << count << " events came";
    return seqs_;
  }
  std::vector<std::string> json() {
    const std::lock_guard lock(mutex_);
    return json_;
  }
  std::atomic<bool> behind = false;
  std::atomic<bool> ended = false;
  std::atomic<bool> has_lost = false;
  std::atomic<int> idles = 0;
  std::atomic<int> gaps = 0;
  core::LogEnds gap_ends;  // of the last gap; read once an event follows

 private:
  std::mutex mutex_;
  std::condition_variable grown_;
  std::vector<std::int64_t> seqs_;
  std::vector<std::string> json_;
};

std::vector<std::int64_t> counting(std::int64_t from, std::int64_t to) {
  std::vector<std::int64_t> out;
  for (std::int64_t i = from; i <= to; ++i) out.push_back(i);
  return out;
}

core::EventPlace at(std::int64_t seq) {
  return {"", EventSeq{seq}};
}

class StreamsTest : public testing::Test {
 protected:
  StreamsTest() { pool.feed.add(streams); }
  ~StreamsTest() override { queries.stop(); }

  [[nodiscard]] std::int64_t newest() {
    return pool.store.snapshot()->tx().events().newest(pool.customer).value;
  }

  PoolOfLines pool{64};
  core::QueryPool queries{pool.store, 1, 16};
  core::EventStreams streams{queries, pool.catalogue, pool.live, 1000};
  const core::Access access{pool.customer, {}, {}};
  std::shared_ptr<Reader> reader = std::make_shared<Reader>();
};

TEST_F(StreamsTest, ShowsWhatWasAndWhatComesInOrderWithoutAGap) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(pool.lease(1).ok());
  const auto follower = streams.follow(access, at(0), {}, reader);
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(pool.lease(2).ok());
  streams.tick(pool.clock.now(), false);
  EXPECT_EQ(reader->wait_for(static_cast<std::size_t>(newest())), counting(1, newest()));
  ASSERT_TRUE(pool.lease(2).ok());
  EXPECT_EQ(reader->wait_for(static_cast<std::size_t>(newest())), counting(1, newest()));
  streams.leave(follower);
}

TEST_F(StreamsTest, ACustomerHasSoManyAtOnce) {
  core::EventStreams few{queries, pool.catalogue, pool.live, 1};
  const auto first = few.follow(access, at(newest()), {}, reader);
  ASSERT_NE(first, nullptr);
  EXPECT_FALSE(few.has_room(pool.customer));
  EXPECT_EQ(few.follow(access, at(newest()), {}, reader), nullptr);
  EXPECT_TRUE(few.has_room(CustomerId{pool.customer.value + 1}));
  few.leave(first);
  EXPECT_TRUE(few.has_room(pool.customer));
  const auto next = few.follow(access, at(newest()), {}, reader);
  EXPECT_NE(next, nullptr);
  few.leave(next);
  queries.stop();  // before what they read for
}

TEST_F(StreamsTest, AnEventIsTheSameFromTheCommitAsFromTheStore) {
  const auto follower = streams.follow(access, at(newest()), {}, reader);
  const auto leased = pool.lease(1);
  ASSERT_TRUE(pool.sms(leased->lease.number, "Your code is 123456").ok());
  const auto live = reader->wait_for(2);
  const auto snapshot = pool.store.snapshot();
  const auto views =
      core::event_views(snapshot->tx(), pool.customer, EventSeq{live.front() - 1}, 10);
  ASSERT_EQ(views.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(core::event_json(views[i], *pool.catalogue.get(), pool.live.log()),
              reader->json()[i]);
  }
  EXPECT_NE(reader->json()[1].find(R"("otpCode":"123456")"), std::string::npos);
  streams.leave(follower);
}

TEST_F(StreamsTest, AFilterPassesOverTheRest) {
  const auto first = pool.lease(1);
  const auto second = pool.lease(1);
  core::EventFilter filter;
  filter.lease = second->lease.id;
  const auto follower = streams.follow(access, at(0), filter, reader);
  ASSERT_TRUE(pool.sms(first->lease.number, "for another").ok());
  ASSERT_TRUE(pool.sms(second->lease.number, "for this one").ok());
  streams.tick(pool.clock.now(), false);
  const auto seen = reader->wait_for(2);
  for (const std::string& json : reader->json()) {
    EXPECT_NE(json.find("\"order\":" + std::to_string(second->lease.id.value)), std::string::npos);
  }
  streams.leave(follower);
}

TEST_F(StreamsTest, AReaderThatIsBehindIsReadForLater) {
  for (int page = 0; page < 12; ++page) {
    for (int i = 0; i < 10; ++i) {
      const auto lease = pool.lease(1);
      ASSERT_TRUE(lease.ok());
      pool.clock.advance(Duration::minutes(3));
      ASSERT_TRUE(pool.run(core::EndOrder{pool.customer, lease->lease.id}).ok());
      pool.clock.advance(Duration::minutes(11));
    }
  }
  ASSERT_GT(newest(), 200);
  reader->behind = true;
  const auto follower = streams.follow(access, at(0), {}, reader);
  EXPECT_EQ(reader->wait_for(100).size(), 100u) << "one page, and then it waits";
  reader->behind = false;
  streams.tick(pool.clock.now(), false);
  EXPECT_EQ(reader->wait_for(static_cast<std::size_t>(newest())), counting(1, newest()));
  streams.leave(follower);
}

TEST_F(StreamsTest, WhoHasLeftIsShownNothing) {
  const auto follower = streams.follow(access, at(newest()), {}, reader);
  streams.leave(follower);
  EXPECT_EQ(streams.size(), 0u);
  ASSERT_TRUE(pool.lease(1).ok());
  streams.tick(pool.clock.now(), true);
  EXPECT_TRUE(reader->json().empty());
  EXPECT_EQ(reader->idles, 0);
}

TEST_F(StreamsTest, ClosingEndsThemAndTakesNoMore) {
  const auto follower = streams.follow(access, at(newest()), {}, reader);
  streams.tick(pool.clock.now(), true);
  EXPECT_EQ(reader->idles, 1);
  streams.close();
  EXPECT_TRUE(reader->ended);
  EXPECT_EQ(streams.follow(access, at(0), {}, reader), nullptr);
}

TEST_F(StreamsTest, APlaceInThisLogIsGoneOnFrom) {
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(pool.lease(1).ok());
  const auto follower = streams.follow(access, {pool.live.log(), EventSeq{2}}, {}, reader);
  EXPECT_EQ(reader->wait_for(static_cast<std::size_t>(newest() - 2)), counting(3, newest()));
  EXPECT_EQ(reader->gaps, 0);
  streams.leave(follower);
}

TEST_F(StreamsTest, APlaceInAnotherLogIsAGapBeforeTheOldest) {
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(pool.lease(1).ok());
  const auto follower = streams.follow(access, {"0123456789ab", EventSeq{2}}, {}, reader);
  EXPECT_EQ(reader->wait_for(static_cast<std::size_t>(newest())), counting(1, newest()));
  EXPECT_EQ(reader->gaps, 1);
  EXPECT_EQ(reader->gap_ends.oldest, EventSeq{1});
  EXPECT_EQ(reader->gap_ends.newest, EventSeq{newest()});
  ASSERT_TRUE(pool.lease(1).ok());
  reader->wait_for(static_cast<std::size_t>(newest()));
  EXPECT_EQ(reader->gaps, 1) << "once";
  streams.leave(follower);
}

TEST_F(StreamsTest, ALabelHoldsBackTheRest) {
  core::EventFilter filter;
  filter.label = "mine";
  const auto follower = streams.follow(access, at(newest()), filter, reader);
  ASSERT_TRUE(pool.lease(1).ok());
  core::LeaseNumber command;
  command.customer = pool.customer;
  command.country = pool.country;
  command.app = AppId{1};
  command.label = "mine";
  ASSERT_TRUE(pool.run(command).ok());
  const auto seen = reader->wait_for(1);
  EXPECT_EQ(seen, std::vector<std::int64_t>{newest()});
  EXPECT_NE(reader->json()[0].find(R"("label":"mine")"), std::string::npos);
  streams.leave(follower);
}

class LostAccessTest : public StreamsTest {
 protected:
  LostAccessTest() {
    EXPECT_TRUE(pool.run(core::CreateKey{pool.customer, "", sha256("key")}).ok());
    follower = streams.follow(by_key, at(newest()), {}, reader);
    streams.tick(pool.clock.now(), false);
  }
  ~LostAccessTest() override { streams.leave(follower); }

  const core::Access by_key{pool.customer, KeyId{1}, {}};
  std::shared_ptr<core::EventStreams::Follower> follower;
};

TEST_F(LostAccessTest, ARevokedKeySeesNotEvenItsRevocation) {
  ASSERT_TRUE(pool.lease(1).ok());
  EXPECT_EQ(reader->wait_for(1).size(), 1u);
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{1}}).ok());
  EXPECT_TRUE(reader->has_lost);
  EXPECT_EQ(streams.size(), 0u);
  ASSERT_TRUE(pool.lease(1).ok());
  streams.tick(pool.clock.now(), true);
  EXPECT_EQ(reader->wait_for(1).size(), 1u);
  EXPECT_EQ(reader->idles, 0);
}

TEST_F(LostAccessTest, ABlockedCustomerSeesNothing) {
  ASSERT_TRUE(pool.run(core::SetCustomerState{pool.customer, CustomerState::kBlocked}).ok());
  EXPECT_TRUE(reader->has_lost);
}

TEST_F(LostAccessTest, AnotherKeysEndIsNothing) {
  ASSERT_TRUE(pool.run(core::CreateKey{pool.customer, "", sha256("other")}).ok());
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{2}}).ok());
  EXPECT_FALSE(reader->has_lost);
}

TEST_F(LostAccessTest, ARotatedKeyEndsAfterItsOverlap) {
  ASSERT_TRUE(pool.run(core::RotateKey{KeyId{1}, sha256("new"), Duration::minutes(5)}).ok());
  pool.clock.advance(Duration::minutes(5) - Duration::millis(1));
  streams.tick(pool.clock.now(), false);
  EXPECT_FALSE(reader->has_lost);
  pool.clock.advance(Duration::millis(1));
  streams.tick(pool.clock.now(), false);
  EXPECT_TRUE(reader->has_lost);
}

TEST_F(LostAccessTest, ATokenEndsByItself) {
  const auto by_token = std::make_shared<Reader>();
  const core::Access token{pool.customer, KeyId{1}, pool.clock.now() + Duration::seconds(9)};
  const auto other = streams.follow(token, at(newest()), {}, by_token);
  pool.clock.advance(Duration::seconds(9));
  streams.tick(pool.clock.now(), false);
  EXPECT_TRUE(by_token->has_lost);
  EXPECT_FALSE(reader->has_lost);
  streams.leave(other);
}

TEST_F(LostAccessTest, WhoComesJustTooLateIsFoundByTheNextTick) {
  ASSERT_TRUE(pool.run(core::RevokeKey{KeyId{1}}).ok());
  const auto late = std::make_shared<Reader>();
  const auto other = streams.follow(by_key, at(newest()), {}, late);
  streams.tick(pool.clock.now(), false);
  EXPECT_TRUE(late->has_lost);
  streams.leave(other);
}

}  // namespace
}  // namespace linepool
