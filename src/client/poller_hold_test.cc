// Polls that the server holds until the SMS is there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linepool/poller.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "client/http/transport.h"
#include "client/testing/manual_time.h"
#include "client/testing/samples.h"
#include "client/testing/scripted_server.h"

namespace linepool {
namespace {

using client_testing::kSms;
using client_testing::kWaiting;
using client_testing::lease_number;
using client_testing::ManualTime;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::SizeIs;
using Kind = Failure::Kind;

// The `wait` of a request; 0 if it has none.
seconds wait_of(const Seen& seen) {
  const std::size_t at = seen.target.find("&wait=");
  if (at == std::string::npos) return seconds(0);
  return seconds(std::strtol(seen.target.c_str() + at + 6, nullptr, 10));
}

struct Poll {
  milliseconds at;
  seconds wait;
  bool operator==(const Poll&) const = default;
};

void PrintTo(const Poll& poll, std::ostream* out) {
  *out << poll.at.count() << " ms, wait " << poll.wait.count() << " s";
}

class HeldPolls : public testing::Test {
 protected:
  Client client_of(const ScriptedServer& server, std::size_t in_flight = 32) {
    ClientOptions options;
    options.url = server.url();
    options.key = "k";
    options.timing = time_.timing();
    options.max_in_flight = in_flight;
    return Client(options);
  }
  // A server that can hold: the wait runs out while `inner` says "waiting", and time passes
  // meanwhile.
  ScriptedServer::Script holding(ScriptedServer::Script inner) {
    return [this, inner = std::move(inner)](const Seen& seen) {
      const std::lock_guard lock(mutex_);
      const seconds wait = wait_of(seen);
      polls_.push_back({time_.passed(), wait});
      Scripted answer = inner(seen);
      if (wait.count() == 0) return answer;
      answer.headers += "Linepool-Wait: " + std::to_string(wait.count()) + "\r\n";
      if (answer.body == kWaiting) time_.advance(wait);
      return answer;
    };
  }
  ScriptedServer::Script ignoring(ScriptedServer::Script inner) {
    return [this, inner = std::move(inner)](const Seen& seen) {
      const std::lock_guard lock(mutex_);
      polls_.push_back({time_.passed(), wait_of(seen)});
      return inner(seen);
    };
  }
  static std::vector<PollEnd> run(Poller& poller) {
    std::vector<PollEnd> ends;
    poller.run([&ends](const PollEnd& end) { ends.push_back(end); });
    return ends;
  }

  ManualTime time_;
  std::mutex mutex_;
  std::vector<Poll> polls_;
};

TEST_F(HeldPolls, AreRepeatedAtOnceUntilTheSmsComes) {
  ScriptedServer server(holding(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 3 ? kWaiting : kSms}; }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_EQ(run(poller).at(0).sms->code, "412157");
  EXPECT_THAT(polls_, ElementsAre(Poll{seconds(3), seconds(50)}, Poll{seconds(53), seconds(50)},
                                  Poll{seconds(103), seconds(50)}));
}

TEST_F(HeldPolls, OfAServerThatIsKnownToHoldLeaveAtOnce) {
  ScriptedServer server(holding(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 2 ? kWaiting : kSms}; }));
  const Client client = client_of(server);
  ASSERT_TRUE(wait_for_sms(client, lease_number(1)));
  const milliseconds before = time_.passed();
  ASSERT_TRUE(wait_for_sms(client, lease_number(2)));
  EXPECT_EQ(time_.passed(), before);
}

// With more numbers than requests, those without a request of their own are polled in turn.
TEST_F(HeldPolls, OfManyNumbersDoNotAllLeaveAtOnce) {
  ScriptedServer server(holding([](const Seen&) -> Scripted { return {.body = kSms}; }));
  const Client client = client_of(server);
  client.transport()->learn_holding(Transport::Holding::kYes);
  PollOptions options;
  options.in_flight = 4;
  Poller poller(client, options);
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(poller.add(lease_number(i)));
  ASSERT_THAT(run(poller), SizeIs(20));
  const auto at_once = std::count_if(polls_.begin(), polls_.end(),
                                     [](const Poll& poll) { return poll.at == milliseconds(0); });
  EXPECT_EQ(at_once, 3);
}

TEST_F(HeldPolls, EndAtTheDeadline) {
  ScriptedServer server(holding([](const Seen&) -> Scripted { return {.body = kWaiting}; }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1), milliseconds(70'500)));
  EXPECT_EQ(run(poller).at(0).sms.failure().kind, Kind::kDeadline);
  EXPECT_THAT(polls_, ElementsAre(Poll{seconds(3), seconds(50)}, Poll{seconds(53), seconds(17)},
                                  Poll{milliseconds(70'500), seconds(0)}));
}

TEST_F(HeldPolls, OtherServersArePolledAsEver) {
  ScriptedServer server(ignoring(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 4 ? kWaiting : kSms}; }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_TRUE(run(poller).at(0).sms);
  EXPECT_THAT(polls_, ElementsAre(Poll{seconds(3), seconds(50)}, Poll{seconds(6), seconds(0)},
                                  Poll{seconds(11), seconds(0)}, Poll{seconds(19), seconds(0)}));
}

// The server claims to hold but answers at once: the client must not spin.
TEST_F(HeldPolls, ThatComeBackAtOnceAreSpacedOut) {
  ScriptedServer server(ignoring([this](const Seen&) -> Scripted {
    return {.body = polls_.size() < 4 ? kWaiting : kSms, .headers = "Linepool-Wait: 50\r\n"};
  }));
  Poller poller(client_of(server));
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_TRUE(run(poller).at(0).sms);
  ASSERT_THAT(polls_, SizeIs(4));
  EXPECT_EQ(polls_[3].at, seconds(19));
}

// A proxy that ends every request after 30 s: the next poll is a plain one.
TEST_F(HeldPolls, ThatBreakAlternateWithPlainOnes) {
  ScriptedServer server(ignoring([this](const Seen& seen) -> Scripted {
    if (polls_.size() == 5) return {.body = kSms};
    if (wait_of(seen).count() == 0) return {.body = kWaiting};
    time_.advance(seconds(30));
    return {.body = "<html>gateway timeout</html>", .status = 504};
  }));
  PollOptions options;
  options.failures = 1;
  Poller poller(client_of(server), options);
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_TRUE(run(poller).at(0).sms);
  EXPECT_THAT(polls_, ElementsAre(Poll{seconds(3), seconds(50)}, Poll{seconds(36), seconds(0)},
                                  Poll{seconds(41), seconds(50)}, Poll{seconds(79), seconds(0)},
                                  Poll{seconds(87), seconds(50)}));
}

TEST_F(HeldPolls, NeedNotBeAskedFor) {
  ScriptedServer server(holding(
      [this](const Seen&) -> Scripted { return {.body = polls_.size() < 2 ? kWaiting : kSms}; }));
  PollOptions options;
  options.hold = seconds(0);
  Poller poller(client_of(server), options);
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_TRUE(run(poller).at(0).sms);
  EXPECT_THAT(polls_, ElementsAre(Poll{seconds(3), seconds(0)}, Poll{seconds(6), seconds(0)}));
}

// Held polls must not keep the other numbers from being polled.
TEST_F(HeldPolls, LeaveHalfOfTheRequestsToTheRest) {
  std::atomic<int> held = 0;
  ScriptedServer server([&](const Seen& seen) -> Scripted {
    if (wait_of(seen).count() == 0) return {.body = kSms};
    ++held;
    return {.body = "", .end = Scripted::End::kHang};
  });
  PollOptions options;
  options.in_flight = 4;
  options.first_wait = milliseconds(0);
  Poller poller(client_of(server), options);
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(poller.add(lease_number(i)));
  // Two are held and the others polled; the last one is held too if it has a request to itself.
  int received = 0;
  while (received + held < 20) {
    poller.step(milliseconds(0), [&](const PollEnd& end) { received += end.sms ? 1 : 0; });
  }
  EXPECT_GE(held, 2);
  EXPECT_LE(held, 3);
}

// With so few requests in all, a held one would lock the other calls out.
TEST_F(HeldPolls, NeedAThrottleWithRoom) {
  ScriptedServer server(holding([](const Seen&) -> Scripted { return {.body = kSms}; }));
  ASSERT_TRUE(wait_for_sms(client_of(server, 2), lease_number(1)));
  ASSERT_TRUE(wait_for_sms(client_of(server, 3), lease_number(1)));
  ASSERT_THAT(polls_, SizeIs(2));
  EXPECT_EQ(polls_[0].wait, seconds(0));
  EXPECT_EQ(polls_[1].wait, seconds(50));
}

TEST_F(HeldPolls, GiveWayToStop) {
  Poller* stopped = nullptr;
  ScriptedServer server([&](const Seen& seen) -> Scripted {
    EXPECT_EQ(wait_of(seen), seconds(50));
    stopped->stop();
    return {.body = "", .end = Scripted::End::kHang};
  });
  Poller poller(client_of(server));
  stopped = &poller;
  ASSERT_TRUE(poller.add(lease_number(1)));
  EXPECT_EQ(run(poller).at(0).sms.failure().kind, Kind::kStopped);
}

}  // namespace
}  // namespace linepool
