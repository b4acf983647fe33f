#include "sms/session/session.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/big_endian.h"
#include "base/check.h"

namespace linepool::sms {
namespace {

constexpr std::uint32_t kLastSequence = 0x7FFFFFFF;
constexpr int kEnquiries = 2;
constexpr std::size_t kEarlyRequests = 16;

constexpr std::array<std::string_view, 7> kReasons{
    "none", "unbound", "bind_refused", "not_bound", "bad_length", "flood", "silent"};

std::uint32_t length_at_front(std::string_view bytes) {
  return static_cast<std::uint32_t>(read_big_endian(bytes.substr(0, 4)));
}

std::uint32_t sequence_in(std::string_view header) {
  return static_cast<std::uint32_t>(read_big_endian(header.substr(12, 4)));
}

bool is_bind(Command command) {
  return command == Command::kBindReceiver || command == Command::kBindTransmitter ||
         command == Command::kBindTransceiver;
}

bool is_message(Command command) {
  return command == Command::kSubmitSm || command == Command::kDeliverSm ||
         command == Command::kDataSm;
}

// The status that says that we do not do this, for what the standard has and we have not.
std::optional<std::uint32_t> refusal_of(Command command) {
  if (command == Command::kQuerySm) return status::kQueryFailed;
  if (command == Command::kCancelSm) return status::kCancelFailed;
  if (command == Command::kReplaceSm) return status::kReplaceFailed;
  if (command == Command::kSubmitMulti) return status::kSubmitFailed;
  return {};
}

}  // namespace

std::string_view name(CloseReason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

Session::Session(const SessionSettings& settings, Time now)
    : settings_(settings), opened_(now), heard_(now) {
  CHECK(settings.window_in > 0 && settings.window_out > 0);
  CHECK(settings.pdu_bytes >= kPduHeaderBytes);
}

// Messages come to us if the peer is bound to send them.
bool Session::may_receive() const {
  if (state_ != State::kBound && state_ != State::kUnbinding) return false;
  const bool is_esme = settings_.role == Role::kEsme;
  return bound_as_ != (is_esme ? Command::kBindTransmitter : Command::kBindReceiver);
}

bool Session::may_send() const {
  if (state_ != State::kBound) return false;
  const bool is_esme = settings_.role == Role::kEsme;
  return bound_as_ != (is_esme ? Command::kBindReceiver : Command::kBindTransmitter);
}

bool Session::wants_bytes() const {
  return state_ != State::kClosed && !bind_asked_ && !ending_ &&
         tickets_.size() < settings_.window_in;
}

std::uint32_t Session::next_sequence() {
  last_sequence_ = last_sequence_ == kLastSequence ? 1 : last_sequence_ + 1;
  return last_sequence_;
}

void Session::write(const Pdu& pdu, Actions& actions) {
  Result<std::string> bytes = encode(pdu);
  CHECK(bytes.ok(), "what a session writes by itself fits");
  actions.push_back({Action::Kind::kWrite, std::move(bytes).value()});
}

void Session::reply(const Pdu& request, std::uint32_t status, Actions& actions) {
  write({response_to(request.command), status, request.sequence}, actions);
}

void Session::close(CloseReason reason, Actions& actions, Pdu pdu) {
  for (const auto& [sequence, ours] : asked_) {
    if (!is_message(ours.command)) continue;
    actions.push_back({Action::Kind::kTimedOut, {}, {}, 0, sequence});
  }
  asked_.clear();
  tickets_.clear();
  bind_asked_.reset();
  ending_.reset();
  in_.clear();
  in_.shrink_to_fit();
  state_ = State::kClosed;
  actions.push_back({Action::Kind::kClose, {}, std::move(pdu), 0, 0, reason});
}

std::uint32_t Session::ask(Pdu pdu, Actions& actions, Time now) {
  pdu.sequence = next_sequence();
  asked_[pdu.sequence] = {pdu.command, now + settings_.answer_within};
  write(pdu, actions);
  return pdu.sequence;
}

Actions Session::on_bytes(std::string_view bytes, Time now) {
  Actions actions;
  if (state_ == State::kClosed) return actions;
  const bool was_asked_to_wait = !wants_bytes();
  in_ += bytes;
  read_pdus(actions, now);
  if (state_ != State::kClosed && was_asked_to_wait && in_.size() > settings_.pdu_bytes) {
    close(CloseReason::kFlood, actions);
  }
  return actions;
}

void Session::read_pdus(Actions& actions, Time now) {
  std::size_t at = 0;
  while (wants_bytes() && in_.size() - at >= 4) {
    const std::string_view rest = std::string_view(in_).substr(at);
    const std::size_t length = length_at_front(rest);
    if (length < kPduHeaderBytes || length > settings_.pdu_bytes) {
      // The answer names the PDU's number: wait for its header, whose bytes come in any case.
      if (rest.size() < kPduHeaderBytes) break;
      return end({Command::kGenericNack, status::kInvalidCommandLength, sequence_in(rest)},
                 CloseReason::kBadLength, actions);
    }
    if (rest.size() < length) break;
    Result<Pdu> pdu = decode(rest.substr(0, length));
    CHECK(pdu.ok(), "the length is right");
    at += length;
    take(std::move(pdu).value(), actions, now);
  }
  // A closed session has dropped what it read.
  if (state_ != State::kClosed) in_.erase(0, at);
}

void Session::take(Pdu pdu, Actions& actions, Time now) {
  heard_ = now;
  enquiries_ = 0;
  if (pdu.state != BodyState::kWhole) ++damaged_;
  if (is_response(pdu.command)) {
    take_response(pdu, actions);
  } else {
    take_request(pdu, actions);
  }
}

void Session::take_request(Pdu& pdu, Actions& actions) {
  if (is_bind(pdu.command)) return take_bind(pdu, actions);
  const bool is_early = state_ == State::kOpen || state_ == State::kBinding;
  if (is_early && ++early_ > kEarlyRequests) return close(CloseReason::kFlood, actions);
  if (is_message(pdu.command)) return take_message(pdu, actions);
  if (pdu.command == Command::kEnquireLink) return reply(pdu, status::kOk, actions);
  if (pdu.command == Command::kUnbind) return take_unbind(pdu.sequence, actions);
  if (pdu.command == Command::kAlertNotification || pdu.command == Command::kOutbind) {
    // Neither has a response; only an SMSC sends them.
    if (settings_.role == Role::kEsme) {
      actions.push_back({Action::Kind::kAlert, {}, std::move(pdu)});
    }
    return;
  }
  if (const auto refusal = refusal_of(pdu.command)) {
    return reply(pdu, state_ == State::kBound ? *refusal : status::kWrongBindState, actions);
  }
  write({Command::kGenericNack, status::kInvalidCommandId, pdu.sequence}, actions);
}

// An SMSC that stops still answers what it has taken: who left at once would send it again.
void Session::take_unbind(std::uint32_t sequence, Actions& actions) {
  if (settings_.role == Role::kSmsc) {
    return end({Command::kUnbindResp, status::kOk, sequence}, CloseReason::kUnbound, actions);
  }
  if (state_ == State::kBound) state_ = State::kUnbinding;
  unbind_asked_ = sequence;
  part_if_answered(actions);
}

void Session::part_if_answered(Actions& actions) {
  if (!unbind_asked_ || std::any_of(asked_.begin(), asked_.end(), [](const auto& asked) {
        return is_message(asked.second.command);
      })) {
    return;
  }
  const std::uint32_t sequence = *std::exchange(unbind_asked_, std::nullopt);
  end({Command::kUnbindResp, status::kOk, sequence}, CloseReason::kUnbound, actions);
}

// The peer would send again what it has no answer to: the answers go first.
void Session::end(Pdu last, CloseReason reason, Actions& actions) {
  ending_ = Ending{std::move(last), reason};
  if (state_ == State::kBound) state_ = State::kUnbinding;
  end_if_answered(actions);
}

void Session::end_if_answered(Actions& actions) {
  if (!ending_ || !tickets_.empty()) return;
  const CloseReason reason = ending_->reason;
  if (ending_->last) write(*ending_->last, actions);
  close(reason, actions);
}

void Session::take_bind(Pdu& pdu, Actions& actions) {
  if (settings_.role == Role::kEsme) return reply(pdu, status::kWrongBindState, actions);
  if (state_ != State::kOpen) return reply(pdu, status::kAlreadyBound, actions);
  if (pdu.state == BodyState::kCut) return reply(pdu, status::kBindFailed, actions);
  state_ = State::kBinding;
  bind_asked_ = Theirs{pdu.command, pdu.sequence};
  actions.push_back({Action::Kind::kBindAsked, {}, std::move(pdu)});
}

void Session::take_message(Pdu& pdu, Actions& actions) {
  // An SMSC has no numbers of its own to submit from; both may send the other two.
  const bool is_wrong_way = settings_.role == Role::kEsme && pdu.command == Command::kSubmitSm;
  if (!may_receive() || is_wrong_way) return reply(pdu, status::kWrongBindState, actions);
  const auto& message = std::get<ShortMessage>(pdu.body);
  // Cut before its recipient is whole, it cannot be anybody's.
  if (pdu.state == BodyState::kCut && message.destination.digits.empty()) {
    return reply(pdu, status::kInvalidMessageLength, actions);
  }
  tickets_.emplace(++last_ticket_, Theirs{pdu.command, pdu.sequence});
  actions.push_back({Action::Kind::kMessage, {}, std::move(pdu), last_ticket_});
}

void Session::take_response(Pdu& pdu, Actions& actions) {
  const auto asked = asked_.find(pdu.sequence);
  // Too late, or an answer to nothing.
  if (asked == asked_.end()) return;
  const Command command = asked->second.command;
  const bool is_nack = pdu.command == Command::kGenericNack;
  if (!is_nack && pdu.command != response_to(command)) return;
  asked_.erase(asked);
  if (is_bind(command)) {
    if (pdu.status != status::kOk || is_nack) {
      return close(CloseReason::kBindRefused, actions, std::move(pdu));
    }
    state_ = State::kBound;
    actions.push_back({Action::Kind::kBound, {}, std::move(pdu)});
  } else if (command == Command::kUnbind) {
    // The peer would send again what it has no answer to.
    ending_ = Ending{std::nullopt, CloseReason::kUnbound};
    end_if_answered(actions);
  } else if (is_message(command)) {
    const std::uint32_t sequence = pdu.sequence;
    actions.push_back({Action::Kind::kAnswered, {}, std::move(pdu), 0, sequence});
    part_if_answered(actions);
  }
}

Actions Session::bind(Command command, Bind bind, Time now) {
  CHECK(settings_.role == Role::kEsme && is_bind(command));
  CHECK(state_ == State::kOpen);
  Actions actions;
  state_ = State::kBinding;
  bound_as_ = command;
  ask({command, 0, 0, std::move(bind)}, actions, now);
  return actions;
}

Actions Session::answer_bind(std::uint32_t status, std::string_view system_id, Time now) {
  Actions actions;
  if (!bind_asked_) return actions;
  const Theirs asked = *std::exchange(bind_asked_, std::nullopt);
  const bool is_refused = status != status::kOk;
  Pdu answer{response_to(asked.command), status, asked.sequence};
  if (!is_refused) {
    answer.body = BindResp{std::string(system_id), {number_tlv(tag::kInterfaceVersion, 0x34, 1)}};
  }
  write(answer, actions);
  if (is_refused) {
    close(CloseReason::kBindRefused, actions);
    return actions;
  }
  state_ = State::kBound;
  bound_as_ = asked.command;
  read_pdus(actions, now);
  return actions;
}

Actions Session::answer(std::uint64_t ticket, std::uint32_t status, std::string_view message_id,
                        Time now) {
  Actions actions;
  const auto found = tickets_.find(ticket);
  if (found == tickets_.end()) return actions;
  const Theirs theirs = found->second;
  tickets_.erase(found);
  // Some SMSCs end the session over an id in a deliver_sm_resp.
  const bool has_id = theirs.command != Command::kDeliverSm;
  write({response_to(theirs.command), status, theirs.sequence,
         MessageResp{has_id ? std::string(message_id) : "", {}}},
        actions);
  end_if_answered(actions);
  read_pdus(actions, now);
  return actions;
}

Result<Action> Session::send(Command command, const ShortMessage& message, Time now) {
  CHECK(is_message(command));
  if (!may_send()) return Error::kConflict;
  if (asked_.size() >= settings_.window_out) return Error::kBusy;
  const std::uint32_t sequence = next_sequence();
  Result<std::string> bytes = encode({command, 0, sequence, message});
  if (!bytes.ok()) return bytes.refusal();
  asked_[sequence] = {command, now + settings_.answer_within};
  return Action{Action::Kind::kWrite, std::move(bytes).value(), {}, 0, sequence};
}

Actions Session::unbind(Time now) {
  Actions actions;
  if (state_ == State::kClosed || state_ == State::kUnbinding) return actions;
  if (state_ != State::kBound) {
    close(CloseReason::kUnbound, actions);
    return actions;
  }
  state_ = State::kUnbinding;
  ask({Command::kUnbind, 0, 0}, actions, now);
  return actions;
}

Actions Session::on_time(Time now) {
  Actions actions;
  if (state_ == State::kClosed) return actions;
  const bool is_bound = state_ == State::kBound || state_ == State::kUnbinding;
  if (!is_bound && opened_ + settings_.bind_within <= now) {
    close(CloseReason::kNotBound, actions);
    return actions;
  }
  for (auto asked = asked_.begin(); asked != asked_.end();) {
    const auto [sequence, ours] = *asked;
    if (ours.until > now) {
      ++asked;
      continue;
    }
    asked = asked_.erase(asked);
    if (ours.command == Command::kUnbind) {
      close(CloseReason::kUnbound, actions);
      return actions;
    }
    if (is_message(ours.command)) {
      actions.push_back({Action::Kind::kTimedOut, {}, {}, 0, sequence});
    }
  }
  part_if_answered(actions);
  if (state_ == State::kClosed) return actions;
  if (is_bound && heard_ + settings_.enquire_after * (enquiries_ + 1) <= now) {
    if (enquiries_ == kEnquiries) {
      close(CloseReason::kSilent, actions);
      return actions;
    }
    ++enquiries_;
    ask({Command::kEnquireLink, 0, 0}, actions, now);
  }
  return actions;
}

Time Session::next_deadline() const {
  if (state_ == State::kClosed) return kForever;
  const bool is_bound = state_ == State::kBound || state_ == State::kUnbinding;
  Time next = is_bound ? heard_ + settings_.enquire_after * (enquiries_ + 1)
                       : opened_ + settings_.bind_within;
  for (const auto& [sequence, ours] : asked_) next = std::min(next, ours.until);
  return next;
}

}  // namespace linepool::sms
