#include "edge_http/session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <string>

#include "base/log/log.h"
#include "edge_http/session_fixture.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// Answers with method, target and body; "/later..." is answered by the test.
class Echo final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    ++requests;
    if (request.path == "/throw") throw std::runtime_error("the world is broken");
    if (request.path == "/large") return wire::Response::text(std::string(200'000, 'L'));
    if (request.path.starts_with("/later")) {
      waiting.push_back(deferral.defer());
      return std::nullopt;
    }
    return wire::Response::text(std::string(name(request.method)) + " " +
                                std::string(request.target) + " [" + std::string(request.body) +
                                "]");
  }

  int requests = 0;
  std::deque<wire::Responder> waiting;
};

class SessionTest : public SessionFixture {
 protected:
  SessionTest() : SessionFixture(echo_) {}

  Echo echo_;
};

TEST_F(SessionTest, AnswersAndStays) {
  client_sends(get("/a"));
  EXPECT_EQ(received(), answer_to_get("/a"));
  client_sends(get("/b"));
  EXPECT_EQ(received(), answer_to_get("/b"));
  EXPECT_EQ(counters.requests, 2u);
  EXPECT_EQ(counters.responses[2], 2u);
}

TEST_F(SessionTest, AnswersAPipelineInOrderAndInOneSend) {
  std::string requests;
  std::string expected;
  for (int i = 0; i < 100; ++i) {
    requests += get("/" + std::to_string(i));
    expected += answer_to_get("/" + std::to_string(i));
  }
  client_sends(requests);
  EXPECT_EQ(received(), expected);
  EXPECT_EQ(pipe_.sends, 1);
}

TEST_F(SessionTest, SplitAtEveryByteGivesTheSameAnswers) {
  const std::string requests = get("/a") +
                               "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello" +
                               "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n" +
                               get("/d");
  client_sends(requests);
  const std::string expected = received();
  EXPECT_THAT(expected, HasSubstr("POST /b [hello]"));
  EXPECT_THAT(expected, HasSubstr("POST /c [abcde]"));
  for (std::size_t cut = 1; cut < requests.size(); ++cut) {
    client_sends(requests.substr(0, cut));
    client_sends(requests.substr(cut));
    ASSERT_EQ(received(), expected) << "cut at " << cut;
  }
  pipe_.receive_at_most = 1;
  client_sends(requests);
  EXPECT_EQ(received(), expected);
}

TEST_F(SessionTest, ADeferredAnswerKeepsItsPlace) {
  client_sends(get("/1") + get("/later") + get("/3"));
  EXPECT_EQ(received(), answer_to_get("/1"));
  EXPECT_EQ(echo_.requests, 2) << "the next request waits for the answer before it";
  echo_.waiting.front().send(wire::Response::text("late"));
  EXPECT_TRUE(woken_);
  EXPECT_EQ(received(), "") << "nothing happens on the other thread";
  deliver();
  EXPECT_EQ(received(),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nlate" +
                answer_to_get("/3"));
}

TEST_F(SessionTest, ALostResponderAnswers503) {
  client_sends(get("/later"));
  echo_.waiting.clear();
  deliver();
  EXPECT_THAT(received(), StartsWith("HTTP/1.1 503 "));
}

TEST_F(SessionTest, AnAnswerToAnotherRequestIsIgnored) {
  client_sends(get("/later"));
  session_->answer(7, wire::Response::text("stray"));
  EXPECT_EQ(received(), "");
  echo_.waiting.front().send(wire::Response::text("mine"));
  deliver();
  EXPECT_THAT(received(), EndsWith("mine"));
  session_->answer(1, wire::Response::text("twice"));
  EXPECT_EQ(received(), "");
}

TEST_F(SessionTest, AHandlerThatThrowsAnswers500) {
  client_sends(get("/throw") + get("/next"));
  const std::string answers = received();
  EXPECT_THAT(answers, StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(answers, Not(HasSubstr("broken"))) << "why is for the log";
  EXPECT_THAT(answers, EndsWith(answer_to_get("/next")));
}

TEST_F(SessionTest, EveryAnswerNamesItsRequest) {
  next_request_id.run = {'k', '7', 'f', '2', 'q', 'd'};
  next_request_id.number = 40;
  request_id_step = 2;
  const auto named = [this](const std::string& id) {
    EXPECT_THAT(received(), HasSubstr("\r\nRequest-Id: k7f2qd-" + id + "\r\n"));
  };
  client_sends(get("/a"));
  named("40");
  client_sends(get("/later"));
  echo_.waiting.front().send(wire::Response::text("late"));
  deliver();
  named("42");
  client_sends(get("/throw"));
  named("44");
  client_sends("GET /slow");
  sweeps(10);  // the header's time is over
  named("46");
  EXPECT_EQ(next_request_id.number, 48);
}

TEST_F(SessionTest, BytesThatAreNoRequestGetAnIdToo) {
  next_request_id.run = {'k', '7', 'f', '2', 'q', 'd'};
  testing::internal::CaptureStderr();
  configure_log(LogLevel::kDebug, LogFormat::kText);
  client_sends("GET / HTTP/9.9\r\n\r\n");
  configure_log(LogLevel::kInfo, LogFormat::kText);
  const std::string log = testing::internal::GetCapturedStderr();
  const std::string answer = received();
  const std::string_view status = std::string_view(answer).substr(9, 3);
  EXPECT_THAT(answer, HasSubstr("\r\nRequest-Id: k7f2qd-1\r\n"));
  EXPECT_THAT(log, HasSubstr("unread_request request=\"k7f2qd-1\" status=" + std::string(status)));
}

TEST_F(SessionTest, ClosesWhenAskedTo) {
  client_sends(get("/a", "Connection: close\r\n") + get("/b"));
  const std::string answers = received();
  EXPECT_THAT(answers, HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(answers, Not(HasSubstr("/b"))) << "nothing is begun behind the last request";
  EXPECT_TRUE(pipe_.server_ended);
  EXPECT_FALSE(gone()) << "waits for the client's end";
  client_ends();
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, AClientThatHalfClosesGetsItsAnswers) {
  pipe_.client_ended = true;
  pipe_.to_server = get("/a") + get("/b");
  ready({.readable = true, .half_closed = true});
  EXPECT_EQ(received(), answer_to_get("/a") + answer_to_get("/b"));
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, AClientThatHalfClosesGetsItsDeferredAnswer) {
  client_sends(get("/later"));
  client_ends();
  EXPECT_FALSE(gone());
  echo_.waiting.front().send(wire::Response::text("late"));
  deliver();
  EXPECT_THAT(received(), EndsWith("late"));
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, AClientThatEndsWithinARequestIsClosed) {
  client_sends("GET / HTTP/1.1\r\nHo");
  client_ends();
  EXPECT_TRUE(gone());
  EXPECT_EQ(received(), "");
}

TEST_F(SessionTest, AClientThatIsGoneBeforeTheAnswer) {
  client_sends(get("/later"));
  ready({.broken = true});
  EXPECT_TRUE(gone());
  echo_.waiting.front().send(wire::Response::text("late"));
  deliver();
  EXPECT_EQ(received(), "");
}

TEST_F(SessionTest, AClientThatCannotBeWrittenTo) {
  pipe_.to_server = get("/a");
  ready({});
  pipe_.client_gone = true;
  ready({.readable = true});
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, RefusesAndLingers) {
  client_sends("BAD\r\n\r\n" + std::string(5000, 'x'));
  const std::string answer = received();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 400 Bad Request\r\n"));
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(pipe_.server_ended);
  EXPECT_EQ(pipe_.to_server, "") << "what still comes is read and dropped";
  EXPECT_FALSE(gone());
  sweeps(3);
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, LingeringHasABound) {
  client_sends("BAD\r\n\r\n");
  client_sends(std::string(2 * 1024 * 1024, 'x'));
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, SaysContinueOnceAndOnlyToWhoWaits) {
  const std::string head =
      "POST /p HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n";
  client_sends(head);
  EXPECT_EQ(received(), "HTTP/1.1 100 Continue\r\n\r\n");
  client_sends("ab");
  EXPECT_EQ(received(), "");
  client_sends("cd");
  EXPECT_THAT(received(), EndsWith("POST /p [abcd]"));
  client_sends(head + "abcd");
  EXPECT_THAT(received(), Not(HasSubstr("100 Continue")));
}

TEST_F(SessionTest, HeadGetsNoBody) {
  client_sends("HEAD /h HTTP/1.1\r\nHost: h\r\n\r\n" + get("/next"));
  const std::string answers = received();
  EXPECT_THAT(answers, StartsWith("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                                  "Content-Length: 10\r\n\r\nHTTP/1.1 200 OK\r\n"));
}

TEST_F(SessionTest, Http10IsToldThatItMayStay) {
  client_sends("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_THAT(received(), HasSubstr("Connection: keep-alive\r\n"));
  client_sends("GET /b HTTP/1.0\r\n\r\n");
  EXPECT_THAT(received(), HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(pipe_.server_ended);
}

TEST_F(SessionTest, ASlowHeaderIsCutOff) {
  client_sends("GET / HT");
  sweeps(5);
  client_sends("TP/1.1\r\nHost");  // a byte now and then gains no time
  sweeps(4);
  EXPECT_EQ(received(), "");
  sweeps(1);
  EXPECT_THAT(received(), StartsWith("HTTP/1.1 408 "));
  EXPECT_TRUE(pipe_.server_ended);
  EXPECT_EQ(counters.timeouts, 1u);
  sweeps(3);
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, ASlowBodyIsCutOffUnlessItKeepsComing) {
  client_sends("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\n");
  sweeps(19);
  EXPECT_EQ(received(), "");
  client_sends(std::string(1000, 'x'));  // worth ten ticks
  sweeps(10);
  EXPECT_EQ(received(), "");
  sweeps(1);
  EXPECT_THAT(received(), StartsWith("HTTP/1.1 408 "));
}

TEST_F(SessionTest, AnIdleConnectionIsClosedInSilence) {
  client_sends(get("/a"));
  received();
  sweeps(29);
  EXPECT_FALSE(gone());
  sweeps(1);
  EXPECT_TRUE(gone());
  EXPECT_EQ(received(), "");
}

TEST_F(SessionTest, ANewConnectionThatSaysNothingGetsLessTime) {
  sweeps(9);
  EXPECT_FALSE(gone());
  sweeps(1);
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, WaitingForADeferredAnswerHasNoDeadlineHere) {
  client_sends(get("/later"));
  sweeps(1000);
  EXPECT_FALSE(gone());
}

TEST_F(SessionTest, AClientThatDoesNotReadIsCutOff) {
  pipe_.send_window = 1000;
  client_sends(get("/large") + get("/next"));
  EXPECT_EQ(echo_.requests, 1) << "nothing is begun while an answer waits";
  sweeps(4);
  EXPECT_FALSE(gone());
  pipe_.send_window = 1000;
  ready({.writable = true});  // it took some: the time starts again
  sweeps(4);
  EXPECT_FALSE(gone());
  sweeps(1);
  EXPECT_TRUE(gone());
  EXPECT_EQ(counters.timeouts, 1u);
}

TEST_F(SessionTest, AClientThatReadsSlowlyGetsEverything) {
  pipe_.send_window = 70'000;
  client_sends(get("/large") + get("/later") + get("/next"));
  for (int i = 0; i < 3; ++i) {
    pipe_.send_window = 70'000;
    ready({.writable = true});
  }
  EXPECT_EQ(echo_.requests, 2);
  echo_.waiting.front().send(wire::Response::text("late"));
  deliver();
  const std::string answers = received();
  EXPECT_GT(answers.size(), 200'000u);
  EXPECT_THAT(answers, HasSubstr("\r\n\r\nlate"));
  EXPECT_THAT(answers, EndsWith(answer_to_get("/next")));
}

TEST_F(SessionTest, DrainGivesAnIdleConnectionOneLastChance) {
  client_sends(get("/a"));
  received();
  draining = true;
  session_->drain();
  EXPECT_FALSE(gone());
  client_sends(get("/b"));
  EXPECT_THAT(received(), HasSubstr("Connection: close\r\n"));
  client_ends();
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, DrainClosesAnIdleConnectionAtTheNextSweep) {
  client_sends(get("/a"));
  draining = true;
  session_->drain();
  sweeps(1);
  EXPECT_TRUE(gone());
}

TEST_F(SessionTest, DrainWaitsForTheAnswerInFlight) {
  client_sends(get("/later"));
  draining = true;
  session_->drain();
  sweeps(100);
  EXPECT_FALSE(gone());
  echo_.waiting.front().send(wire::Response::text("late"));
  deliver();
  EXPECT_THAT(received(), HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(pipe_.server_ended);
}

TEST_F(SessionTest, AnswersThatPassTheGatheringBoundComeAllTheSame) {
  std::string requests;
  for (int i = 0; i < 5; ++i) requests += get("/large");
  client_sends(requests + get("/end", "Connection: close\r\n"));
  const std::string answers = received();
  EXPECT_GT(answers.size(), 1'000'000u);
  EXPECT_THAT(answers, EndsWith("GET /end []"));
  EXPECT_TRUE(pipe_.server_ended);
}

}  // namespace
}  // namespace linepool::edge_http
