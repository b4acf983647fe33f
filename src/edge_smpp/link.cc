#include "edge_smpp/link.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "base/time/steady_clock.h"

namespace linepool::edge_smpp {

namespace {

LinkEnd end_of(sms::CloseReason reason) {
  switch (reason) {
    case sms::CloseReason::kNone:
    case sms::CloseReason::kUnbound: return LinkEnd::kUnbound;
    case sms::CloseReason::kBindRefused: return LinkEnd::kBindRefused;
    case sms::CloseReason::kNotBound: return LinkEnd::kNotBound;
    case sms::CloseReason::kBadLength: return LinkEnd::kBadLength;
    case sms::CloseReason::kFlood: return LinkEnd::kFlood;
    case sms::CloseReason::kSilent: return LinkEnd::kSilent;
  }
  return LinkEnd::kGone;
}

}  // namespace

Link::Link(LinkHost& host, net::ConnectionId id, const IpAddress& address, net::UniqueFd socket,
           net::Admission admission)
    : host_(host),
      id_(id),
      address_(address),
      admission_(admission),
      socket_(net::Stream(std::move(socket))),
      session_(host.options.session, boot_time()) {
  CHECK(admission != net::Admission::kRefused);
  host_.metrics.links.Increment();
}

Link::~Link() {
  host_.metrics.links.Decrement();
  if (is_bound()) host_.metrics.bound.Decrement();
  host_.limits.release(address_, admission_);
}

void Link::on_ready(net::Readiness readiness) {
  if (readiness.broken) return die(ending_.value_or(LinkEnd::kGone));
  socket_.note(readiness);
  go_on();
}

// While the peer does not read its answers, or the engine is busy, its messages stay where they
// are.
bool Link::may_read() const {
  return socket_.may_receive() && !is_paused_ && !ending_ && session_.wants_bytes();
}

void Link::go_on() {
  if (!read() || !socket_.write()) return die(ending_.value_or(LinkEnd::kGone));
  if (!socket_.has_output() && ending_ && socket_.linger(host_.room)) return die(*ending_);
  if (!socket_.peer_closed() || ending_) return;
  // Whoever only ended their own side still reads the answers.
  if (!socket_.has_output() && session_.unanswered() == 0) die(LinkEnd::kGone);
}

bool Link::read() {
  for (std::size_t taken = 0; may_read();) {
    if (taken >= LinkSocket::kTurnBytes) {
      host_.loop.revisit(id_);
      break;
    }
    const std::size_t room = is_bound() ? host_.room.size() : kEarlyBytes;
    const std::optional<std::size_t> bytes = socket_.receive({host_.room.data(), room});
    if (!bytes) return false;
    if (*bytes == 0) break;
    taken += *bytes;
    if (!is_bound()) early_bytes_ += *bytes;
    act(session_.on_bytes({host_.room.data(), *bytes}, boot_time()));
    if (session_.state() == sms::Session::State::kOpen && early_bytes_ >= kEarlyBytes) {
      ending_ = LinkEnd::kFlood;
    }
  }
  return true;
}

void Link::act(sms::Actions actions) {
  using Kind = sms::Action::Kind;
  for (sms::Action& action : actions) {
    switch (action.kind) {
      case Kind::kWrite: socket_.append(action.bytes); break;
      case Kind::kBindAsked: take_bind(action.pdu); break;
      case Kind::kMessage:
        CHECK(is_bound(), "a session passes on messages of those who are bound");
        host_.metrics.messages.Increment();
        host_.handler.take(*peer_, action.pdu, Reply(host_.mailbox, id_, action.ticket));
        break;
      case Kind::kClose:
        if (!ending_) ending_ = end_of(action.reason);
        late_bind_.reset();
        break;
      // Of an ESME, or of who sends messages.
      case Kind::kBound:
      case Kind::kAlert:
      case Kind::kAnswered:
      case Kind::kTimedOut: break;
    }
  }
  if (const std::uint64_t all = session_.damaged(); all != damaged_) {
    host_.metrics.damaged.Increment(static_cast<double>(all - damaged_));
    damaged_ = all;
  }
}

void Link::take_bind(const sms::Pdu& pdu) {
  const auto& bind = std::get<sms::Bind>(pdu.body);
  system_id_ = bind.system_id;
  BindAnswer answer = host_.handler.bind({pdu.command, bind, address_});
  if (answer.after > Duration{}) {
    late_bind_at_ = boot_time() + answer.after;
    late_bind_ = std::move(answer);
  } else {
    answer_bind(std::move(answer));
  }
}

void Link::answer_bind(BindAnswer answer) {
  const bool is_accepted = answer.status == sms::status::kOk;
  CHECK(is_accepted == (answer.peer != nullptr), "who is accepted is somebody");
  log_bind(answer);
  if (is_accepted) {
    peer_ = std::move(answer.peer);
    host_.metrics.bound.Increment();
  }
  (is_accepted ? host_.metrics.binds_accepted : host_.metrics.binds_refused).Increment();
  act(session_.answer_bind(answer.status, host_.options.system_id, boot_time()));
}

// A name that nobody has is not logged: it may be a password in the wrong field.
void Link::log_bind(const BindAnswer& answer) const {
  if (answer.status == sms::status::kOk) {
    return log_line(LogLevel::kInfo, "smpp_bound",
                    {{"system_id", system_id_}, {"address", address_.to_string()}});
  }
  if (!log_admits(LogLevel::kWarning, "smpp_bind_refused", "")) return;
  log_line(LogLevel::kWarning, "smpp_bind_refused",
           {{"address", address_.to_string()}, {"status", answer.status}});
}

void Link::take_answer(const LateAnswer& answer) {
  if (answer.is_busy) {
    host_.metrics.busy.Increment();
    is_paused_ = true;
  }
  act(session_.answer(answer.ticket, answer.status, answer.message_id, boot_time()));
}

void Link::sweep() {
  const Time at = boot_time();
  is_paused_ = false;
  if (late_bind_ && late_bind_at_ <= at) {
    answer_bind(*std::exchange(late_bind_, std::nullopt));
  }
  if (is_bound() && !ending_ && !host_.handler.is_welcome(*peer_)) ending_ = LinkEnd::kRevoked;
  if (session_.next_deadline() <= at) act(session_.on_time(at));
  if (socket_.is_stuck(at, host_.options.write_timeout)) return die(LinkEnd::kStuck);
  if (socket_.has_lingered(at)) return die(*ending_);
  go_on();
}

void Link::drain() {
  act(session_.unbind(boot_time()));
  go_on();
}

void Link::abort() {
  die(ending_.value_or(LinkEnd::kStopped));
}

void Link::die(LinkEnd end) {
  host_.metrics.ends[static_cast<std::size_t>(end)]->Increment();
  if (is_bound()) {
    log_line(LogLevel::kInfo, "smpp_ended",
             {{"system_id", system_id_}, {"address", address_.to_string()}, {"why", name(end)}});
  }
  host_.loop.retire(id_);
}

}  // namespace linepool::edge_smpp
