#include <linepool/poller.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "client/testing/manual_time.h"
#include "client/testing/meeting.h"
#include "client/testing/samples.h"
#include "client/testing/scripted_server.h"

namespace linepool {
namespace {

using client_testing::kSms;
using client_testing::kWaiting;
using client_testing::lease_number;
using client_testing::ManualTime;
using client_testing::Meeting;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::SizeIs;
using Kind = Failure::Kind;

class PollerTest : public testing::Test {
 protected:
  Client client_of(const ScriptedServer& server, double chance = 0.0) {
    ClientOptions options;
    options.url = server.url();
    options.key = "k";
    options.timing = time_.timing(chance);
    return Client(options);
  }
  // Records the times of the polls, as the server sees them.
  ScriptedServer::Script timed(ScriptedServer::Script inner) {
    return [this, inner = std::move(inner)](const Seen& seen) {
      const std::lock_guard lock(mutex_);
      polls_.push_back(time_.passed());
      return inner(seen);
    };
  }
  std::vector<PollEnd> run(Poller& poller) {
    std::vector<PollEnd> ends;
    poller.run([&ends](const PollEnd& end) { ends.push_back(end); });
    return ends;
  }

  ManualTime time_;
  std::mutex mutex_;
  std::vector<milliseconds> polls_;
  std::map<std::string, int> calls_;
};

TEST_F(PollerTest, PollsAfterThreeThenThreeFiveEightSecondsUntilTheSmsComes) {
  ScriptedServer server(timed(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 6 ? kWaiting : kSms}; }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1)));
  const auto ends = run(poller);
  ASSERT_THAT(ends, SizeIs(1));
  ASSERT_TRUE(ends[0].sms);
  EXPECT_EQ(ends[0].sms->code, "412157");
  EXPECT_EQ(ends[0].lease.number, "601128000001");
  EXPECT_THAT(polls_, ElementsAre(seconds(3), seconds(6), seconds(11), seconds(19), seconds(27),
                                  seconds(35)));
}

TEST_F(PollerTest, JitterLengthensEveryWait) {
  ScriptedServer server(timed(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 3 ? kWaiting : kSms}; }));
  Poller poller(client_of(server, 0.5));
  ASSERT_TRUE(poller.add(lease_number(1)));
  run(poller);
  EXPECT_THAT(polls_, ElementsAre(milliseconds(3'300), milliseconds(6'600), milliseconds(12'100)));
}

TEST_F(PollerTest, StopsAtTheDeadlineWithALastPoll) {
  ScriptedServer server(timed([](const Seen&) -> Scripted { return {.body = kWaiting}; }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1), seconds(15)));
  const auto ends = run(poller);
  ASSERT_FALSE(ends.at(0).sms);
  EXPECT_EQ(ends[0].sms.failure().kind, Kind::kDeadline);
  EXPECT_EQ(ends[0].sms.failure().action(), Action::kNewNumber);
  EXPECT_THAT(polls_, ElementsAre(seconds(3), seconds(6), seconds(11), seconds(15)));
}

TEST_F(PollerTest, TheLastPollMayStillBringTheSms) {
  ScriptedServer server(timed(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 2 ? kWaiting : kSms}; }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1), seconds(4)));
  EXPECT_TRUE(run(poller).at(0).sms);
  EXPECT_THAT(polls_, ElementsAre(seconds(3), seconds(4)));
}

TEST_F(PollerTest, RetryAfterHoldsEveryPollBack) {
  ScriptedServer server(timed([this](const Seen&) -> Scripted {
    if (polls_.size() == 1)
      return {.body = "slow down", .status = 429, .headers = "Retry-After: 60\r\n"};
    return {.body = kSms};
  }));
  PollOptions options;
  options.in_flight = 1;
  Poller poller(client_of(server), options);
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(poller.add(lease_number(i)));
  const auto ends = run(poller);
  EXPECT_TRUE(
      std::all_of(ends.begin(), ends.end(), [](const PollEnd& end) { return end.sms.ok(); }));
  EXPECT_THAT(polls_, ElementsAre(seconds(3), seconds(63), seconds(63), seconds(63)));
}

TEST_F(PollerTest, AHoldBeyondTheDeadlineEndsAtTheDeadlineWithoutAPoll) {
  ScriptedServer server(timed([](const Seen&) -> Scripted {
    return {.body = "Server busy", .status = 503, .headers = "Retry-After: 600\r\n"};
  }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1), seconds(30)));
  EXPECT_EQ(run(poller).at(0).sms.failure().kind, Kind::kDeadline);
  EXPECT_THAT(polls_, ElementsAre(seconds(3)));
  EXPECT_EQ(time_.passed(), seconds(30));
}

TEST_F(PollerTest, RefusalsEndTheWaitingPassingFaultsDoNot) {
  ScriptedServer server([this](const Seen& seen) -> Scripted {
    const std::lock_guard lock(mutex_);
    const std::string number = seen.target.substr(seen.target.find("number=") + 7, 12);
    const int poll = ++calls_[number];
    if (number == "601128000001") return {.body = "Number Not Found."};
    if (number == "601128000002") return {.body = "Customer Not Found."};
    switch (poll) {
      case 1: return {.body = "Error 102, check back later."};
      case 2: return {.body = "<html>bad gateway</html>", .status = 502};
      case 3: return {.body = "x", .end = Scripted::End::kClose};
      case 4: return {.body = std::string("\0\0", 2)};
      default: return {.body = kSms};
    }
  });
  Poller poller(client_of(server));
  for (int i = 1; i <= 3; ++i) ASSERT_TRUE(poller.add(lease_number(i)));
  std::map<std::string, std::optional<Error>> refusals;
  int received = 0;
  poller.run([&](const PollEnd& end) {
    if (end.sms) {
      ++received;
      EXPECT_EQ(end.lease.number, "601128000003");
    } else {
      refusals[end.lease.number] = end.sms.failure().error;
    }
  });
  EXPECT_EQ(received, 1);
  EXPECT_EQ(refusals["601128000001"], Error::kUnknownNumber);
  EXPECT_EQ(refusals["601128000002"], Error::kUnknownCustomer);
}

TEST_F(PollerTest, TooManyFaultsInARowEndTheWaiting) {
  ScriptedServer server(timed([](const Seen&) -> Scripted { return {.body = "", .status = 500}; }));
  PollOptions options;
  options.failures = 4;
  Poller poller(client_of(server), options);
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_EQ(run(poller).at(0).sms.failure().kind, Kind::kUnexpected);
  EXPECT_THAT(polls_, SizeIs(5));
}

TEST_F(PollerTest, ManyLeasesShareABoundedNumberOfRequests) {
  constexpr int kLeases = 200;
  constexpr int kInFlight = 8;
  Meeting meeting(kInFlight);
  ScriptedServer server([&](const Seen&) -> Scripted {
    meeting.attend();
    return {.body = kSms};
  });
  PollOptions options;
  options.in_flight = kInFlight;
  options.leases = kLeases;
  ClientOptions unthrottled;
  unthrottled.url = server.url();
  unthrottled.timing = time_.timing();
  unthrottled.calls_per_second = 0;
  Poller poller(Client(unthrottled), options);
  for (int i = 0; i < kLeases; ++i) ASSERT_TRUE(poller.add(lease_number(i)));
  EXPECT_FALSE(poller.add(lease_number(kLeases)));
  EXPECT_EQ(poller.waiting(), static_cast<std::size_t>(kLeases));
  const auto ends = run(poller);
  EXPECT_THAT(ends, SizeIs(kLeases));
  EXPECT_EQ(meeting.max(), kInFlight);
  EXPECT_LE(server.seen().back().connection, static_cast<std::size_t>(kInFlight));
}

TEST_F(PollerTest, CallbacksMayAddNumbers) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = kSms}; });
  PollOptions options;
  options.leases = 1;
  Poller poller(client_of(server), options);
  ASSERT_TRUE(poller.add(lease_number(0)));
  int ended = 0;
  poller.run([&](const PollEnd&) {
    if (++ended < 5) {
      EXPECT_TRUE(poller.add(lease_number(ended)));
    }
  });
  EXPECT_EQ(ended, 5);
}

TEST_F(PollerTest, StepReturnsInTimeForACountdown) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = kSms}; });
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1)));
  const auto ignore = [](const PollEnd&) {};
  EXPECT_EQ(poller.step(seconds(1), ignore), 1u);
  EXPECT_EQ(time_.passed(), seconds(1));
  EXPECT_EQ(poller.step(seconds(1), ignore), 1u);
  EXPECT_EQ(poller.step(seconds(5), ignore), 0u);
  EXPECT_EQ(time_.passed(), seconds(3));
}

TEST_F(PollerTest, StopFromAnotherThreadEndsWhatWaits) {
  std::mutex mutex;
  std::condition_variable asked;
  bool arrived = false;
  ScriptedServer server([&](const Seen&) -> Scripted {
    const std::lock_guard lock(mutex);
    arrived = true;
    asked.notify_all();
    return {.body = "", .end = Scripted::End::kHang};
  });
  ClientOptions options;
  options.url = server.url();
  PollOptions polling;
  polling.first_wait = milliseconds(0);
  polling.in_flight = 1;
  Poller poller(Client(options), polling);
  ASSERT_TRUE(poller.add(lease_number(1)));
  ASSERT_TRUE(poller.add(lease_number(2)));
  std::thread stopper([&] {
    std::unique_lock lock(mutex);
    asked.wait(lock, [&] { return arrived; });
    poller.stop();
  });
  const auto ends = run(poller);
  stopper.join();
  ASSERT_THAT(ends, SizeIs(2));
  for (const PollEnd& end : ends) EXPECT_EQ(end.sms.failure().kind, Kind::kStopped);
}

TEST_F(PollerTest, WaitForSmsIsAPollerOfOne) {
  ScriptedServer server(timed(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 2 ? kWaiting : kSms}; }));
  const auto sms = wait_for_sms(client_of(server), lease_number(1), minutes(5));
  ASSERT_TRUE(sms);
  EXPECT_EQ(sms->text, kSms);
  EXPECT_EQ(wait_for_sms(client_of(server), lease_number(1), seconds(0))->code, "412157");
}

TEST_F(PollerTest, OptionsWithoutSenseAreRefused) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = kSms}; });
  PollOptions options;
  options.in_flight = 0;
  EXPECT_THROW(Poller(client_of(server), options), std::invalid_argument);
  options = PollOptions{};
  options.waits = {};
  EXPECT_THROW(Poller(client_of(server), options), std::invalid_argument);
}

}  // namespace
}  // namespace linepool
