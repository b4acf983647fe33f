#include "edge_smpp/client/smpp_client.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/log/log.h"
#include "base/time/steady_clock.h"
#include "base/worker.h"
#include "edge_smpp/client/bind_slot.h"
#include "edge_smpp/client/heart.h"
#include "edge_smpp/client/in_doubt.h"
#include "edge_smpp/client/look_up.h"
#include "edge_smpp/client/session_link.h"
#include "net/dialer.h"
#include "net/loop_thread.h"

namespace linepool::edge_smpp {
namespace {

struct SmscMetrics {
  SmscMetrics(Metrics& m, const std::string& supplier)
      : binds(m.gauge("linepool_smpp_client_binds", "SMPP sessions with an SMSC that are bound.",
                      {{"supplier", supplier}})),
        wanted(m.gauge("linepool_smpp_client_binds_wanted",
                       "SMPP sessions that are to be held with an SMSC; 0 while it is paused.",
                       {{"supplier", supplier}})),
        unanswered(m.gauge("linepool_smpp_client_unanswered",
                           "Messages of an SMSC that wait for their answer.",
                           {{"supplier", supplier}})),
        messages(m.counter("linepool_smpp_client_messages_total",
                           "Messages received from an SMSC, of any kind.",
                           {{"supplier", supplier}})),
        busy(m.counter("linepool_smpp_client_busy_total",
                       "Messages that an SMSC was asked to send again later.",
                       {{"supplier", supplier}})),
        repeats(m.counter("linepool_smpp_client_repeats_total",
                          "Messages that an SMSC sent again because their answer was lost with the "
                          "session, and that were stored once.",
                          {{"supplier", supplier}})),
        bound(attempts(m, supplier, "bound")),
        refused(attempts(m, supplier, "refused")),
        failed(attempts(m, supplier, "failed")) {}

  static Counter& attempts(Metrics& m, const std::string& supplier, const char* outcome) {
    return m.counter("linepool_smpp_client_attempts_total",
                     "Attempts to bind to an SMSC, by outcome.",
                     {{"supplier", supplier}, {"outcome", outcome}});
  }

  Gauge& binds;
  Gauge& wanted;
  Gauge& unanswered;
  Counter& messages;
  Counter& busy;
  Counter& repeats;
  Counter& bound;
  Counter& refused;
  Counter& failed;
};

// That wait to be looked up: after a start all at once.
constexpr std::size_t kNames = 1000;

struct Slot {
  BindSlot rules;
  std::optional<net::ConnectionId> link = {};
};

// An SMSC and its sessions.
struct Caller {
  Smsc smsc;
  SmscMetrics metrics;
  std::vector<Slot> slots = {};
  std::size_t links = 0;    // also those that are about to end
  std::uint64_t epoch = 0;  // of its settings: what was begun under others is dropped
  bool is_new = true;       // its slots are made once the links of the last settings are gone
  std::uint64_t messages = 0;
  InDoubt in_doubt = {};
};

// Whose attempt, or whose link.
struct Place {
  SmppClient::Id id = 0;
  std::uint64_t epoch = 0;
  std::size_t slot = 0;
};

}  // namespace

class SmppClient::Impl final : private net::EventLoop::Owner, private ClientHost::Owner {
 public:
  Impl(ClientOptions options, Take take, Random& random, Metrics& metrics)
      : options_(options),
        take_(std::move(take)),
        random_(random),
        metrics_(metrics),
        loop_(*this, options.sweep_interval),
        host_{loop_, *this, options_, std::make_shared<Mailbox>([this] { loop_.wake(); })} {}

  ~Impl() override {
    names_.stop();
    thread_.stop();
    host_.mailbox->close();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void start() {
    Heart::open(loop_, [this] { tick(); });
    thread_.start();
    loop_.wake();
  }

  void set(Id id, Smsc smsc) {
    const std::lock_guard lock(mutex_);
    set_.emplace_back(id, std::move(smsc));
    loop_.wake();
  }

  [[nodiscard]] std::optional<SmscState> state(Id id) const {
    const std::lock_guard lock(mutex_);
    const auto found = states_.find(id);
    return found == states_.end() ? std::nullopt : std::optional(found->second);
  }

  void start_drain() { loop_.start_drain(); }

  bool drain(Duration grace) { return thread_.drain(grace); }

 private:
  net::Accepted accept(net::UniqueFd, const IpAddress&, net::ConnectionId) override { return {}; }
  void on_accept_failure(int) override {}

  void on_drained() override { thread_.note_drained(); }

  // All answers first, then each link's bytes in one write.
  void on_wake() override {
    host_.mailbox->take(answers_);
    for (const LateAnswer& answer : answers_) {
      auto* link = static_cast<SessionLink*>(loop_.find(answer.link));
      if (link == nullptr) {
        const bool is_stored = answer.status == sms::status::kOk;
        for (auto& [id, caller] : callers_) {
          caller.in_doubt.answer({answer.link.serial, answer.ticket}, is_stored);
        }
        continue;
      }
      if (answer.is_busy) caller_of(answer.link).metrics.busy.Increment();
      link->take_answer(answer);
    }
    for (const LateAnswer& answer : answers_) {
      if (auto* link = static_cast<SessionLink*>(loop_.find(answer.link))) link->go_on();
    }
    answers_.clear();
    std::vector<std::pair<Id, Smsc>> set;
    std::vector<std::pair<Place, LookedUp>> looked_up;
    {
      const std::lock_guard lock(mutex_);
      set.swap(set_);
      looked_up.swap(looked_up_);
    }
    if (loop_.is_draining()) return;
    for (auto& [id, smsc] : set) apply(id, std::move(smsc));
    for (auto& [place, found] : looked_up) dial(place, std::move(found));
  }

  void apply(Id id, Smsc smsc) {
    auto found = callers_.find(id);
    if (found == callers_.end()) {
      const std::string name = smsc.name;
      found = callers_.try_emplace(id, Caller{std::move(smsc), SmscMetrics(metrics_, name)}).first;
    } else if (found->second.smsc == smsc) {
      return;
    } else {
      renew(found->second, std::move(smsc));
    }
    tick(id, found->second, boot_time());
  }

  void renew(Caller& caller, Smsc smsc) {
    caller.smsc = std::move(smsc);
    ++caller.epoch;
    caller.is_new = true;
    std::vector<net::ConnectionId> links;
    for (const Slot& slot : caller.slots) {
      if (slot.link) links.push_back(*slot.link);
    }
    caller.slots.clear();
    for (const net::ConnectionId link : links) {
      if (auto* open = static_cast<SessionLink*>(loop_.find(link))) open->say_goodbye();
    }
  }

  void tick() {
    const Time now = boot_time();
    for (auto& [id, caller] : callers_) tick(id, caller, now);
  }

  void tick(Id id, Caller& caller, Time now) {
    if (caller.is_new && caller.links == 0) {
      caller.is_new = false;
      for (std::size_t i = 0; i < caller.smsc.binds; ++i) {
        caller.slots.push_back({BindSlot(caller.smsc.bind_as, random_)});
      }
    }
    for (std::size_t i = 0; i < caller.slots.size(); ++i) {
      if (!caller.slots[i].rules.is_due(now)) continue;
      caller.slots[i].rules.call();
      look_up({id, caller.epoch, i}, caller.smsc);
    }
    publish(id, caller);
  }

  void look_up(const Place& place, const Smsc& smsc) {
    const Whereabouts where{smsc.host, smsc.port, smsc.has_tls, smsc.ca_file};
    if (is_known_at_once(where)) return dial(place, look_up_now(where));
    const bool is_queued = names_.submit([this, place, where] {
      LookedUp found = look_up_now(where);
      const std::lock_guard lock(mutex_);
      looked_up_.emplace_back(place, std::move(found));
      loop_.wake();
    });
    if (!is_queued) dial(place, {.failure = "too many names are being looked up"});
  }

  // Null: the settings have changed since.
  Caller* current(const Place& place) {
    const auto found = callers_.find(place.id);
    CHECK(found != callers_.end(), "an SMSC stays");
    Caller& caller = found->second;
    return caller.epoch == place.epoch ? &caller : nullptr;
  }

  void dial(const Place& place, LookedUp found) {
    if (current(place) == nullptr) return;
    if (found.addresses.empty()) return fail(place, std::move(found.failure));
    std::shared_ptr<SSL_CTX> tls = std::move(found.tls);
    net::Dialer::dial(loop_, std::move(found.addresses), options_.connect_within,
                      [this, place, tls](net::Dialed dialed) {
                        take_dialed(place, tls.get(), std::move(dialed));
                      });
  }

  void take_dialed(const Place& place, SSL_CTX* tls, net::Dialed dialed) {
    Caller* const caller = current(place);
    if (caller == nullptr || loop_.is_draining()) return;
    if (!dialed.socket) return fail(place, std::move(dialed.failure));
    Slot& slot = caller->slots[place.slot];
    net::Tls secured = tls == nullptr ? nullptr : net::begin_client_tls(tls, caller->smsc.host);
    net::Stream stream(std::move(dialed.socket), std::move(secured));
    loop_.open([&](net::ConnectionId id) {
      const int fd = stream.fd();
      slot.link = id;
      ++caller->links;
      places_.emplace(id.serial, place);
      return net::Accepted{std::make_unique<SessionLink>(host_, id, std::move(stream), caller->smsc,
                                                         slot.rules.bind_as()),
                           fd};
    });
  }

  void fail(const Place& place, std::string why) {
    Caller& caller = *current(place);
    caller.metrics.failed.Increment();
    Slot& slot = caller.slots[place.slot];
    slot.rules.ended(std::move(why), boot_time());
    log_end(caller, slot, LogLevel::kWarning);
    publish(place.id, caller);
  }

  Caller& caller_of(net::ConnectionId link) {
    const auto place = places_.find(link.serial);
    CHECK(place != places_.end(), "a link is somebody's");
    return callers_.at(place->second.id);
  }

  void on_bound(net::ConnectionId id) override {
    const Place place = places_.at(id.serial);
    Caller* const caller = current(place);
    if (caller == nullptr) return;
    caller->metrics.bound.Increment();
    Slot& slot = caller->slots[place.slot];
    slot.rules.bound(boot_time());
    log_line(LogLevel::kInfo, "smsc_bound",
             {{"supplier", caller->smsc.name},
              {"host", caller->smsc.host},
              {"as", name(slot.rules.bind_as())}});
    publish(place.id, *caller);
  }

  std::optional<std::uint32_t> on_message(net::ConnectionId id, const sms::Action& action,
                                          const Digest& print) override {
    Caller& caller = caller_of(id);
    caller.metrics.messages.Increment();
    ++caller.messages;
    switch (caller.in_doubt.look(print, boot_time())) {
      case InDoubt::Verdict::kNew: break;
      case InDoubt::Verdict::kSame: caller.metrics.repeats.Increment(); return sms::status::kOk;
      case InDoubt::Verdict::kWaiting:
        caller.metrics.busy.Increment();
        return sms::status::kThrottled;
    }
    take_(places_.at(id.serial).id, action.pdu, Reply(host_.mailbox, id, action.ticket));
    return std::nullopt;
  }

  void on_ended(net::ConnectionId id, const Ending& ending) override {
    const Place place = places_.at(id.serial);
    places_.erase(id.serial);
    Caller& caller = callers_.at(place.id);
    --caller.links;
    for (const Unheard& one : ending.unheard) {
      std::optional<AnswerKey> waits_for;
      if (one.ticket) waits_for = AnswerKey{id.serial, *one.ticket};
      caller.in_doubt.add(one.print, waits_for, boot_time());
    }
    if (caller.epoch != place.epoch) return;
    Slot& slot = caller.slots[place.slot];
    slot.link.reset();
    const bool was_bound = slot.rules.state() == BindSlot::State::kBound;
    if (ending.refused != 0) {
      slot.rules.refused(ending.refused, boot_time());
    } else {
      slot.rules.ended(ending.why, boot_time());
    }
    if (!was_bound)
      (ending.refused != 0 ? caller.metrics.refused : caller.metrics.failed).Increment();
    if (!loop_.is_draining()) log_end(caller, slot, LogLevel::kWarning);
    publish(place.id, caller);
  }

  static void log_end(const Caller& caller, const Slot& slot, LogLevel level) {
    if (!log_admits(level, "smsc_not_bound", "")) return;
    const Duration wait = slot.rules.next_try() - boot_time();
    log_line(level, "smsc_not_bound",
             {{"supplier", caller.smsc.name},
              {"why", slot.rules.last_error()},
              {"next_try_ms", std::max<std::int64_t>(wait.ms, 0)}});
  }

  void publish(Id id, Caller& caller) {
    SmscState state;
    state.binds_wanted = caller.smsc.binds;
    state.messages = caller.messages;
    for (const Slot& slot : caller.slots) {
      const BindSlot& rules = slot.rules;
      if (rules.state() == BindSlot::State::kBound) ++state.binds_up;
      if (state.last_error.empty()) state.last_error = rules.last_error();
      if (slot.link) {
        const auto* link = static_cast<SessionLink*>(loop_.find(*slot.link));
        if (link != nullptr) state.unanswered += link->unanswered();
      }
      if (rules.state() != BindSlot::State::kWaiting) continue;
      if (!state.next_try.is_set() || rules.next_try() < state.next_try) {
        state.next_try = rules.next_try();
      }
    }
    caller.metrics.binds.Set(static_cast<double>(state.binds_up));
    caller.metrics.wanted.Set(static_cast<double>(state.binds_wanted));
    caller.metrics.unanswered.Set(static_cast<double>(state.unanswered));
    const std::lock_guard lock(mutex_);
    states_.insert_or_assign(id, std::move(state));
  }

  const ClientOptions options_;
  const Take take_;
  Random& random_;
  Metrics& metrics_;
  net::EventLoop loop_;
  ClientHost host_;
  std::map<Id, Caller> callers_;
  std::map<std::uint64_t, Place> places_;  // of the links, by serial
  std::vector<LateAnswer> answers_;
  net::LoopThread thread_{loop_};
  mutable std::mutex mutex_;  // of what follows
  std::vector<std::pair<Id, Smsc>> set_;
  std::vector<std::pair<Place, LookedUp>> looked_up_;
  std::map<Id, SmscState> states_;
  Worker names_{kNames};  // last: it uses the others
};

SmppClient::SmppClient(ClientOptions options, Take take, Random& random, Metrics& metrics)
    : impl_(std::make_unique<Impl>(options, std::move(take), random, metrics)) {}

SmppClient::~SmppClient() = default;

void SmppClient::start() {
  impl_->start();
}

void SmppClient::set(Id id, Smsc smsc) {
  impl_->set(id, std::move(smsc));
}

std::optional<SmscState> SmppClient::state(Id id) const {
  return impl_->state(id);
}

void SmppClient::start_drain() {
  impl_->start_drain();
}

bool SmppClient::drain(Duration grace) {
  return impl_->drain(grace);
}

}  // namespace linepool::edge_smpp
