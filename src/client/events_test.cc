#include <linepool/events.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "client/testing/manual_time.h"
#include "client/testing/scripted_server.h"

namespace linepool {
namespace {

using client_testing::ManualTime;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = Failure::Kind;

std::string event_json(int id) {
  return R"({"id":)" + std::to_string(id) +
         R"(,"type":"message.received","at":"2026-11-23T01:02:03.004Z","data":{"order":7,)"
         R"("phoneNumber":"+60112800001","country":"MY","service":"go","amount":"0.66",)"
         R"("message":{"id":3,"from":"Google","text":"G-123456 is it","otpCode":"123456",)"
         R"("receivedAt":"2026-11-23T01:02:02.000Z"}}})";
}

std::string page_json(const std::vector<int>& ids, int next_after, int newest) {
  std::string events;
  for (const int id : ids) events += (events.empty() ? "" : ",") + event_json(id);
  return R"({"events":[)" + events + R"(],"next_after":)" + std::to_string(next_after) +
         R"(,"newest":)" + std::to_string(newest) + R"(,"oldest":1})";
}

Scripted stream_of(const std::vector<int>& ids) {
  std::string body = ": hello\n\n";
  for (const int id : ids) {
    body +=
        "id: " + std::to_string(id) + "\nevent: message.received\ndata: " + event_json(id) + "\n\n";
  }
  return {.body = body, .headers = "Content-Type: text/event-stream\r\n"};
}

bool asks_for_stream(const Seen& seen) {
  return seen.headers.find("Accept: text/event-stream") != std::string::npos;
}

int last_event_id(const Seen& seen) {
  const std::string name = "Last-Event-ID: ";
  const std::size_t at = seen.headers.find(name);
  return at == std::string::npos ? -1 : std::stoi(seen.headers.substr(at + name.size()));
}

class EventCalls : public testing::Test {
 protected:
  Events events_of(const ScriptedServer& server, EventFilter filter = {}) {
    ClientOptions options;
    options.url = server.url();
    options.key = "k";
    options.timing = time_.timing();
    return Events(Client(options), std::move(filter));
  }
  // Follows until event `until` arrives; returns the ids in order of arrival.
  std::vector<std::int64_t> followed(const Events& events, std::optional<std::int64_t> after,
                                     std::int64_t until) {
    std::vector<std::int64_t> ids;
    FollowOptions options;
    options.on_trouble = [this](const Failure& failure) { troubles_.push_back(failure.sentence); };
    const auto done = events.follow(
        after,
        [&](const Event& event) {
          ids.push_back(event.id);
          return event.id < until;
        },
        options);
    EXPECT_TRUE(done);
    return ids;
  }

  ManualTime time_;
  std::vector<std::string> troubles_;
};

TEST_F(EventCalls, APageIsReadWhole) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = page_json({12}, 12, 14)}; });
  const EventFilter filter{.types = {"message.received", "lease.*"}, .order = 7};
  const auto page = events_of(server, filter).next(11, seconds(500), 5'000);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->next_after, 12);
  EXPECT_EQ(page->newest, 14);
  EXPECT_EQ(page->oldest, 1);
  ASSERT_THAT(page->events, SizeIs(1));
  const Event& event = page->events[0];
  EXPECT_EQ(event.id, 12);
  EXPECT_EQ(event.type, "message.received");
  EXPECT_EQ(event.order, 7);
  EXPECT_EQ(event.rental, 0);
  EXPECT_EQ(event.number, "60112800001");
  EXPECT_EQ(event.country, "MY");
  EXPECT_EQ(event.service, "go");
  EXPECT_EQ(event.amount, "0.66");
  EXPECT_EQ(event.json, event_json(12));
  ASSERT_TRUE(event.message);
  EXPECT_EQ(event.message->from, "Google");
  EXPECT_EQ(event.message->sms.code, "123456");
  EXPECT_EQ(server.seen().at(0).target,
            "/api/v1/events?after=11&limit=1000&wait=180&"
            "types=message.received%2Clease.%2A&order=7");
}

TEST_F(EventCalls, PagesThatAreNoneAreNotTaken) {
  for (const char* body : {"", "{}", R"({"events":[{}]})", R"({"events":[7]})", "[]"}) {
    ScriptedServer server([body](const Seen&) -> Scripted { return {.body = body}; });
    const auto page = events_of(server).next(0);
    ASSERT_FALSE(page) << body;
    EXPECT_EQ(page.failure().kind, Kind::kUnexpected);
  }
}

// A waiting call may last as long as the server was asked to wait, so its timeout is longer.
TEST_F(EventCalls, AWaitLengthensTheTimeout) {
  ScriptedServer server([this](const Seen&) -> Scripted {
    time_.advance(seconds(170));
    return {.body = "busy", .status = 503, .headers = "Retry-After: 5\r\n"};
  });
  EXPECT_FALSE(events_of(server).next(0, seconds(180)));
  EXPECT_THAT(server.seen(), SizeIs(2));
}

TEST_F(EventCalls, FollowBeginsNowAndComesBackWithTheLastId) {
  int streams = 0;
  ScriptedServer server([&streams](const Seen& seen) -> Scripted {
    if (!asks_for_stream(seen)) return {.body = page_json({1}, 1, 4)};
    switch (++streams) {
      case 1: return stream_of({5, 6});
      case 2: return {.body = "", .end = Scripted::End::kClose};
      case 3: return stream_of({6, 5, 7});  // already delivered
      default: return stream_of({8});
    }
  });
  EXPECT_THAT(followed(events_of(server), std::nullopt, 8), ElementsAre(5, 6, 7, 8));
  std::vector<int> ids;
  for (const Seen& seen : server.seen()) ids.push_back(last_event_id(seen));
  EXPECT_THAT(ids, ElementsAre(-1, 4, 6, 6, 7));
  EXPECT_EQ(troubles_[0], "The event stream ended.");
}

TEST_F(EventCalls, ARestoredServerIsFollowedFromItsOldestEvent) {
  const auto placed = [](const std::string& log, int id) {
    std::string json = event_json(id);
    return json.insert(1, "\"place\":\"" + log + "-" + std::to_string(id) + "\",");
  };
  int streams = 0;
  ScriptedServer server([&](const Seen&) -> Scripted {
    Scripted stream = stream_of({});
    if (++streams == 1) {
      stream.body += "data: " + placed("aaaaaaaaaaaa", 41) + "\n\n";
    } else {
      stream.body +=
          "event: gap\ndata: {\"type\":\"gap\",\"place\":\"bbbbbbbbbbbb-2\","
          "\"oldest\":3,\"newest\":4}\n\n";
      for (const int id : {3, 4}) {
        stream.body += "data: " + placed("bbbbbbbbbbbb", id) + "\n\n";
      }
    }
    return stream;
  });
  std::vector<std::int64_t> ids;
  std::string trouble;
  FollowOptions options;
  options.on_trouble = [&trouble](const Failure& failure) { trouble = failure.sentence; };
  const auto take = [&ids](const Event& event) {
    ids.push_back(event.id);
    return event.id != 4;
  };
  EXPECT_TRUE(events_of(server).follow(40, take, options));
  EXPECT_THAT(ids, ElementsAre(41, 3, 4));
  EXPECT_NE(server.seen().at(1).headers.find("Last-Event-ID: aaaaaaaaaaaa-41"), std::string::npos);
  EXPECT_NE(trouble.find("start over"), std::string::npos) << trouble;
}

TEST_F(EventCalls, ReconnectionsBackOff) {
  int streams = 0;
  ScriptedServer server([&streams](const Seen&) -> Scripted {
    return ++streams < 8 ? stream_of({}) : stream_of({1});
  });
  EXPECT_THAT(followed(events_of(server), 0, 1), ElementsAre(1));
  // 200 ms, doubling to 5 s.
  EXPECT_EQ(time_.passed(), milliseconds(200 + 400 + 800 + 1'600 + 3'200 + 5'000 + 5'000));
}

TEST_F(EventCalls, WhereStreamsDoNotPassPagesTakeTheirPlace) {
  int pages = 0;
  ScriptedServer server([&](const Seen& seen) -> Scripted {
    if (asks_for_stream(seen)) {
      // The proxy lets streams through again.
      if (pages == 3) return stream_of({9});
      return {.body = "<html>bad gateway</html>", .status = 502};
    }
    ++pages;
    if (pages == 1) return {.body = page_json({1, 2}, 4, 4)};
    if (pages == 2) return {.body = page_json({}, 5, 5)};
    time_.advance(minutes(11));
    return {.body = page_json({6}, 6, 6)};
  });
  EXPECT_THAT(followed(events_of(server), 0, 9), ElementsAre(1, 2, 6, 9));
  std::vector<std::string> calls;
  for (const Seen& seen : server.seen()) {
    calls.push_back(asks_for_stream(seen) ? "stream " + std::to_string(last_event_id(seen))
                                          : seen.target.substr(std::string("/api/v1/").size()));
  }
  EXPECT_THAT(calls, ElementsAre("stream 0", "stream 0", "events?after=0&limit=100&wait=25",
                                 "events?after=4&limit=100&wait=25",
                                 "events?after=5&limit=100&wait=25", "stream 6"));
}

TEST_F(EventCalls, CallbacksMayThrow) {
  ScriptedServer server([](const Seen&) -> Scripted { return stream_of({1}); });
  const Events events = events_of(server);
  const auto follow = [&events] {
    return events.follow(0, [](const Event&) -> bool { throw std::runtime_error("no"); });
  };
  EXPECT_THROW((void)follow(), std::runtime_error);
}

// Events that the filter lets through may be older than what the server keeps.
TEST_F(EventCalls, AFilteredStreamIsInterruptedByAPage) {
  int streams = 0;
  ScriptedServer server([&](const Seen& seen) -> Scripted {
    if (!asks_for_stream(seen)) return {.body = page_json({}, 900, 900)};
    if (++streams == 2) return stream_of({901});
    time_.advance(minutes(61));
    Scripted quiet = stream_of({});
    quiet.body += ": ping\n\n";
    return quiet;
  });
  const EventFilter filter{.types = {"webhook.disabled"}, .order = 0};
  EXPECT_THAT(followed(events_of(server, filter), 3, 901), ElementsAre(901));
  std::vector<int> ids;
  for (const Seen& seen : server.seen()) ids.push_back(last_event_id(seen));
  EXPECT_THAT(ids, ElementsAre(3, -1, 900));
}

// A server with no room for another waiting request answers at once: the client must not spin.
TEST_F(EventCalls, EmptyPagesThatComeAtOnceAreSpacedOut) {
  int pages = 0;
  ScriptedServer server([&pages](const Seen& seen) -> Scripted {
    if (asks_for_stream(seen)) return {.body = "<html>"};
    return {.body = ++pages < 4 ? page_json({}, 0, 0) : page_json({1}, 1, 1)};
  });
  EXPECT_THAT(followed(events_of(server), 0, 1), ElementsAre(1));
  EXPECT_EQ(time_.passed(), seconds(9));
}

// A proxy that buffers the answer until it is complete.
TEST_F(EventCalls, AStreamWithoutAByteIsGivenUp) {
  ScriptedServer server([this](const Seen& seen) -> Scripted {
    if (!asks_for_stream(seen)) return {.body = page_json({1}, 1, 1)};
    time_.advance(seconds(30));
    return {.body = "", .end = Scripted::End::kHang};
  });
  EXPECT_THAT(followed(events_of(server), 0, 1), ElementsAre(1));
  EXPECT_THAT(troubles_, ElementsAre("Nothing arrived on the event stream.",
                                     "Nothing arrived on the event stream."));
}

TEST_F(EventCalls, AnAnswerThatIsNoStreamIsAskedForAsPages) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (asks_for_stream(seen)) return {.body = page_json({1}, 1, 1)};
    return {.body = page_json({1}, 1, 1)};
  });
  EXPECT_THAT(followed(events_of(server), 0, 1), ElementsAre(1));
  EXPECT_THAT(troubles_, IsEmpty());
}

TEST_F(EventCalls, AGarbledStreamIsAskedForAsPages) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (!asks_for_stream(seen)) return {.body = page_json({1, 2}, 2, 2)};
    Scripted answer = stream_of({1});
    answer.body += "data: garbage\n\n";
    return answer;
  });
  EXPECT_THAT(followed(events_of(server), 0, 2), ElementsAre(1, 2));
}

TEST_F(EventCalls, ARefusalEndsTheFollowing) {
  ScriptedServer server([](const Seen&) -> Scripted {
    return {.body = R"({"code":"events_gone","message":"Events up to 40 are not kept."})",
            .status = 410};
  });
  const auto done = events_of(server).follow(3, [](const Event&) { return true; });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.failure().error, Error::kEventsGone);
  EXPECT_EQ(done.failure().sentence, "Events up to 40 are not kept.");
  EXPECT_THAT(server.seen(), SizeIs(1));
}

TEST_F(EventCalls, RetryAfterIsHeeded) {
  int streams = 0;
  ScriptedServer server([&streams](const Seen&) -> Scripted {
    if (++streams > 1) return stream_of({1});
    return {.body = "{}", .status = 429, .headers = "Retry-After: 40\r\n"};
  });
  EXPECT_THAT(followed(events_of(server), 0, 1), ElementsAre(1));
  EXPECT_EQ(time_.passed(), seconds(40));
}

TEST_F(EventCalls, FollowingEndsWhenAskedTo) {
  ScriptedServer server(
      [](const Seen&) -> Scripted { return {.body = "", .end = Scripted::End::kHang}; });
  int looks = 0;
  FollowOptions options;
  options.going_on = [&looks] { return ++looks < 4; };
  EXPECT_TRUE(events_of(server).follow(
      0, [](const Event&) { return true; }, options));
}

}  // namespace
}  // namespace linepool
