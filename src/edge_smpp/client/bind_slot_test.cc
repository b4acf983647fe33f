#include "edge_smpp/client/bind_slot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <utility>

namespace linepool::edge_smpp {
namespace {

using State = BindSlot::State;
namespace code = sms::status;

constexpr Time kNow{1'000'000};

class BindSlotTest : public testing::Test {
 protected:
  // How long it waits from `now` on.
  Duration wait(const BindSlot& slot, Time now) {
    EXPECT_EQ(slot.state(), State::kWaiting);
    return slot.next_try() - now;
  }
  // Fails once, and is then due.
  Duration fail(BindSlot& slot) {
    now_ = std::max(now_, slot.next_try());
    slot.call();
    slot.ended("cannot connect", now_);
    return wait(slot, now_);
  }

  SeededRandom random_{7};
  Time now_ = kNow;
  BindSlot slot_{sms::Command::kBindTransceiver, random_};
};

TEST_F(BindSlotTest, CallsAtOnceAndIsBound) {
  EXPECT_TRUE(slot_.is_due(kNow));
  EXPECT_EQ(slot_.bind_as(), sms::Command::kBindTransceiver);
  slot_.call();
  EXPECT_FALSE(slot_.is_due(kNow + Duration::minutes(60)));
  slot_.bound(kNow);
  EXPECT_EQ(slot_.state(), State::kBound);
  EXPECT_EQ(slot_.last_error(), "");
}

TEST_F(BindSlotTest, WaitsAreDoubledUpToAMinuteAndDrawnAnew) {
  // The longest and the shortest of many draws, for each failure in a row.
  constexpr std::array<std::int64_t, 9> kMost_s{1, 2, 4, 8, 16, 32, 60, 60, 60};
  std::array<Duration, 9> longest{};
  std::array<Duration, 9> shortest;
  shortest.fill(Duration::minutes(60));
  for (int run = 0; run < 400; ++run) {
    BindSlot slot(sms::Command::kBindTransceiver, random_);
    for (std::size_t i = 0; i < kMost_s.size(); ++i) {
      const Duration waited = fail(slot);
      longest[i] = std::max(longest[i], waited);
      shortest[i] = std::min(shortest[i], waited);
    }
  }
  for (std::size_t i = 0; i < kMost_s.size(); ++i) {
    const Duration most = Duration::seconds(kMost_s[i]);
    EXPECT_LE(longest[i], most) << i;
    EXPECT_GT(longest[i].ms, most.ms * 9 / 10) << i;
    EXPECT_LT(shortest[i].ms, most.ms / 10) << i;
  }
}

TEST_F(BindSlotTest, ASessionThatLastsStartsAnew) {
  for (int i = 0; i < 8; ++i) fail(slot_);
  slot_.call();
  slot_.bound(now_);
  now_ = now_ + BindSlot::kLasting;
  slot_.ended("the SMSC closed the connection", now_);
  EXPECT_EQ(slot_.last_error(), "the SMSC closed the connection");
  EXPECT_LE(wait(slot_, now_), BindSlot::kFirstWait);
}

TEST_F(BindSlotTest, OneThatIsCutAtOnceDoesNot) {
  // An SMSC that takes the bind and hangs up is not called every second.
  Duration longest{};
  for (int i = 0; i < 200; ++i) {
    now_ = std::max(now_, slot_.next_try());
    slot_.call();
    slot_.bound(now_);
    slot_.ended("the SMSC closed the connection", now_ + Duration::seconds(1));
    now_ = now_ + Duration::seconds(1);
    longest = std::max(longest, wait(slot_, now_));
  }
  EXPECT_GT(longest, Duration::seconds(50));
}

TEST_F(BindSlotTest, RefusedCredentialsWaitHalfAMinuteAtLeast) {
  for (const auto& [status, words] :
       {std::pair(code::kInvalidPassword, "bind refused: wrong password (0x0E)"),
        std::pair(code::kInvalidSystemId, "bind refused: wrong system_id (0x0F)"),
        std::pair(code::kAlreadyBound, "bind refused: bound already (0x05)")}) {
    for (int i = 0; i < 50; ++i) {
      BindSlot slot(sms::Command::kBindTransceiver, random_);
      slot.call();
      slot.refused(status, kNow);
      EXPECT_EQ(slot.last_error(), words);
      EXPECT_EQ(slot.bind_as(), sms::Command::kBindTransceiver);
      EXPECT_GE(wait(slot, kNow), BindSlot::kRefusedWait);
      EXPECT_LE(wait(slot, kNow), BindSlot::kLastWait);
      EXPECT_FALSE(slot.is_due(kNow + BindSlot::kRefusedWait - Duration::millis(1)));
    }
  }
}

TEST_F(BindSlotTest, WhoKnowsNoTransceiverGetsAReceiverAtOnce) {
  for (const std::uint32_t status : {code::kInvalidCommandId, code::kBindFailed}) {
    BindSlot slot(sms::Command::kBindTransceiver, random_);
    slot.call();
    slot.refused(status, kNow);
    EXPECT_TRUE(slot.is_due(kNow));
    EXPECT_EQ(slot.bind_as(), sms::Command::kBindReceiver);
    slot.call();
    slot.bound(kNow);
    slot.ended("the SMSC closed the connection", kNow);
    // It is remembered.
    EXPECT_EQ(slot.bind_as(), sms::Command::kBindReceiver);
  }
}

TEST_F(BindSlotTest, ARefusedReceiverWaitsAndBeginsAgainAsWanted) {
  slot_.call();
  slot_.refused(code::kBindFailed, kNow);
  slot_.call();
  slot_.refused(code::kBindFailed, kNow);
  EXPECT_GE(wait(slot_, kNow), BindSlot::kRefusedWait);
  EXPECT_EQ(slot_.bind_as(), sms::Command::kBindTransceiver);
  EXPECT_EQ(slot_.last_error(), "bind refused: bind failed (0x0D)");
}

TEST_F(BindSlotTest, AReceiverStaysOne) {
  BindSlot slot(sms::Command::kBindReceiver, random_);
  slot.call();
  slot.refused(code::kBindFailed, kNow);
  EXPECT_EQ(slot.bind_as(), sms::Command::kBindReceiver);
  EXPECT_GE(wait(slot, kNow), BindSlot::kRefusedWait);
}

TEST_F(BindSlotTest, OtherRefusalsAreFailuresWithTheirStatus) {
  slot_.call();
  slot_.refused(code::kThrottled, kNow);
  EXPECT_EQ(slot_.last_error(), "bind refused: throttled (0x58)");
  EXPECT_LE(wait(slot_, kNow), BindSlot::kFirstWait);
  now_ = slot_.next_try();
  slot_.call();
  slot_.refused(0x4FF, now_);
  EXPECT_EQ(slot_.last_error(), "bind refused: status 0x4FF");
}

}  // namespace
}  // namespace linepool::edge_smpp
