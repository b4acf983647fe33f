// The throttle by itself, with time controlled by the test, then as the calls and the poller of a
// client share it.
#include "client/http/throttle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linepool/poller.h>
#include <linepool/rented.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "client/http/transport.h"
#include "client/testing/manual_time.h"
#include "client/testing/meeting.h"
#include "client/testing/samples.h"
#include "client/testing/scripted_server.h"

namespace linepool {
namespace {

using client_testing::kSms;
using client_testing::ManualTime;
using client_testing::Meeting;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = Failure::Kind;
using Turn = Throttle::Turn;

constexpr auto kLongAgo = Throttle::TimePoint::min();
constexpr auto kNever = Throttle::TimePoint::max();

const std::string kBalance = R"({"balance": "3.81"})";
const Lease kLease{.number = "601128691234", .app = "Google", .country = "Malaysia"};

void wait_until(const std::function<bool()>& condition) {
  while (!condition()) std::this_thread::yield();
}

class ThrottleTest : public testing::Test {
 protected:
  std::unique_ptr<Throttle> throttle(const ThrottleLimits& limits) {
    return std::make_unique<Throttle>(limits, time_.timing(), true);
  }
  [[nodiscard]] Throttle::TimePoint in(milliseconds wait) { return time_.timing().now() + wait; }

  ManualTime time_;
};

TEST_F(ThrottleTest, WithoutBoundsEverythingGoesAtOnce) {
  const auto turns = throttle({.in_flight = 0, .per_second = 0, .queued = 0});
  for (int i = 0; i < 1'000; ++i) EXPECT_EQ(turns->enter(kLongAgo), Turn::kTaken);
  EXPECT_THAT(time_.sleeps(), IsEmpty());
}

// No second, wherever it begins, sees more requests than the rate: the third start waits until the
// first is a second old, and so on.
TEST_F(ThrottleTest, TheRateHoldsInEverySecond) {
  const auto turns = throttle({.in_flight = 0, .per_second = 2, .queued = 1});
  std::vector<milliseconds> starts;
  for (int i = 0; i < 7; ++i) {
    if (i == 1) time_.advance(milliseconds(400));
    ASSERT_EQ(turns->enter(kNever), Turn::kTaken);
    starts.push_back(time_.passed());
  }
  EXPECT_THAT(starts, ElementsAre(milliseconds(0), milliseconds(400), milliseconds(1'000),
                                  milliseconds(1'400), milliseconds(2'000), milliseconds(2'400),
                                  milliseconds(3'000)));
}

TEST_F(ThrottleTest, WaitingForTheRateEndsAtTheDeadline) {
  const auto turns = throttle({.in_flight = 0, .per_second = 1, .queued = 1});
  ASSERT_EQ(turns->enter(kNever), Turn::kTaken);
  EXPECT_EQ(turns->enter(in(milliseconds(300))), Turn::kTooLate);
  EXPECT_EQ(time_.passed(), milliseconds(300));
  EXPECT_EQ(turns->enter(in(milliseconds(700))), Turn::kTaken);
  EXPECT_EQ(time_.passed(), milliseconds(1'000));
}

TEST_F(ThrottleTest, ATurnThatIsFreeIsTakenAfterTheDeadlineToo) {
  const auto turns = throttle({.in_flight = 1, .per_second = 0, .queued = 1});
  EXPECT_EQ(turns->enter(kLongAgo), Turn::kTaken);
  EXPECT_EQ(turns->enter(kLongAgo), Turn::kTooLate);
}

TEST_F(ThrottleTest, WaitingForAnotherCallEndsAtTheDeadline) {
  const auto turns = throttle({.in_flight = 1, .per_second = 0, .queued = 1});
  ASSERT_EQ(turns->enter(kNever), Turn::kTaken);
  Turn turn = Turn::kTaken;
  std::thread waiter([&] { turn = turns->enter(in(seconds(30))); });
  wait_until([&] { return turns->queued() == 1; });
  time_.advance(seconds(30));
  waiter.join();
  EXPECT_EQ(turn, Turn::kTooLate);
  EXPECT_EQ(turns->queued(), 0u);
  turns->leave();
  EXPECT_EQ(turns->enter(kLongAgo), Turn::kTaken);
}

TEST_F(ThrottleTest, FirstComeFirstServed) {
  constexpr std::size_t kCalls = 20;
  const auto turns = throttle({.in_flight = 1, .per_second = 0, .queued = kCalls});
  ASSERT_EQ(turns->enter(kNever), Turn::kTaken);
  std::vector<std::size_t> order;  // written only while holding the turn
  std::vector<std::thread> calls;
  for (std::size_t i = 0; i < kCalls; ++i) {
    calls.emplace_back([&, i] {
      EXPECT_EQ(turns->enter(kNever), Turn::kTaken);
      order.push_back(i);
      turns->leave();
    });
    wait_until([&] { return turns->queued() == i + 1; });
  }
  turns->leave();
  for (std::thread& one : calls) one.join();
  EXPECT_THAT(order, SizeIs(kCalls));
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST_F(ThrottleTest, TheQueueHasABound) {
  const auto turns = throttle({.in_flight = 1, .per_second = 0, .queued = 1});
  ASSERT_EQ(turns->enter(kNever), Turn::kTaken);
  std::thread waiter([&] { EXPECT_EQ(turns->enter(kNever), Turn::kTaken); });
  wait_until([&] { return turns->queued() == 1; });
  EXPECT_EQ(turns->enter(kNever), Turn::kQueueFull);
  turns->leave();
  waiter.join();
}

TEST_F(ThrottleTest, PollersQueueWithoutBlockingAndInTheirTurn) {
  const auto turns = throttle({.in_flight = 2, .per_second = 1, .queued = 1});
  int wakes = 0;
  PollerTurns first(*turns, [&wakes] { ++wakes; });
  PollerTurns second(*turns, [] {});
  ASSERT_TRUE(first.take());
  EXPECT_FALSE(second.take());
  EXPECT_FALSE(first.take());  // now behind the second
  EXPECT_EQ(first.ready_at(), std::nullopt);
  time_.advance(seconds(1));
  EXPECT_FALSE(first.take());
  EXPECT_FALSE(second.take());  // with two in all, the pollers' share is one
  first.end_turn();
  EXPECT_EQ(second.ready_at(), in(seconds(0)));
  wakes = 0;
  EXPECT_TRUE(second.take());
  second.end_turn();
  EXPECT_GT(wakes, 0);
  EXPECT_EQ(first.ready_at(), in(seconds(1)));
}

TEST_F(ThrottleTest, APollerThatDoesNotLookIsPassedOverAndKeepsItsPlace) {
  const auto turns = throttle({.in_flight = 0, .per_second = 1, .queued = 1});
  PollerTurns away(*turns, [] {});
  PollerTurns later(*turns, [] {});
  ASSERT_EQ(turns->enter(kNever), Turn::kTaken);
  EXPECT_FALSE(away.take());
  EXPECT_FALSE(later.take());
  away.step_aside();
  time_.advance(seconds(1));
  EXPECT_TRUE(later.take());
  EXPECT_FALSE(later.take());
  time_.advance(seconds(1));
  EXPECT_TRUE(away.take());  // before the other poller's second request
  away.end_turn();
  later.end_turn();
}

TEST_F(ThrottleTest, OneRequestIsKeptFromThePollers) {
  const auto turns = throttle({.in_flight = 3, .per_second = 0, .queued = 1});
  PollerTurns poller(*turns, [] {});
  EXPECT_EQ(poller.share(), 2u);
  EXPECT_TRUE(poller.take());
  EXPECT_TRUE(poller.take());
  EXPECT_FALSE(poller.take());
  EXPECT_EQ(turns->enter(kLongAgo), Turn::kTaken);
  EXPECT_EQ(turns->enter(kLongAgo), Turn::kTooLate);
  turns->leave();
  poller.end_turn();
  EXPECT_TRUE(poller.take());
  poller.end_turn();
  poller.end_turn();
}

class SharedThrottle : public testing::Test {
 protected:
  ClientOptions options_of(const ScriptedServer& server) {
    ClientOptions options;
    options.url = server.url();
    options.key = "k";
    options.timing = time_.timing();
    return options;
  }
  ScriptedServer::Script timed(ScriptedServer::Script inner) {
    return [this, inner = std::move(inner)](const Seen& seen) {
      {
        const std::lock_guard lock(mutex_);
        starts_.push_back(time_.passed());
      }
      return inner(seen);
    };
  }

  ManualTime time_;
  std::mutex mutex_;
  std::vector<milliseconds> starts_;
};

TEST_F(SharedThrottle, AllCallsOfAClientAndItsCopiesShareTheRate) {
  ScriptedServer server(timed([](const Seen& seen) -> Scripted {
    return {.body = seen.asks("get_balance") ? kBalance : "[]"};
  }));
  ClientOptions options = options_of(server);
  options.calls_per_second = 2;
  const Client client(options);
  const Client copy = client;
  EXPECT_TRUE(client.balance());
  EXPECT_TRUE(TemporaryLines(copy).countries());
  EXPECT_TRUE(RentedLines(copy).list());
  EXPECT_TRUE(copy.balance());
  EXPECT_TRUE(Client(options).balance());  // another client has its own throttle
  EXPECT_TRUE(client.balance());
  EXPECT_THAT(starts_,
              ElementsAre(seconds(0), seconds(0), seconds(1), seconds(1), seconds(1), seconds(2)));
}

TEST_F(SharedThrottle, RepetitionsTakeTurnsOfTheirOwn) {
  std::atomic<int> calls = 0;
  ScriptedServer server(timed([&calls](const Seen&) -> Scripted {
    return ++calls < 3 ? Scripted{.body = "", .status = 502} : Scripted{.body = kBalance};
  }));
  ClientOptions options = options_of(server);
  options.calls_per_second = 1;
  EXPECT_TRUE(Client(options).balance());
  EXPECT_THAT(starts_, ElementsAre(seconds(0), seconds(1), seconds(2)));
}

TEST_F(SharedThrottle, WhatDoesNotGetItsTurnInTimeIsNotSent) {
  ScriptedServer server(timed([](const Seen&) -> Scripted { return {.body = kBalance}; }));
  ClientOptions options = options_of(server);
  options.calls_per_second = 1;
  options.total_timeout = milliseconds(1'500);
  const Client client(options);
  EXPECT_TRUE(client.balance());
  // A purchase waits for only half of its time, so that enough is left for the answer.
  const auto lease = RentedLines(client).rent("Google", "USA");
  ASSERT_FALSE(lease);
  EXPECT_EQ(lease.failure().kind, Kind::kThrottled);
  EXPECT_EQ(lease.failure().action(), Action::kRetry);
  EXPECT_FALSE(lease.failure().may_have_happened);
  EXPECT_NE(lease.failure().message().find("throttle"), std::string::npos);
  EXPECT_TRUE(client.balance());
  EXPECT_THAT(starts_, ElementsAre(seconds(0), seconds(1)));
}

TEST_F(SharedThrottle, ThreadsShareTheRequestsInFlight) {
  constexpr int kInFlight = 4;
  constexpr int kThreads = 16;
  Meeting meeting(kInFlight);
  ScriptedServer server([&](const Seen&) -> Scripted {
    meeting.attend();
    return {.body = kBalance};
  });
  ClientOptions options = options_of(server);
  options.timing = {};
  options.max_in_flight = kInFlight;
  options.calls_per_second = 0;
  const Client client(options);
  std::vector<std::thread> threads;
  std::atomic<int> good = 0;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] { good += client.balance() ? 1 : 0; });
  }
  for (std::thread& one : threads) one.join();
  EXPECT_EQ(good, kThreads);
  EXPECT_EQ(meeting.max(), kInFlight);
}

TEST_F(SharedThrottle, AFullQueueIsAFailureThatSaysSo) {
  std::condition_variable changed;
  bool open = false;
  ScriptedServer server([&](const Seen&) -> Scripted {
    std::unique_lock lock(mutex_);
    changed.wait(lock, [&] { return open; });
    return {.body = kBalance};
  });
  ClientOptions options = options_of(server);
  options.timing = {};
  options.max_in_flight = 1;
  options.max_queued = 2;
  const Client client(options);
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) threads.emplace_back([&] { good += client.balance() ? 1 : 0; });
  wait_until([&] { return client.transport()->throttle().queued() == 2; });
  const auto refused = client.balance();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.failure().kind, Kind::kThrottled);
  EXPECT_EQ(refused.failure().sentence,
            "The client's own queue is full: 2 calls are already waiting.");
  {
    const std::lock_guard lock(mutex_);
    open = true;
  }
  changed.notify_all();
  for (std::thread& one : threads) one.join();
  EXPECT_EQ(good, 3);
}

TEST_F(SharedThrottle, PollsTakeTheirTurns) {
  ScriptedServer server(timed([](const Seen& seen) -> Scripted {
    return {.body = seen.asks("get_sms") ? kSms : kBalance};
  }));
  ClientOptions options = options_of(server);
  options.calls_per_second = 2;
  const Client client(options);
  Poller poller(client);
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(poller.add(kLease));
  int received = 0;
  poller.run([&](const PollEnd& end) {
    received += end.sms ? 1 : 0;
    // A call in between gets its turn before the polls still to come.
    if (received == 2) {
      EXPECT_TRUE(client.balance());
    }
  });
  EXPECT_EQ(received, 5);
  EXPECT_THAT(starts_,
              ElementsAre(seconds(3), seconds(3), seconds(4), seconds(4), seconds(5), seconds(5)));
}

// Callbacks of the first numbers to end give them back while the poller uses all other requests.
TEST_F(SharedThrottle, CallbacksMayCallHoweverFewRequestsThereAre) {
  for (const std::size_t in_flight : {1u, 2u, 3u}) {
    ScriptedServer server([](const Seen& seen) -> Scripted {
      return {.body = seen.asks("get_sms") ? "Number Not Found." : "Number Rejected."};
    });
    ClientOptions options = options_of(server);
    options.max_in_flight = in_flight;
    options.calls_per_second = 0;
    const Client client(options);
    Poller poller(client);
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(poller.add(kLease));
    int rejected = 0;
    poller.run(
        [&](const PollEnd& end) { rejected += TemporaryLines(client).reject(end.lease) ? 1 : 0; });
    EXPECT_EQ(rejected, 20);
  }
}

TEST_F(SharedThrottle, APollThatIsHeldBackBeyondItsDeadlineEndsWithoutIt) {
  ScriptedServer server(timed(
      [](const Seen&) -> Scripted { return {.body = "You have not received any code yet."}; }));
  ClientOptions options = options_of(server);
  options.calls_per_second = 1;
  Poller poller{Client(options)};
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(poller.add(kLease, seconds(3)));
  int held_back = 0;
  poller.run([&](const PollEnd& end) {
    EXPECT_EQ(end.sms.failure().kind, Kind::kDeadline);
    if (end.sms.failure().sentence.find("throttle") != std::string::npos) ++held_back;
  });
  EXPECT_EQ(held_back, 14);
  EXPECT_THAT(starts_,
              ElementsAre(seconds(3), seconds(4), seconds(5), seconds(6), seconds(7), seconds(8)));
}

TEST_F(SharedThrottle, AStoppedPollerLeavesTheQueueAndItsTurns) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.asks("get_sms")) return {.body = "", .end = Scripted::End::kHang};
    return {.body = kBalance};
  });
  ClientOptions options = options_of(server);
  options.max_in_flight = 2;
  options.calls_per_second = 0;
  const Client client(options);
  {
    Poller poller(client);
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(poller.add(kLease, seconds(60)));
    const auto ignore = [](const PollEnd&) {};
    EXPECT_EQ(poller.step(seconds(3), ignore), 3u);
    poller.stop();
    poller.step(seconds(1), ignore);
    EXPECT_EQ(poller.waiting(), 0u);
    for (int i = 0; i < 2; ++i) ASSERT_TRUE(poller.add(kLease, seconds(60)));
    poller.step(seconds(3), ignore);  // destroyed with a request in flight
  }
  EXPECT_TRUE(client.balance());
  PollerTurns other(client.transport()->throttle(), [] {});
  EXPECT_TRUE(other.take());
  other.end_turn();
}

}  // namespace
}  // namespace linepool
