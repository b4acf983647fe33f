#include "edge_http/http_server.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/check.h"
#include "base/crypto/random.h"
#include "edge_http/event_loop.h"
#include "net/connection_limits.h"
#include "net/listen_socket.h"
#include "net/tls.h"

namespace linepool::edge_http {
namespace {

// A body that arrives at this rate is never cut off.
constexpr std::size_t kBodyBytesPerSecond = 16 * 1024;
// Whoever is slow must not keep others from the reserve.
constexpr Duration kReservedPatience = Duration::seconds(3);
// How long a client may take to close its side after ours.
constexpr Duration kLinger = Duration::seconds(2);

// Whole sweeps that last at least `d`: one more than fit, because the first may come at once.
Tick ticks(Duration d, Duration sweep) {
  CHECK(d.ms >= 0 && sweep.ms > 0);
  return static_cast<Tick>((d.ms + sweep.ms - 1) / sweep.ms) + 1;
}

SessionSettings settings_of(const Options& o) {
  const Duration sweep = o.sweep_interval;
  SessionSettings s;
  s.parser = o.parser;
  s.header_ticks = ticks(o.header_timeout, sweep);
  s.body_ticks = ticks(o.body_timeout, sweep);
  s.idle_ticks = ticks(o.idle_timeout, sweep);
  s.write_ticks = ticks(o.write_timeout, sweep);
  s.linger_ticks = ticks(kLinger, sweep);
  s.reserved_ticks = ticks(kReservedPatience, sweep);
  s.may_use_reserve = o.may_use_reserve;
  s.body_bytes_per_tick =
      std::max<std::size_t>(1, kBodyBytesPerSecond * static_cast<std::size_t>(sweep.ms) / 1000);
  s.stream_bytes = o.stream_buffer_bytes;
  return s;
}

// Digits and letters that nobody confuses when reading one out.
wire::RequestId::Run draw_run(Random& random) {
  static constexpr std::string_view kLetters = "23456789abcdefghjkmnpqrstuvwxyz";
  wire::RequestId::Run run{};
  for (char& c : run) c = kLetters[random.below(kLetters.size())];
  return run;
}

}  // namespace

class HttpServer::Impl {
 public:
  Impl(Options options, wire::Handler& handler, Metrics& metrics)
      : options_(std::move(options)),
        settings_(settings_of(options_)),
        handler_(handler),
        metrics_(metrics),
        limits_(options_.max_connections, options_.max_connections_per_address,
                options_.trusted_proxies, options_.reserved_connections),
        budget_(options_.output_bytes) {
    CHECK(options_.listen.size() <= std::numeric_limits<std::uint8_t>::max());
  }

  ~Impl() { stop(); }

  void start();
  std::optional<std::string> reload_tls();
  bool drain(Duration grace);
  [[nodiscard]] std::uint16_t port(std::size_t index) const { return ports_.at(index); }

 private:
  void stop();
  net::ConnectionLimits& limits_of(const Listen& listen);

  const Options options_;
  const SessionSettings settings_;
  wire::Handler& handler_;
  HttpMetrics metrics_;
  net::ConnectionLimits limits_;
  std::vector<std::unique_ptr<net::ConnectionLimits>> own_limits_;
  OutputBudget budget_;
  std::optional<net::TlsFiles> tls_;
  std::vector<std::uint16_t> ports_;
  std::vector<std::unique_ptr<EventLoop>> loops_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable drained_;
  std::size_t loops_drained_ = 0;
};

void HttpServer::Impl::start() {
  CHECK(loops_.empty(), "a server starts once");
  CHECK(!options_.listen.empty(), "a server listens somewhere");
  if (!options_.tls_certificate_file.empty() || !options_.tls_key_file.empty()) {
    tls_.emplace(options_.tls_certificate_file, options_.tls_key_file);
  }
  const std::size_t count = options_.threads != 0
                                ? options_.threads
                                : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  // All sockets first, so that a bad address leaves nothing half started.
  std::vector<std::vector<net::ListenSocket>> sockets;
  std::vector<Entrance> entrances;
  for (const Listen& listen : options_.listen) {
    sockets.push_back(net::open_listen_sockets(listen.address, listen.port, count));
    ports_.push_back(sockets.back().front().port);
    entrances.push_back({.number = static_cast<std::uint8_t>(entrances.size()),
                         .limits = &limits_of(listen),
                         .tls = tls_ && listen.offers_tls ? &*tls_ : nullptr});
  }
  SystemRandom random;
  const EventLoop::Shared shared{
      .run = draw_run(random),
      .settings = settings_,
      .handler = handler_,
      .proxies = options_.proxy_protocol ? options_.trusted_proxies : std::vector<AddressRange>{},
      .metrics = metrics_,
      .budget = budget_,
      .strict_transport_s = tls_ ? options_.strict_transport.ms / 1000 : 0,
      .sweep_interval = options_.sweep_interval,
      .short_time_slices = options_.short_time_slices,
      .on_drained =
          [this] {
            const std::lock_guard lock(mutex_);
            ++loops_drained_;
            drained_.notify_all();
          },
  };
  for (std::size_t i = 0; i < count; ++i) {
    loops_.push_back(std::make_unique<EventLoop>(shared, i, count));
    for (const Entrance& entrance : entrances) {
      loops_.back()->listen(std::move(sockets[entrance.number][i].fd), entrance);
    }
  }
  for (const auto& loop : loops_) threads_.emplace_back([&loop = *loop] { loop.run(); });
}

net::ConnectionLimits& HttpServer::Impl::limits_of(const Listen& listen) {
  if (listen.own_connections == 0) return limits_;
  return *own_limits_.emplace_back(
      std::make_unique<net::ConnectionLimits>(listen.own_connections, 0));
}

std::optional<std::string> HttpServer::Impl::reload_tls() {
  if (!tls_) return std::nullopt;
  tls_->reload();
  return tls_->valid_until();
}

bool HttpServer::Impl::drain(Duration grace) {
  if (threads_.empty()) return true;
  for (const auto& loop : loops_) loop->start_drain();
  bool all = false;
  {
    std::unique_lock lock(mutex_);
    all = drained_.wait_for(lock, std::chrono::milliseconds(grace.ms),
                            [this] { return loops_drained_ == loops_.size(); });
  }
  stop();
  return all;
}

void HttpServer::Impl::stop() {
  if (threads_.empty()) return;
  for (const auto& loop : loops_) loop->stop();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

HttpServer::HttpServer(Options options, wire::Handler& handler, Metrics& metrics)
    : impl_(std::make_unique<Impl>(std::move(options), handler, metrics)) {}

HttpServer::~HttpServer() = default;

void HttpServer::start() {
  impl_->start();
}

std::uint16_t HttpServer::port(std::size_t index) const {
  return impl_->port(index);
}

std::optional<std::string> HttpServer::reload_tls() {
  return impl_->reload_tls();
}

bool HttpServer::drain(Duration grace) {
  return impl_->drain(grace);
}

}  // namespace linepool::edge_http
