#include "carrier/play/player.h"

#include <fmt/format.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <memory>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/time/steady_clock.h"
#include "net/dialer.h"
#include "net/listen_socket.h"

namespace linepool::carrier {
namespace {

constexpr Duration kTick = Duration::millis(5);
constexpr Duration kDialFor = Duration::seconds(5);
constexpr Duration kRedialAfter = Duration::millis(200);  // an attempt that failed
constexpr Duration kGoodbye = Duration::seconds(5);
constexpr std::size_t kLinksMax = 64;
constexpr std::uint64_t kBindsSaid = 10;
constexpr Duration kSayEvery = Duration::seconds(10);

// Whether the same bind may succeed a little later.
bool is_for_now(std::uint32_t bind_status) {
  return bind_status == sms::status::kThrottled || bind_status == sms::status::kQueueFull ||
         bind_status == sms::status::kSystemError || bind_status == sms::status::kAlreadyBound;
}

// Is swept with the links, also while there is none.
class Heart final : public net::Connection {
 public:
  Heart(net::EventLoop& loop, net::ConnectionId id, const std::function<void()>& beat)
      : loop_(loop), id_(id), fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), beat_(beat) {
    if (!fd_) throw std::system_error(errno, std::generic_category(), "cannot make an eventfd");
  }
  [[nodiscard]] int fd() const { return fd_.get(); }
  void on_ready(net::Readiness) override {}
  void sweep() override { beat_(); }
  void drain() override {}
  void abort() override { loop_.retire(id_); }

 private:
  net::EventLoop& loop_;
  const net::ConnectionId id_;
  net::UniqueFd fd_;
  const std::function<void()>& beat_;
};

class Player final : private net::EventLoop::Owner, private LinkHost::Owner {
 public:
  Player(const Script& script, const PlaySettings& settings, Account& account, Record& record,
         const std::function<bool()>& interrupted,
         const std::function<void(const std::string&)>& say)
      : settings_(settings),
        account_(account),
        interrupted_(interrupted),
        say_(say),
        queue_(Plan(script, settings.seed, settings.repeat), settings.rate, account, record,
               boot_time()),
        throttle_(script.faults.of(Fault::kThrottle), settings.seed),
        loop_(*this, kTick),
        host_{loop_, *this, settings_.link, queue_, account_, throttle_},
        bound_at_(boot_time()),
        said_at_(boot_time()) {}

  PlayResult play() {
    // Before there is a connection: it may throw.
    if (is_smsc()) listen();
    loop_.open([this](net::ConnectionId id) {
      auto heart = std::make_unique<Heart>(loop_, id, beat_);
      const int fd = heart->fd();
      return net::Accepted{std::move(heart), fd};
    });
    if (!is_smsc()) dials_.assign(settings_.connections, boot_time());
    loop_.run();
    return result_;
  }

 private:
  [[nodiscard]] bool is_smsc() const { return settings_.link.session.role == sms::Role::kSmsc; }

  void listen() {
    auto sockets = net::open_listen_sockets(settings_.host, settings_.port, 1);
    const auto address = net::numeric_address(settings_.host, sockets.front().port);
    CHECK(address.has_value(), "it was bound");
    say_(fmt::format("listening on {}", net::to_string(*address)));
    loop_.listen(std::move(sockets.front().fd));
  }

  void beat() {
    const Time at = boot_time();
    if (leave_by_.is_set()) {
      if (links_.empty() || leave_by_ <= at) loop_.stop();
      return;
    }
    if (interrupted_()) return leave({PlayEnd::kInterrupted, {}}, at);
    if (queue_.is_done() && !settings_.stays) return leave({PlayEnd::kDone, {}}, at);
    if (bound_ > 0) bound_at_ = at;
    if (said_at_ + kSayEvery <= at) {
      said_at_ = at;
      say_(fmt::format("{} of {} messages begun, {} parts acknowledged", account_.begun,
                       account_.planned, account_.acknowledged));
    }
    if (settings_.patience && bound_at_ + *settings_.patience <= at) {
      return leave({PlayEnd::kNobody, why_nobody()}, at);
    }
    dial_again(at);
  }

  std::string why_nobody() const {
    if (!is_smsc()) return failure_;
    const std::int64_t ms = settings_.patience->ms;
    return ms % 1000 == 0 ? fmt::format("nobody bound for {} s", ms / 1000)
                          : fmt::format("nobody bound for {} ms", ms);
  }

  void dial_again(Time at) {
    const auto due =
        std::stable_partition(dials_.begin(), dials_.end(), [at](Time dial) { return dial > at; });
    const auto count = dials_.end() - due;
    dials_.erase(due, dials_.end());
    for (auto i = count; i > 0; --i) {
      net::Dialer::dial(loop_, settings_.addresses, kDialFor,
                        [this](net::Dialed dialed) { take_dialed(std::move(dialed)); });
    }
  }

  void take_dialed(net::Dialed dialed) {
    if (leave_by_.is_set()) return;
    if (!dialed.socket) {
      failure_ = std::move(dialed.failure);
      dials_.push_back(boot_time() + kRedialAfter);
      return;
    }
    loop_.open(
        [this, &dialed](net::ConnectionId id) { return link(id, std::move(dialed.socket)); });
  }

  net::Accepted link(net::ConnectionId id, net::UniqueFd socket) {
    links_.push_back(id);
    const int fd = socket.get();
    return {std::make_unique<Link>(host_, id, std::move(socket)), fd};
  }

  net::Accepted accept(net::UniqueFd socket, const IpAddress&, net::ConnectionId id) override {
    if (leave_by_.is_set() || links_.size() >= kLinksMax) return {};
    return link(id, std::move(socket));
  }

  void on_accept_failure(int error) override {
    say_(fmt::format("cannot accept: {}", std::generic_category().message(error)));
  }
  void on_wake() override {}
  void on_drained() override {}

  void on_bound(const std::string& system_id) override {
    ++bound_;
    bound_at_ = boot_time();
    if (is_smsc() && account_.binds <= kBindsSaid) say_(fmt::format("{} bound", system_id));
    if (!is_smsc() && account_.binds == 1) say_(fmt::format("bound as {}", system_id));
  }

  void on_end(net::ConnectionId id, const LinkEnd& end) override {
    links_.erase(std::find(links_.begin(), links_.end(), id));
    if (end.was_bound) --bound_;
    if (leave_by_.is_set()) return;
    if (!end.on_purpose && end.refused_bind == 0) ++account_.lost;
    failure_ = end.why;
    if (is_smsc()) return;
    if (end.refused_bind != 0 && !is_for_now(end.refused_bind)) {
      return leave({PlayEnd::kBindRefused, end.why}, boot_time());
    }
    dials_.push_back(end.was_bound ? boot_time() : boot_time() + kRedialAfter);
  }

  // Says good-bye to everybody; the loop stops once all have gone.
  void leave(PlayResult result, Time at) {
    result_ = std::move(result);
    leave_by_ = at + kGoodbye;
    queue_.stop();
    const std::vector<net::ConnectionId> links = links_;
    for (const net::ConnectionId id : links) {
      if (auto* link = static_cast<Link*>(loop_.find(id))) link->say_goodbye();
    }
  }

  const PlaySettings& settings_;
  Account& account_;
  const std::function<bool()>& interrupted_;
  const std::function<void(const std::string&)>& say_;
  const std::function<void()> beat_ = [this] { beat(); };
  Queue queue_;
  Throttle throttle_;
  net::EventLoop loop_;
  LinkHost host_;
  std::vector<net::ConnectionId> links_;
  std::vector<Time> dials_;  // when to dial, once each
  std::size_t bound_ = 0;    // links
  Time bound_at_;            // when somebody was last seen bound
  Time said_at_;             // how far it is
  Time leave_by_;            // set once the end has begun
  std::string failure_ = "no connection";
  PlayResult result_;
};

}  // namespace

PlayResult play(const Script& script, const PlaySettings& settings, Account& account,
                Record& record, const std::function<bool()>& interrupted,
                const std::function<void(const std::string&)>& say) {
  return Player(script, settings, account, record, interrupted, say).play();
}

}  // namespace linepool::carrier
