#include "edge_http/http_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <latch>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/bounded_queue.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// Echoes; "/later..." is answered by another thread, "/held" when the test says so.
class Echo final : public wire::Handler {
 public:
  Echo() : later_(1024), thread_([this] { answer_later(); }) {}
  ~Echo() override {
    later_.close();
    thread_.join();
  }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    const std::string text = std::string(name(request.method)) + " " + std::string(request.target) +
                             " [" + std::string(request.body) + "] from " +
                             request.peer.to_string() + (request.secure ? " secure" : "");
    {
      const std::lock_guard lock(mutex_);
      ids_.insert(request.id.text());
      ++count_;
      counted_.notify_all();
    }
    if (request.path.starts_with("/large")) {
      return wire::Response::text(std::string(16 << 20, 'L'));
    }
    if (request.path == "/held") {
      const std::lock_guard lock(mutex_);
      held_.push_back(deferral.defer());
      return std::nullopt;
    }
    if (request.path.starts_with("/later")) {
      if (request.path == "/later/fail") deferral.fall_back_to(&failed_or_dropped);
      Job job{deferral.defer(), text, std::this_thread::get_id()};
      CHECK(later_.try_push(job));
      return std::nullopt;
    }
    return wire::Response::text(text);
  }

  void release_held() {
    const std::lock_guard lock(mutex_);
    for (wire::Responder& responder : held_) responder.send(wire::Response::text("held"));
    held_.clear();
  }
  std::vector<wire::Responder> take_held() {
    const std::lock_guard lock(mutex_);
    return std::exchange(held_, {});
  }
  void wait_for_requests(std::size_t n) {
    std::unique_lock lock(mutex_);
    counted_.wait(lock, [&] { return count_ >= n; });
  }
  std::size_t distinct_ids() {
    const std::lock_guard lock(mutex_);
    return ids_.size();
  }

 private:
  struct Job {
    wire::Responder responder;
    std::string text;
    std::thread::id loop;
  };

  static wire::Response failed_or_dropped(wire::Lost lost) {
    return wire::Response::text(lost == wire::Lost::kFailed ? "failed" : "dropped", 500);
  }

  static void answer(Job& job) {
    if (job.text.find("/later/fail") != std::string::npos) {
      return job.responder.render([]() -> wire::Response { throw std::runtime_error("a bug"); });
    }
    if (job.text.find("/later/made") != std::string::npos) {
      return job.responder.render([loop = job.loop] {
        const bool here = std::this_thread::get_id() == loop;
        return wire::Response::text(here ? "on the loop" : "on another thread");
      });
    }
    job.responder.send(wire::Response::text(std::move(job.text)));
  }

  void answer_later() {
    std::vector<Job> batch;
    while (later_.pop_all(batch)) {
      for (Job& job : batch) answer(job);
      batch.clear();
    }
  }

  std::mutex mutex_;
  std::condition_variable counted_;
  std::size_t count_ = 0;
  std::set<std::string> ids_;
  std::vector<wire::Responder> held_;
  BoundedQueue<Job> later_;
  std::thread thread_;
};

class HttpServerTest : public testing::Test {
 protected:
  static Options options() {
    Options o;
    o.listen = {{}};
    o.threads = 2;
    o.sweep_interval = Duration::millis(20);
    return o;
  }
  void start(const Options& o) {
    server_ = std::make_unique<HttpServer>(o, echo_, metrics_);
    server_->start();
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  static std::string get(const std::string& target, const std::string& headers = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
  }
  static std::string body_of(const std::string& response) {
    const std::size_t end = response.find("\r\n\r\n");
    return end == std::string::npos ? "" : response.substr(end + 4);
  }

  Metrics metrics_;
  Echo echo_;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(HttpServerTest, KeepsTheConnection) {
  start(options());
  TestClient client(port());
  for (int i = 0; i < 10; ++i) {
    client.send(get("/" + std::to_string(i)));
    const std::string response = client.response();
    EXPECT_THAT(response, StartsWith("HTTP/1.1 200 OK\r\nDate: "));
    EXPECT_EQ(body_of(response), "GET /" + std::to_string(i) + " [] from 127.0.0.1");
  }
}

TEST_F(HttpServerTest, NoAnswerIsStoredOrTakenForAnotherType) {
  start(options());
  for (const std::string& request :
       {get("/"), get("/later"), get("/later/fail"), std::string("no request\r\n\r\n")}) {
    TestClient client(port());
    client.send(request);
    const std::string response = client.response();
    EXPECT_THAT(response, HasSubstr("\r\nX-Content-Type-Options: nosniff\r\n"));
    EXPECT_THAT(response, HasSubstr("\r\nCache-Control: no-store\r\n"));
  }
}

TEST_F(HttpServerTest, NoTwoAnswersHaveOneRequestIdNorDoTwoServers) {
  std::set<std::string> ids;
  for (int run = 0; run < 2; ++run) {
    start(options());
    for (int i = 0; i < 10; ++i) {
      TestClient client(port());
      client.send(i % 2 == 0 ? get("/a") : "no request\r\n\r\n");
      const std::string response = client.response();
      const std::size_t at = response.find("\r\nRequest-Id: ");
      ASSERT_NE(at, std::string::npos) << response;
      ids.insert(response.substr(at + 14, response.find("\r\n", at + 2) - at - 14));
    }
  }
  EXPECT_EQ(ids.size(), 20);
}

TEST_F(HttpServerTest, ListensOnSeveralAddresses) {
  Options o = options();
  o.listen = {{"127.0.0.1", 0}, {"127.0.0.2", 0}};
  start(o);
  ASSERT_NE(server_->port(0), server_->port(1));
  TestClient client(server_->port(0));
  client.send(get("/a", "Connection: close\r\n"));
  EXPECT_THAT(client.rest(), EndsWith("127.0.0.1"));
  EXPECT_FALSE(TestClient(server_->port(1)).connected()) << "that port is 127.0.0.2's";
}

TEST_F(HttpServerTest, ListensOnIPv6AndTellsIPv4ClientsApart) {
  Options o = options();
  o.listen = {{"::", 0}};
  try {
    start(o);
  } catch (const std::runtime_error& e) {
    GTEST_SKIP() << "no IPv6 here: " << e.what();
  }
  TestClient client(port());
  client.send(get("/a", "Connection: close\r\n"));
  EXPECT_THAT(client.rest(), EndsWith("from 127.0.0.1"));
}

TEST_F(HttpServerTest, LateAnswersAreMadeOnTheLoopAndABugThereIsAnAnswerToo) {
  start(options());
  TestClient client(port());
  client.send(get("/later/made") + get("/later/fail") + get("/later/x", "Connection: close\r\n"));
  const std::string all = client.rest();
  EXPECT_THAT(all, HasSubstr("on the loop"));
  EXPECT_THAT(all, HasSubstr("HTTP/1.1 500 "));
  EXPECT_THAT(all, HasSubstr("\r\n\r\nfailed"));
  EXPECT_THAT(all, HasSubstr("GET /later/x")) << "the connection goes on";
}

TEST_F(HttpServerTest, AHundredRequestsInOnePacketMixedWithDeferredOnes) {
  start(options());
  TestClient client(port());
  std::string requests;
  for (int i = 0; i < 100; ++i) {
    requests += get((i % 3 == 0 ? "/later/" : "/now/") + std::to_string(i));
  }
  client.send(requests);
  for (int i = 0; i < 100; ++i) {
    const std::string target = (i % 3 == 0 ? "/later/" : "/now/") + std::to_string(i);
    EXPECT_EQ(body_of(client.response()), "GET " + target + " [] from 127.0.0.1");
  }
}

TEST_F(HttpServerTest, ManyClientsWithDeferredAnswers) {
  start(options());
  constexpr int kClients = 16;
  constexpr int kRequests = 50;
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int c = 0; c < kClients; ++c) {
    threads.emplace_back([&, c] {
      TestClient client(port());
      for (int i = 0; i < kRequests; ++i) {
        const std::string target = "/later/" + std::to_string(c) + "/" + std::to_string(i);
        client.send(get(target));
        if (body_of(client.response()) == "GET " + target + " [] from 127.0.0.1") ++right;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, kClients * kRequests);
  EXPECT_EQ(echo_.distinct_ids(), static_cast<std::size_t>(kClients * kRequests))
      << "request ids are unique over the loops";
}

TEST_F(HttpServerTest, LargeBodiesBothWays) {
  Options o = options();
  o.parser.large_body_bytes = [](const wire::Request& head) -> std::size_t {
    return head.path == "/admin/import" ? 8 << 20 : 0;
  };
  start(o);
  TestClient client(port());
  const std::string body(3'000'000, 'b');
  client.send("POST /admin/import HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
  client.send(body);
  EXPECT_THAT(client.response(), HasSubstr("[" + body + "]"));
  client.send(get("/large"));
  EXPECT_EQ(body_of(client.response()), std::string(16 << 20, 'L'));
  client.send(get("/after"));
  EXPECT_THAT(client.response(), HasSubstr("GET /after"));
}

TEST_F(HttpServerTest, RefusesAndStillDeliversTheRefusal) {
  start(options());
  const struct {
    std::string request;
    std::string status;
  } kCases[] = {
      {"nonsense\r\n\r\n", "400"},
      {get("/", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), "400"},
      {"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n" + std::string(100'000, 'x'),
       "413"},
      {"GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", "414"},
      {get("/", "X: " + std::string(20'000, 'a') + "\r\n"), "431"},
      {"GET / HTTP/3.0\r\nHost: h\r\n\r\n", "505"},
  };
  for (const auto& c : kCases) {
    TestClient client(port());
    client.send(c.request);
    const std::string response = client.rest();
    EXPECT_THAT(response, StartsWith("HTTP/1.1 " + c.status + " ")) << c.request.substr(0, 80);
    EXPECT_THAT(response, HasSubstr("Connection: close\r\n"));
    EXPECT_THAT(response, Not(HasSubstr("(timeout)")));
  }
}

TEST_F(HttpServerTest, CutsOffSlowSenders) {
  Options o = options();
  o.header_timeout = Duration::millis(40);
  o.body_timeout = Duration::millis(40);
  start(o);
  TestClient slow_header(port());
  slow_header.send("GET / HTTP/1.1\r\nHos");
  EXPECT_THAT(slow_header.rest(), StartsWith("HTTP/1.1 408 "));
  TestClient slow_body(port());
  slow_body.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_THAT(slow_body.rest(), StartsWith("HTTP/1.1 408 "));
  TestClient silent(port());
  EXPECT_EQ(silent.rest(), "");
}

TEST_F(HttpServerTest, ClosesIdleConnections) {
  Options o = options();
  o.idle_timeout = Duration::millis(40);
  start(o);
  TestClient client(port());
  client.send(get("/a"));
  EXPECT_THAT(client.response(), HasSubstr("GET /a"));
  EXPECT_EQ(client.rest(), "");
}

TEST_F(HttpServerTest, CutsOffAClientThatNeverReads) {
  Options o = options();
  o.threads = 1;
  o.write_timeout = Duration::millis(60);
  start(o);
  TestClient stuck(port());
  stuck.send(get("/large") + get("/large"));
  echo_.wait_for_requests(1);
  // Others are served meanwhile; the stuck one ends without having received everything.
  TestClient other(port());
  other.send(get("/other"));
  EXPECT_THAT(other.response(), HasSubstr("GET /other"));
  server_->drain(Duration::seconds(30));
  EXPECT_LT(stuck.rest().size(), std::size_t{16} << 20);
}

TEST_F(HttpServerTest, AClientGoneBeforeItsDeferredAnswer) {
  Options o = options();
  o.threads = 1;
  start(o);
  for (int i = 0; i < 2; ++i) {
    TestClient gone(port());
    gone.send(get("/held"));
    echo_.wait_for_requests(static_cast<std::size_t>(i) + 1);
    i == 0 ? gone.reset() : gone.close();
  }
  // Reuses the slots of those that have gone; must not get their answers.
  TestClient other(port());
  other.send(get("/other"));
  EXPECT_THAT(other.response(), HasSubstr("GET /other"));
  echo_.release_held();
  other.send(get("/again"));
  EXPECT_THAT(other.response(), HasSubstr("GET /again"));
}

TEST_F(HttpServerTest, AnAnswerAfterTheServerHasGone) {
  start(options());
  TestClient client(port());
  client.send(get("/held"));
  echo_.wait_for_requests(1);
  EXPECT_FALSE(server_->drain(Duration::millis(50))) << "a request was still waiting";
  EXPECT_EQ(client.rest(), "");
  std::vector<wire::Responder> late = echo_.take_held();
  server_.reset();
  ASSERT_EQ(late.size(), 1u);
  late.front().send(wire::Response::text("nobody hears"));
}

TEST_F(HttpServerTest, LimitsConnections) {
  Options o = options();
  o.max_connections = 2;
  start(o);
  TestClient first(port());
  TestClient second(port());
  for (TestClient* client : {&first, &second}) {
    client->send(get("/in"));
    EXPECT_THAT(client->response(), HasSubstr("GET /in"));
  }
  TestClient third(port());
  EXPECT_THAT(third.rest(), AllOf(StartsWith("HTTP/1.1 503 "), HasSubstr("\r\nRequest-Id: "),
                                  EndsWith("\r\n\r\nToo many connections.")));
  first.send(get("/last", "Connection: close\r\n"));
  first.rest();
  first.close();
  // The slot is free as soon as the server has seen that end.
  for (;;) {
    TestClient next(port());
    next.send(get("/in"));
    const std::string response = next.response();
    if (response.find("GET /in") != std::string::npos) break;
    ASSERT_THAT(response, testing::AnyOf("", HasSubstr("Too many connections.")));
  }
}

TEST_F(HttpServerTest, LimitsConnectionsOfOneAddress) {
  Options o = options();
  o.max_connections_per_address = 1;
  start(o);
  TestClient first(port(), "127.0.0.5");
  first.send(get("/in"));
  EXPECT_THAT(first.response(), HasSubstr("127.0.0.5"));
  TestClient second(port(), "127.0.0.5");
  EXPECT_THAT(second.rest(), HasSubstr("Too many connections."));
  TestClient other(port(), "127.0.0.6");
  other.send(get("/in"));
  EXPECT_THAT(other.response(), HasSubstr("127.0.0.6"));
}

TEST_F(HttpServerTest, ATrustedProxySaysWhomItConnectsFor) {
  Options o = options();
  o.trusted_proxies = {*AddressRange::parse("127.0.0.5")};
  o.proxy_protocol = true;
  o.max_connections_per_address = 1;
  start(o);
  const std::string header = "PROXY TCP4 203.0.113.9 10.0.0.1 4711 443\r\n";
  TestClient whole(port(), "127.0.0.5");
  whole.send(header + get("/in"));
  EXPECT_THAT(whole.response(), HasSubstr("203.0.113.9"));
  whole.send(get("/in"));
  EXPECT_THAT(whole.response(), HasSubstr("203.0.113.9")) << "for the whole connection";
  // In two pieces, while the first connection is open: the limit per address does not apply to the
  // proxy.
  TestClient pieces(port(), "127.0.0.5");
  pieces.send(header.substr(0, 20));
  pieces.send(header.substr(20));
  pieces.send(get("/in"));
  EXPECT_THAT(pieces.response(), HasSubstr("203.0.113.9"));
  TestClient without(port(), "127.0.0.5");
  without.send(get("/in"));
  EXPECT_THAT(without.response(), HasSubstr("127.0.0.5"));
  TestClient faulty(port(), "127.0.0.5");
  faulty.send("PROXY TCP4 nonsense\r\n" + get("/in"));
  EXPECT_EQ(faulty.rest(), "");
  TestClient stranger(port(), "127.0.0.6");
  stranger.send(header + get("/in"));
  EXPECT_THAT(stranger.rest(), HasSubstr("400 Bad Request"));
}

TEST_F(HttpServerTest, DrainLetsRequestsFinishAndRefusesNewConnections) {
  start(options());
  TestClient busy(port());
  busy.send(get("/held"));
  TestClient idle(port());
  idle.send(get("/x"));
  EXPECT_THAT(idle.response(), HasSubstr("GET /x"));
  echo_.wait_for_requests(2);
  const std::uint16_t was = port();
  bool finished = false;
  std::thread drainer([&] { finished = server_->drain(Duration::seconds(30)); });
  EXPECT_EQ(idle.rest(), "") << "closed, while the busy one waits";
  EXPECT_FALSE(TestClient(was).connected());
  echo_.release_held();
  const std::string response = busy.rest();
  busy.close();
  drainer.join();
  EXPECT_TRUE(finished);
  EXPECT_THAT(response, HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(response, EndsWith("held"));
  server_->drain(Duration::seconds(1));  // again: nothing left to do
}

TEST_F(HttpServerTest, CountsForTheMetrics) {
  start(options());
  TestClient client(port());
  client.send(get("/a") + get("/b"));
  client.response();
  client.response();
  EXPECT_THAT(metrics_.render(), HasSubstr("linepool_http_connections 1"));
  TestClient bad(port());
  bad.send("nonsense\r\n\r\n");
  bad.rest();
  bad.close();
  client.close();
  ASSERT_TRUE(server_->drain(Duration::seconds(30)));
  const std::string text = metrics_.render();
  EXPECT_THAT(text, HasSubstr("linepool_http_requests_total 2"));
  EXPECT_THAT(text, HasSubstr("linepool_http_responses_total{class=\"2xx\"} 2"));
  EXPECT_THAT(text, HasSubstr("linepool_http_responses_total{class=\"4xx\"} 1"));
  EXPECT_THAT(text, HasSubstr("linepool_http_accepted_connections_total 2"));
  EXPECT_THAT(text, HasSubstr("linepool_http_connections 0"));
}

TEST_F(HttpServerTest, SaysWhyItCannotListen) {
  start(options());
  const auto why = [&](const Listen& listen, std::size_t threads) -> std::string {
    Options o = options();
    o.listen = {listen};
    o.threads = threads;
    try {
      HttpServer second(o, echo_, metrics_);
      second.start();
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "started";
  };
  EXPECT_THAT(why({"127.0.0.1", port()}, 2), HasSubstr("Address already in use"))
      << "although both would share the port";
  EXPECT_THAT(why({"127.0.0.1", port()}, 1), HasSubstr("Address already in use"));
  EXPECT_THAT(why({"localhost", 0}, 1), HasSubstr("'localhost'"));
  EXPECT_THAT(why({"203.0.113.1", 0}, 1), HasSubstr("203.0.113.1"));
}

}  // namespace
}  // namespace linepool::edge_http
