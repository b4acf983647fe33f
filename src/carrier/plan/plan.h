// From a script and a seed to what is sent, message by message. Pure: the same script and seed give
// the same messages and faults, on any machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/time.h"
#include "carrier/script/script.h"
#include "sms/pdu/pdu.h"

namespace linepool::carrier {

struct PlannedPdu {
  sms::ShortMessage message;
  std::uint64_t number = 0;  // of its message, from 1
  std::uint8_t part = 1;
  std::uint8_t parts = 1;
  bool is_duplicate = false;
  Duration later;           // after its turn
  FaultSet faults;          // that happen as this PDU is sent or answered
  FaultSet of_message;      // all that its message has
  std::uint8_t excess = 0;  // by which sm_length lies, if that is one of them
};

struct PlannedMessage {
  Duration wait;  // after the message before it
  std::vector<PlannedPdu> pdus;
  FaultSet faults;  // all that it has
};

class Plan {
 public:
  // The script is played `repeat` times; it must outlive the plan.
  Plan(const Script& script, std::uint64_t seed, std::uint64_t repeat);

  // The next message; nothing after the last.
  std::optional<PlannedMessage> next();
  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] std::uint64_t planned() const { return number_; }

 private:
  const Script& script_;
  const std::uint64_t seed_;
  const std::uint64_t count_;
  std::uint64_t number_ = 0;    // of the message before the next
  std::size_t entry_ = 0;       // of the script
  std::uint64_t of_entry_ = 0;  // messages of that entry so far
};

// What the other side is answered, as SMSC: OK, or throttling as often as the script wants it. The
// same seed gives the same answers in the same order.
class Throttle {
 public:
  Throttle(double rate, std::uint64_t seed) : rate_(rate), seed_(seed) {}
  // A command_status: 0, 0x58 or 0x14.
  std::uint32_t next();

 private:
  const double rate_;
  const std::uint64_t seed_;
  std::uint64_t asked_ = 0;
};

}  // namespace linepool::carrier
