#include "edge_smpp/client/bind_slot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"

namespace linepool::edge_smpp {
namespace {

struct Words {
  std::uint32_t status;
  std::string_view words;
};
constexpr std::array kWords{
    Words{sms::status::kInvalidCommandId, "this bind is not known"},
    Words{sms::status::kWrongBindState, "not now"},
    Words{sms::status::kAlreadyBound, "bound already"},
    Words{sms::status::kSystemError, "system error"},
    Words{sms::status::kBindFailed, "bind failed"},
    Words{sms::status::kInvalidPassword, "wrong password"},
    Words{sms::status::kInvalidSystemId, "wrong system_id"},
    Words{sms::status::kQueueFull, "queue full"},
    Words{sms::status::kThrottled, "throttled"},
};

// From 1 ms to all of it.
Duration part_of(Duration wait, Random& random) {
  return Duration::millis(
      1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(wait.ms))));
}

}  // namespace

std::string bind_status_words(std::uint32_t status) {
  for (const Words& known : kWords) {
    if (known.status == status) return fmt::format("{} (0x{:02X})", known.words, status);
  }
  return fmt::format("status 0x{:02X}", status);
}

BindSlot::BindSlot(sms::Command bind_as, Random& random)
    : wanted_(bind_as), random_(random), bind_as_(bind_as) {
  CHECK(bind_as == sms::Command::kBindTransceiver || bind_as == sms::Command::kBindReceiver);
}

bool BindSlot::is_due(Time now) const {
  return state_ == State::kWaiting && next_try_ <= now;
}

void BindSlot::call() {
  CHECK(state_ == State::kWaiting);
  state_ = State::kCalling;
}

void BindSlot::bound(Time now) {
  CHECK(state_ == State::kCalling);
  state_ = State::kBound;
  bound_at_ = now;
  last_error_.clear();
}

void BindSlot::wait(Duration wait, Time now) {
  state_ = State::kWaiting;
  next_try_ = now + wait;
}

void BindSlot::refused(std::uint32_t status, Time now) {
  CHECK(state_ == State::kCalling);
  namespace code = sms::status;
  last_error_ = "bind refused: " + bind_status_words(status);
  const bool is_transceiver = bind_as_ == sms::Command::kBindTransceiver;
  if (is_transceiver && (status == code::kInvalidCommandId || status == code::kBindFailed)) {
    bind_as_ = sms::Command::kBindReceiver;
    return wait({}, now);
  }
  // As a receiver it is no better: what was wanted first is tried again next time.
  bind_as_ = wanted_;
  if (status != code::kInvalidPassword && status != code::kInvalidSystemId &&
      status != code::kBindFailed && status != code::kAlreadyBound) {
    return ended(std::exchange(last_error_, {}), now);
  }
  most_ = kLastWait;
  wait(kRefusedWait + part_of(kLastWait - kRefusedWait, random_), now);
}

void BindSlot::ended(std::string why, Time now) {
  CHECK(state_ != State::kWaiting);
  if (state_ == State::kBound && bound_at_ + kLasting <= now) most_ = kFirstWait;
  last_error_ = std::move(why);
  wait(part_of(most_, random_), now);
  most_ = std::min(most_ + most_, kLastWait);
}

}  // namespace linepool::edge_smpp
