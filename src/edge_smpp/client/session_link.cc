#include "edge_smpp/client/session_link.h"

#include <limits>
#include <utility>

#include "base/check.h"
#include "base/time/steady_clock.h"
#include "edge_smpp/client/in_doubt.h"

namespace linepool::edge_smpp {
namespace {

using Io = net::Stream::Outcome;

std::string words_of(sms::CloseReason reason) {
  switch (reason) {
    case sms::CloseReason::kNone: break;
    case sms::CloseReason::kUnbound: return "the session ended with an unbind";
    case sms::CloseReason::kBindRefused: return "bind refused";
    case sms::CloseReason::kNotBound: return "no answer to the bind";
    case sms::CloseReason::kBadLength: return "the SMSC sent a PDU of an impossible length";
    case sms::CloseReason::kFlood: return "the SMSC sent too much";
    case sms::CloseReason::kSilent: return "the SMSC did not answer two enquire_link";
  }
  return "the session ended";
}

sms::SessionSettings settings_of(const ClientOptions& options, const Smsc& smsc) {
  sms::SessionSettings settings;
  settings.role = sms::Role::kEsme;
  settings.bind_within = options.bind_within;
  settings.enquire_after = smsc.enquire_after;
  settings.window_in = options.window;
  return settings;
}

sms::Bind bind_of(const Smsc& smsc) {
  sms::Bind bind;
  bind.system_id = smsc.system_id;
  bind.password = smsc.password;
  bind.system_type = smsc.system_type;
  return bind;
}

}  // namespace

SessionLink::SessionLink(ClientHost& host, net::ConnectionId id, net::Stream stream,
                         const Smsc& smsc, sms::Command bind_as)
    : host_(host),
      id_(id),
      socket_(std::move(stream)),
      session_(settings_of(host.options, smsc), boot_time()),
      bind_as_(bind_as),
      bind_(bind_of(smsc)) {}

void SessionLink::on_ready(net::Readiness readiness) {
  socket_.note(readiness);
  go_on();
}

// While the SMSC does not read its answers, or the engine is busy, its messages stay where they
// are.
bool SessionLink::may_read() const {
  const bool is_waiting_to_leave = is_leaving_ && !has_unbound_;
  return socket_.may_receive() && is_open_ && !is_paused_ && !is_waiting_to_leave && why_.empty() &&
         session_.wants_bytes();
}

void SessionLink::go_on() {
  if (!shake_hands() || !read() || !write()) return die(why_broken());
  unbind_if_answered();
  if (!write()) return die(why_broken());
  if (!socket_.has_output() && !why_.empty() && socket_.linger(host_.room)) return die(why_);
  if (!socket_.peer_closed() || !why_.empty()) return;
  // Whoever only ended their own side still reads the answers.
  if (!socket_.has_output() && session_.unanswered() == 0) die("the SMSC closed the connection");
}

std::string SessionLink::why_broken() const {
  if (!why_.empty()) return why_;
  const std::string& reason = socket_.stream().why_broken();
  if (!is_open_) return "no TLS with the SMSC: " + (reason.empty() ? "it hung up" : reason);
  return reason.empty() ? "the connection broke" : "the connection broke: " + reason;
}

bool SessionLink::shake_hands() {
  if (is_open_) return true;
  switch (socket_.stream().shake_hands()) {
    case Io::kDone: break;
    case Io::kBlocked: return true;
    case Io::kEnd:
    case Io::kBroken: return false;
  }
  is_open_ = true;
  act(session_.bind(bind_as_, std::exchange(bind_, {}), boot_time()));
  return true;
}

bool SessionLink::read() {
  for (std::size_t taken = 0; may_read();) {
    if (taken >= LinkSocket::kTurnBytes) {
      host_.loop.revisit(id_);
      break;
    }
    const std::optional<std::size_t> bytes = socket_.receive(host_.room);
    if (!bytes) return false;
    if (*bytes == 0) break;
    taken += *bytes;
    act(session_.on_bytes({host_.room.data(), *bytes}, boot_time()));
  }
  return true;
}

bool SessionLink::write() {
  if (!is_open_) return true;
  const bool is_whole = socket_.write();
  while (!answers_.empty() && answers_.front().end <= socket_.sent()) answers_.pop_front();
  return is_whole;
}

void SessionLink::act(sms::Actions actions) {
  using Kind = sms::Action::Kind;
  for (sms::Action& action : actions) {
    switch (action.kind) {
      case Kind::kWrite:
        socket_.append(action.bytes);
        written_ += action.bytes.size();
        break;
      case Kind::kBound: host_.owner.on_bound(id_); break;
      case Kind::kMessage: take_message(action); break;
      case Kind::kClose: take_close(action); break;
      // An outbind and an alert ask for nothing, and we send no messages.
      case Kind::kAlert:
      case Kind::kBindAsked:
      case Kind::kAnswered:
      case Kind::kTimedOut: break;
    }
  }
}

// What comes after our unbind is not taken: its answer might find nobody.
void SessionLink::take_message(const sms::Action& action) {
  const Digest print = fingerprint(std::get<sms::ShortMessage>(action.pdu.body));
  std::optional<std::uint32_t> status = sms::status::kThrottled;
  if (!is_leaving_) status = host_.owner.on_message(id_, action, print);
  if (status) {
    answer(action.ticket, *status, print);
  } else {
    taken_.emplace(action.ticket, print);
  }
}

// Some SMSCs end the session over an id in the answer to a message of theirs.
void SessionLink::answer(std::uint64_t ticket, std::uint32_t status, const Digest& print) {
  sms::Actions actions = session_.answer(ticket, status, "", boot_time());
  // After the end of the session there is nobody to write to.
  const std::uint64_t end = actions.empty() ? std::numeric_limits<std::uint64_t>::max()
                                            : written_ + actions.front().bytes.size();
  if (status == sms::status::kOk) answers_.push_back({end, print});
  act(std::move(actions));
}

void SessionLink::unbind_if_answered() {
  if (!is_leaving_ || has_unbound_ || session_.unanswered() > 0 || socket_.has_output()) return;
  has_unbound_ = true;
  act(session_.unbind(boot_time()));
}

void SessionLink::take_close(const sms::Action& action) {
  if (action.reason == sms::CloseReason::kBindRefused) {
    // A generic_nack may come without a reason.
    refused_ =
        action.pdu.status == sms::status::kOk ? sms::status::kInvalidCommandId : action.pdu.status;
  }
  if (why_.empty()) why_ = words_of(action.reason);
}

void SessionLink::take_answer(const LateAnswer& answer) {
  if (answer.is_busy) is_paused_ = true;
  const auto taken = taken_.find(answer.ticket);
  CHECK(taken != taken_.end(), "a message is answered once");
  const Digest print = taken->second;
  taken_.erase(taken);
  this->answer(answer.ticket, answer.status, print);
}

void SessionLink::sweep() {
  const Time at = boot_time();
  is_paused_ = false;
  if (session_.next_deadline() <= at) act(session_.on_time(at));
  if (socket_.is_stuck(at, host_.options.write_timeout)) {
    return die("the SMSC did not read our answers");
  }
  if (socket_.has_lingered(at)) return die(why_);
  // Without a handshake there is nothing to say good-bye over.
  if (!is_open_ && !why_.empty()) return die(why_);
  go_on();
}

void SessionLink::say_goodbye() {
  is_leaving_ = true;
  if (!is_open_) return die("stopped");
  if (session_.state() != sms::Session::State::kBound) act(session_.unbind(boot_time()));
  go_on();
}

void SessionLink::die(const std::string& why) {
  Ending ending{refused_, why, {}};
  for (const auto& [ticket, print] : taken_) ending.unheard.push_back({print, ticket});
  for (const Answer& answer : answers_) ending.unheard.push_back({answer.print, {}});
  host_.owner.on_ended(id_, ending);
  host_.loop.retire(id_);
}

}  // namespace linepool::edge_smpp
