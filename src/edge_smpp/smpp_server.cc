#include "edge_smpp/smpp_server.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "edge_smpp/link.h"
#include "net/listen_socket.h"
#include "net/loop_thread.h"

namespace linepool::edge_smpp {
namespace {

constexpr std::array<std::string_view, kLinkEnds> kEndNames{
    "unbound", "bind_refused", "not_bound", "bad_length", "flood",
    "silent",  "gone",         "stuck",     "revoked",    "stopped"};

Counter& binds(Metrics& metrics, const char* outcome) {
  return metrics.counter("linepool_smpp_binds_total", "Binds, by outcome.", {{"outcome", outcome}});
}

}  // namespace

std::string_view name(LinkEnd end) {
  return kEndNames[static_cast<std::size_t>(end)];
}

SmppMetrics::SmppMetrics(Metrics& m)
    : links(m.gauge("linepool_smpp_connections", "Open SMPP connections.")),
      bound(m.gauge("linepool_smpp_bound", "SMPP connections that are bound.")),
      rejected(m.counter("linepool_smpp_rejected_connections_total",
                         "SMPP connections rejected because there were too many.")),
      binds_accepted(binds(m, "accepted")),
      binds_refused(binds(m, "refused")),
      messages(
          m.counter("linepool_smpp_messages_total", "Messages received over SMPP, of any kind.")),
      busy(m.counter("linepool_smpp_busy_total",
                     "Messages that gateways were asked to send again later.")),
      damaged(m.counter("linepool_smpp_damaged_total",
                        "PDUs whose body did not keep to its own lengths.")) {
  for (std::size_t i = 0; i < kLinkEnds; ++i) {
    ends[i] = &m.counter("linepool_smpp_ended_total", "SMPP connections that ended, by reason.",
                         {{"reason", std::string(kEndNames[i])}});
  }
}

class SmppServer::Impl final : private net::EventLoop::Owner {
 public:
  Impl(Options options, Handler& handler, Metrics& metrics)
      : options_(std::move(options)),
        metrics_(metrics),
        limits_(options_.max_links, options_.max_links_per_address),
        loop_(*this, options_.sweep_interval),
        host_{loop_,    handler, options_,
              metrics_, limits_, std::make_shared<Mailbox>([this] { loop_.wake(); })} {
    CHECK(options_.session.role == sms::Role::kSmsc);
  }
  ~Impl() override {
    thread_.stop();
    host_.mailbox->close();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void start() {
    auto sockets = net::open_listen_sockets(options_.address, options_.port, 1);
    port_ = sockets.front().port;
    loop_.listen(std::move(sockets.front().fd));
    thread_.start();
  }

  void start_drain() { loop_.start_drain(); }

  bool drain(Duration grace) { return thread_.drain(grace); }

  [[nodiscard]] std::uint16_t port() const { return port_; }

 private:
  net::Accepted accept(net::UniqueFd socket, const IpAddress& peer, net::ConnectionId id) override {
    const net::Admission admission = limits_.admit(peer);
    if (admission == net::Admission::kRefused) {
      metrics_.rejected.Increment();
      if (log_admits(LogLevel::kWarning, "smpp_rejected", "")) {
        log_line(LogLevel::kWarning, "smpp_rejected", {{"address", peer.to_string()}});
      }
      return {};
    }
    const int fd = socket.get();
    return {std::make_unique<Link>(host_, id, peer, std::move(socket), admission), fd};
  }

  void on_accept_failure(int error) override {
    log_line(LogLevel::kWarning, "smpp_accept_failed",
             {{"why", std::generic_category().message(error)}});
  }

  // All answers first, then each link's bytes in one write.
  void on_wake() override {
    host_.mailbox->take(answers_);
    for (const LateAnswer& answer : answers_) {
      if (auto* link = static_cast<Link*>(loop_.find(answer.link))) link->take_answer(answer);
    }
    for (const LateAnswer& answer : answers_) {
      if (auto* link = static_cast<Link*>(loop_.find(answer.link))) link->go_on();
    }
    answers_.clear();
  }

  void on_drained() override { thread_.note_drained(); }

  const Options options_;
  SmppMetrics metrics_;
  net::ConnectionLimits limits_;
  net::EventLoop loop_;
  LinkHost host_;
  std::uint16_t port_ = 0;
  std::vector<LateAnswer> answers_;
  net::LoopThread thread_{loop_};
};

SmppServer::SmppServer(Options options, Handler& handler, Metrics& metrics)
    : impl_(std::make_unique<Impl>(std::move(options), handler, metrics)) {}

SmppServer::~SmppServer() = default;

void SmppServer::start() {
  impl_->start();
}

std::uint16_t SmppServer::port() const {
  return impl_->port();
}

void SmppServer::start_drain() {
  impl_->start_drain();
}

bool SmppServer::drain(Duration grace) {
  return impl_->drain(grace);
}

}  // namespace linepool::edge_smpp
