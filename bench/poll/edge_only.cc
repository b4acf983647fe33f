// The HTTP edge with a handler that does nothing: the upper limit of what linepoold can answer.
// Serves the body of a waiting get_sms on the given port with one event loop, until it is killed.
//   edge_only PORT [deferred]
// With "deferred", another thread answers, as the engine does.
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

#include "base/bounded_queue.h"
#include "base/metrics.h"
#include "edge_http/http_server.h"

namespace {

using linepool::wire::Deferral;
using linepool::wire::Request;
using linepool::wire::Responder;
using linepool::wire::Response;

constexpr const char* kBody = "You have not received any code yet.";

class AtOnce final : public linepool::wire::Handler {
 public:
  std::optional<Response> handle(const Request& /*request*/, Deferral& /*deferral*/) override {
    return Response::text(kBody);
  }
};

class Later final : public linepool::wire::Handler {
 public:
  Later() : queue_(65536), thread_([this] { answer_all(); }) {}
  ~Later() override {
    queue_.close();
    thread_.join();
  }
  std::optional<Response> handle(const Request& /*request*/, Deferral& deferral) override {
    Responder responder = deferral.defer();
    if (!queue_.try_push(responder)) responder.send(Response::text("busy", 503));
    return std::nullopt;
  }

 private:
  void answer_all() {
    std::vector<Responder> batch;
    while (queue_.pop_all(batch)) {
      for (Responder& responder : batch) responder.send(Response::text(kBody));
      batch.clear();
    }
  }

  linepool::BoundedQueue<Responder> queue_;
  std::thread thread_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  linepool::Metrics metrics;
  std::unique_ptr<linepool::wire::Handler> handler = std::make_unique<AtOnce>();
  if (argc > 2 && std::string_view(argv[2]) == "deferred") handler = std::make_unique<Later>();
  linepool::edge_http::Options options;
  options.listen = {{"127.0.0.1", static_cast<std::uint16_t>(std::atoi(argv[1]))}};
  options.threads = 1;
  linepool::edge_http::HttpServer server(options, *handler, metrics);
  server.start();
  int signal = 0;
  sigwait(&signals, &signal);
  server.drain(linepool::Duration::seconds(5));
  return 0;
}
