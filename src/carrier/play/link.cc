#include "carrier/play/link.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/time/steady_clock.h"
#include "carrier/play/distort.h"
#include "net/flush.h"
#include "net/socket_calls.h"

namespace linepool::carrier {

using net::uninterrupted;
using net::would_block;

namespace {

// What one link reads before the others have their turn.
constexpr std::size_t kTurnBytes = 256 * 1024;
constexpr std::string_view kOurName = "linepool-carrier";
static_assert(kOurName.size() < 17, "as long as a system_id without its NUL can be, and one more");

bool is_later(std::uint32_t status) {
  return status == sms::status::kThrottled || status == sms::status::kQueueFull;
}

}  // namespace

Link::Link(LinkHost& host, net::ConnectionId id, net::UniqueFd socket)
    : host_(host),
      id_(id),
      socket_(std::move(socket)),
      session_(host.settings.session, boot_time()) {
  if (is_smsc()) return;
  act(session_.bind(host_.settings.bind_as, host_.settings.credentials, boot_time()));
}

bool Link::is_smsc() const {
  return host_.settings.session.role == sms::Role::kSmsc;
}

void Link::on_ready(net::Readiness readiness) {
  if (readiness.broken && !readiness.readable) return die("the connection broke");
  readable_ |= readiness.readable || readiness.half_closed || readiness.broken;
  go_on();
}

void Link::go_on() {
  if (!read()) return die("the connection broke");
  if (ending_ != Ending::kNow) {
    send_what_is_due();
    if (!write()) return die("the connection broke");
  }
  if (ending_ == Ending::kNow || (ending_ == Ending::kAfterOutput && output_.empty())) {
    return die(end_.why);
  }
  if (peer_closed_) die("the other side closed the connection");
}

bool Link::read() {
  std::size_t taken = 0;
  while (readable_ && ending_ == Ending::kNone && session_.wants_bytes()) {
    if (taken >= kTurnBytes) {
      host_.loop.revisit(id_);
      break;
    }
    const ssize_t n = uninterrupted(
        [this] { return ::recv(socket_.get(), host_.room.data(), host_.room.size(), 0); });
    if (n < 0) {
      readable_ = false;
      return would_block(errno);
    }
    if (n == 0) {
      readable_ = false;
      peer_closed_ = true;
      break;
    }
    taken += static_cast<std::size_t>(n);
    act(session_.on_bytes({host_.room.data(), static_cast<std::size_t>(n)}, boot_time()));
  }
  return true;
}

bool Link::write() {
  return net::flush(socket_.get(), output_).outcome != net::Flushed::Outcome::kBroken;
}

void Link::send_what_is_due() {
  // The other side may have said good-bye.
  while (may_send_ && session_.state() == sms::Session::State::kBound && ending_ == Ending::kNone &&
         on_their_way_.size() < host_.settings.window && output_.size() < kOutputBytes) {
    std::optional<Parcel> parcel = host_.queue.take(boot_time());
    if (!parcel) return;
    send(std::move(*parcel));
  }
}

void Link::send(Parcel parcel) {
  const auto command = is_smsc() ? sms::Command::kDeliverSm : sms::Command::kSubmitSm;
  Result<sms::Action> written = session_.send(command, parcel.pdu.message, boot_time());
  CHECK(written.ok(), "we are bound to send, and read_script() has seen to what fits");
  const FaultSet faults = parcel.pdu.faults;
  if (faults.has(Fault::kTextLength)) {
    lie_about_text(written->bytes, parcel.pdu.message, parcel.pdu.excess);
  }
  output_.append(written->bytes);
  on_their_way_.emplace(written->sequence, std::move(parcel));
  if (faults.has(Fault::kDrop)) return cut(Fault::kDrop, Ending::kAfterOutput);
  if (faults.has(Fault::kPduLength)) {
    host_.account.count(Fault::kPduLength);
    output_.append(impossible_pdu());
    // The other side ends the session, and reads nothing more.
    may_send_ = false;
    end_.on_purpose = true;
  } else if (faults.has(Fault::kUnbind)) {
    host_.account.count(Fault::kUnbind);
    begin_goodbye();
  }
}

void Link::act(sms::Actions actions) {
  for (sms::Action& action : actions) {
    // What comes behind a cut was never read.
    if (ending_ == Ending::kNow) return;
    act(action);
  }
}

void Link::act(sms::Action& action) {
  using Kind = sms::Action::Kind;
  switch (action.kind) {
    case Kind::kWrite: output_.append(action.bytes); break;
    case Kind::kBindAsked: take_bind(action.pdu); break;
    case Kind::kBound:
      end_.was_bound = true;
      may_send_ = host_.settings.bind_as != sms::Command::kBindReceiver;
      ++host_.account.binds;
      host_.owner.on_bound(host_.settings.credentials.system_id);
      break;
    case Kind::kMessage: take_message(action); break;
    case Kind::kAlert: break;
    case Kind::kAnswered: take_answer(action); break;
    case Kind::kTimedOut: take_timeout(action.sequence); break;
    case Kind::kClose: take_close(action); break;
  }
}

void Link::take_bind(const sms::Pdu& pdu) {
  const auto& bind = std::get<sms::Bind>(pdu.body);
  const sms::Bind& wanted = host_.settings.credentials;
  const bool is_known = wanted.system_id.empty() ||
                        (bind.system_id == wanted.system_id && bind.password == wanted.password);
  if (!is_known) return act(session_.answer_bind(sms::status::kInvalidPassword, "", boot_time()));
  end_.was_bound = true;
  may_send_ = pdu.command != sms::Command::kBindTransmitter;
  ++host_.account.binds;
  act(session_.answer_bind(sms::status::kOk, kOurName.substr(0, 15), boot_time()));
  host_.owner.on_bound(bind.system_id);
}

void Link::take_message(const sms::Action& action) {
  ++host_.account.received;
  const std::uint32_t status = is_smsc() ? host_.throttle.next() : sms::status::kOk;
  if (status != sms::status::kOk) host_.account.count(Fault::kThrottle);
  const std::string id =
      status == sms::status::kOk ? fmt::format("c{}", host_.account.received) : "";
  act(session_.answer(action.ticket, status, id, boot_time()));
}

void Link::take_answer(const sms::Action& action) {
  const auto found = on_their_way_.find(action.sequence);
  if (found == on_their_way_.end()) return;
  if (found->second.pdu.faults.has(Fault::kLostResponse)) {
    return cut(Fault::kLostResponse, Ending::kNow);
  }
  Parcel parcel = std::move(found->second);
  on_their_way_.erase(found);
  const std::uint32_t status = action.pdu.status;
  if (status == sms::status::kOk) {
    const auto* answer = std::get_if<sms::MessageResp>(&action.pdu.body);
    return host_.queue.acknowledged(parcel, answer == nullptr ? "" : answer->message_id);
  }
  if (is_later(status)) return host_.queue.throttled(std::move(parcel), status, boot_time());
  host_.queue.refused(parcel, status);
}

void Link::take_timeout(std::uint32_t sequence) {
  const auto found = on_their_way_.find(sequence);
  if (found == on_their_way_.end()) return;
  Parcel parcel = std::move(found->second);
  on_their_way_.erase(found);
  host_.queue.unanswered(std::move(parcel), boot_time());
}

void Link::take_close(const sms::Action& action) {
  may_send_ = false;
  if (ending_ == Ending::kNone) ending_ = Ending::kAfterOutput;
  if (action.reason == sms::CloseReason::kBindRefused && !is_smsc()) {
    end_.refused_bind = action.pdu.status;
    end_.why = fmt::format("the bind was refused: {}", status_words(action.pdu.status));
  } else if (end_.why.empty()) {
    end_.why = fmt::format("the session ended: {}", name(action.reason));
  }
  end_.on_purpose |= action.reason == sms::CloseReason::kUnbound;
}

void Link::cut(Fault fault, Ending ending) {
  host_.account.count(fault);
  may_send_ = false;
  ending_ = ending;
  end_.on_purpose = true;
  end_.why = fmt::format("cut by the fault {}", name(fault));
}

void Link::begin_goodbye() {
  may_send_ = false;
  act(session_.unbind(boot_time()));
}

void Link::say_goodbye() {
  begin_goodbye();
  go_on();
}

void Link::sweep() {
  const Time at = boot_time();
  if (session_.next_deadline() <= at) act(session_.on_time(at));
  go_on();
}

void Link::abort() {
  die("the program ended");
}

void Link::die(std::string why) {
  end_.why = std::move(why);
  const Time at = boot_time();
  for (auto& [sequence, parcel] : on_their_way_) host_.queue.unanswered(std::move(parcel), at);
  on_their_way_.clear();
  host_.owner.on_end(id_, end_);
  host_.loop.retire(id_);
}

}  // namespace linepool::carrier
