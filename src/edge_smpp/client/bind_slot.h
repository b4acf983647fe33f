// One of the sessions that are to be held with an SMSC: when to call, what to bind as, what went
// wrong. No sockets and no clock: time is passed in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/crypto/random.h"
#include "base/time.h"
#include "sms/pdu/command.h"

namespace linepool::edge_smpp {

// "wrong password (0x0E)"
std::string bind_status_words(std::uint32_t status);

class BindSlot {
 public:
  // Between two attempts there is a random part of this, doubled with each failure up to kLastWait.
  static constexpr Duration kFirstWait = Duration::seconds(1);
  static constexpr Duration kLastWait = Duration::seconds(60);
  // After a refusal at least this, and up to kLastWait: some carriers lock who tries again at once,
  // and others have not noticed yet that the last session is gone.
  static constexpr Duration kRefusedWait = Duration::seconds(30);
  // A session that lasted so long was a success: the waits begin again.
  static constexpr Duration kLasting = Duration::seconds(30);

  enum class State : std::uint8_t { kWaiting, kCalling, kBound };

  // `bind_as`: kBindTransceiver, which falls back to kBindReceiver if the SMSC knows no
  // transceivers, or kBindReceiver. The first attempt is due at once.
  BindSlot(sms::Command bind_as, Random& random);

  [[nodiscard]] State state() const { return state_; }
  // Whether it is time to call.
  [[nodiscard]] bool is_due(Time now) const;
  // While it waits.
  [[nodiscard]] Time next_try() const { return next_try_; }
  [[nodiscard]] sms::Command bind_as() const { return bind_as_; }
  // Why the newest attempt or session ended; "" while a session is up.
  [[nodiscard]] const std::string& last_error() const { return last_error_; }

  void call();
  void bound(Time now);
  // The SMSC refused the bind.
  void refused(std::uint32_t status, Time now);
  // No connection, or it ended, in any other way.
  void ended(std::string why, Time now);

 private:
  void wait(Duration wait, Time now);

  const sms::Command wanted_;
  Random& random_;
  State state_ = State::kWaiting;
  sms::Command bind_as_;
  Time next_try_;
  Time bound_at_;
  Duration most_ = kFirstWait;  // that the next failure waits
  std::string last_error_;
};

}  // namespace linepool::edge_smpp
