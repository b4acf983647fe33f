// Random lives of webhooks: events, answers of every kind, answers that never come, restarts,
// redrives. Judged by what a receiver relies on.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/commands/accounts/webhook_settings.h"
#include "sent_webhooks.h"

namespace linepool {
namespace {

class Life {
 public:
  explicit Life(std::uint64_t seed) : random_(seed), webhook_(sent_.add().id) {
    for (int i = 0; i < 8; ++i) leases_.push_back(sent_.pool.lease(1 + i % 2).value().lease);
  }

  void run() {
    for (int step = 0; step < 300; ++step) {
      one_step();
      if (testing::Test::HasFailure()) return;
    }
    // Nothing fails any more: in the end everything has arrived.
    sent_.recorder_is_busy = false;
    for (int i = 0; i < 60; ++i) {
      sent_.turns();
      answer(0, sent_.poster.held.size(), 200);
      sent_.pass(Duration::hours(1));
    }
    EXPECT_EQ(sent_.stored(webhook_).state, WebhookState::kEnabled);
    EXPECT_EQ(sent_.stored(webhook_).position, sent_.newest());
    EXPECT_TRUE(sent_.pending(webhook_).empty());
    EXPECT_EQ(sent_.backlog(), 0);
    for (const auto& [event, lease] : wanted_) {
      EXPECT_TRUE(arrived_.contains(event)) << event << " was lost";
    }
  }

 private:
  void one_step() {
    switch (random_.below(8)) {
      case 0:
      case 1:
      case 2: return message();
      case 3:
      case 4: return answer_some();
      case 5: return sent_.pass(Duration::millis(static_cast<std::int64_t>(random_.below(9'000))));
      case 6:
        if (random_.below(4) == 0) restart();
        if (random_.below(8) == 0) redrive();
        return;
      case 7: sent_.recorder_is_busy = random_.below(3) == 0; return sent_.turns();
    }
  }

  void message() {
    const Lease& lease = leases_[random_.below(leases_.size())];
    ASSERT_TRUE(sent_.pool.sms(lease.number, "Your code is 123456").ok());
    wanted_.emplace(sent_.newest().value, lease.id.value);
  }

  void restart() {
    sent_.restart();
    sent_.recorder_is_busy = false;
  }

  void redrive() {
    const auto known = static_cast<std::uint64_t>(sent_.stored(webhook_).position.value) + 1;
    const EventSeq after{static_cast<std::int64_t>(random_.below(known))};
    ASSERT_TRUE(sent_.pool.run(core::RedriveWebhook{sent_.pool.customer, webhook_, after}).ok());
  }

  // Some of what is held, in any order.
  void answer_some() {
    sent_.turns();
    for (std::size_t left = sent_.poster.held.size(); left > 0 && random_.below(5) > 0; --left) {
      static constexpr std::int32_t kAnswers[] = {200, 204, 200, 500, 404, 0};
      answer(random_.below(left), 1, kAnswers[random_.below(std::size(kAnswers))]);
    }
  }

  void answer(std::size_t from, std::size_t count, std::int32_t status) {
    for (; count > 0; --count) {
      const HeldPost held = sent_.poster.held.at(from);
      sent_.poster.held.erase(sent_.poster.held.begin() + static_cast<std::ptrdiff_t>(from));
      const std::int64_t event = std::stoll(held.id().substr(held.id().rfind('_') + 1));
      ASSERT_TRUE(wanted_.contains(event));
      check_order(event);
      if (status >= 200 && status <= 299) arrived_.insert(event);
      held.done(answer_of(status));
    }
  }

  // Everything before it of the same lease has arrived.
  void check_order(std::int64_t event) {
    for (const auto& [other, lease] : wanted_) {
      if (other >= event) return;
      if (lease != wanted_.at(event)) continue;
      ASSERT_TRUE(arrived_.contains(other)) << event << " was sent before " << other;
    }
  }

  SentWebhooks sent_;
  SeededRandom random_;
  std::vector<Lease> leases_;
  WebhookId webhook_;
  std::map<std::int64_t, std::int64_t> wanted_;  // by event: its lease
  std::set<std::int64_t> arrived_;
};

TEST(WebhookLives, NothingIsLostAndLeasesAreInOrder) {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    SCOPED_TRACE(seed);
    Life(seed).run();
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace linepool
