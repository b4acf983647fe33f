// What the simulated line of an order receives, if the customer asked for something in particular.
// Only sandboxes have simulated lines.
#pragma once

#include <cstdint>
#include <memory>

#include "domain/sms_text.h"

namespace linepool::core {

struct SimulatedReply {
  enum class Kind : std::uint8_t {
    kNone,       // no SMS
    kLate,       // one SMS, right after the order has ended
    kTwice,      // two SMS with different codes, the second as long after the first as that took
    kWrongCode,  // an SMS whose code is 000000
    kText,       // `text`, word for word
  };
  Kind kind = Kind::kNone;
  SmsText text;
};
using SharedReply = std::shared_ptr<const SimulatedReply>;  // null: one SMS, as usual

}  // namespace linepool::core
