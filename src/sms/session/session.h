// One SMPP connection without its socket: bytes and time in, actions out. However the bytes are
// cut, the actions are the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "sms/pdu/pdu.h"
#include "sms/session/settings.h"

namespace linepool::sms {

enum class CloseReason : std::uint8_t {
  kNone,
  kUnbound,      // properly, by either side
  kBindRefused,  // Action::pdu has the answer; it says when to try again
  kNotBound,     // nobody bound in time
  kBadLength,    // a command_length outside 16 to pdu_bytes
  kFlood,        // bytes while the session wanted none, or too many requests before a bind
  kSilent,       // two enquire_link without an answer
};

std::string_view name(CloseReason reason);  // "unbound", "bind_refused", ...

struct Action {
  enum class Kind : std::uint8_t {
    kWrite,      // send `bytes`
    kBindAsked,  // the peer wants to bind as `pdu` says: call answer_bind()
    kBound,      // our bind was accepted
    kMessage,    // store the message in `pdu`, then call answer() with its `ticket`
    kAlert,      // an alert_notification or outbind, in `pdu`
    kAnswered,   // `pdu` answers our request with this sequence number
    kTimedOut,   // no answer came to our request `sequence`
    kClose,      // after what was written; nothing follows
  };
  Kind kind = Kind::kClose;
  std::string bytes{};
  Pdu pdu{};
  std::uint64_t ticket = 0;
  std::uint32_t sequence = 0;
  CloseReason reason = CloseReason::kNone;
  bool operator==(const Action&) const = default;
};

using Actions = std::vector<Action>;

class Session {
 public:
  enum class State : std::uint8_t { kOpen, kBinding, kBound, kUnbinding, kClosed };

  Session(const SessionSettings& settings, Time now);

  // Bytes as they arrive.
  Actions on_bytes(std::string_view bytes, Time now);
  // Call at next_deadline().
  Actions on_time(Time now);
  [[nodiscard]] Time next_deadline() const;
  // Whether to read from the socket. If not, the next answer() or answer_bind() may change it. At
  // most as much as one PDU is taken against this.
  [[nodiscard]] bool wants_bytes() const;

  // As ESME: asks to be bound.
  Actions bind(Command command, Bind bind, Time now);
  // As SMSC: answers kBindAsked. A status other than 0 refuses, and closes.
  Actions answer_bind(std::uint32_t status, std::string_view system_id, Time now);
  // Answers a kMessage. A ticket that is gone is passed over.
  Actions answer(std::uint64_t ticket, std::uint32_t status, std::string_view message_id, Time now);
  // Sends a submit_sm, deliver_sm or data_sm. Refused as busy while the window is full, as a
  // conflict if not bound to send, as a wrong parameter if it cannot be encoded.
  Result<Action> send(Command command, const ShortMessage& message, Time now);
  // Says good-bye; what the peer sends before its answer is still taken, and answered.
  Actions unbind(Time now);

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] std::size_t unanswered() const { return tickets_.size(); }
  [[nodiscard]] std::uint64_t damaged() const { return damaged_; }  // bodies that lied

 private:
  struct Ours {
    Command command = Command::kEnquireLink;
    Time until;
  };
  struct Theirs {
    Command command = Command::kDeliverSm;
    std::uint32_t sequence = 0;
  };

  // What is written last, and why.
  struct Ending {
    std::optional<Pdu> last;
    CloseReason reason = CloseReason::kNone;
  };

  void read_pdus(Actions& actions, Time now);
  void take(Pdu pdu, Actions& actions, Time now);
  void take_request(Pdu& pdu, Actions& actions);
  void take_bind(Pdu& pdu, Actions& actions);
  void end(Pdu last, CloseReason reason, Actions& actions);
  void end_if_answered(Actions& actions);
  void take_unbind(std::uint32_t sequence, Actions& actions);
  // Once the SMSC wants to part, and ours are answered.
  void part_if_answered(Actions& actions);
  void take_message(Pdu& pdu, Actions& actions);
  void take_response(Pdu& pdu, Actions& actions);
  void reply(const Pdu& request, std::uint32_t status, Actions& actions);
  void write(const Pdu& pdu, Actions& actions);
  void close(CloseReason reason, Actions& actions, Pdu pdu = {});
  std::uint32_t ask(Pdu pdu, Actions& actions, Time now);
  std::uint32_t next_sequence();
  [[nodiscard]] bool may_receive() const;
  [[nodiscard]] bool may_send() const;

  SessionSettings settings_;
  State state_ = State::kOpen;
  Command bound_as_ = Command::kBindTransceiver;
  std::string in_;
  std::map<std::uint32_t, Ours> asked_;      // our requests, by sequence number
  std::map<std::uint64_t, Theirs> tickets_;  // the peer's messages
  std::optional<Theirs> bind_asked_;
  std::optional<Ending> ending_;               // once all messages are answered
  std::optional<std::uint32_t> unbind_asked_;  // by the SMSC
  std::uint64_t last_ticket_ = 0;
  std::uint32_t last_sequence_ = 0;
  std::uint64_t damaged_ = 0;
  Time opened_;
  Time heard_;             // a whole PDU
  int enquiries_ = 0;      // without an answer, or any other PDU
  std::size_t early_ = 0;  // requests other than a bind, before one
};

}  // namespace linepool::sms
