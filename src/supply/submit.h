// The way from a supply edge to the engine.
#pragma once

#include <functional>
#include <memory>

#include "core/commands/messages/receive_message.h"

namespace linepool::supply {

// Who waits for what became of an SMS. Destroyed unasked when it was not taken.
class Reception {
 public:
  virtual ~Reception() = default;
  virtual void complete(const Result<core::Received>& received) = 0;  // after the commit, once
};

// Hands an SMS to the engine; null: nobody waits. False, with the reception destroyed, when the
// engine is busy or stops. Any thread.
using Submit = std::function<bool(core::ReceiveMessage, std::unique_ptr<Reception>)>;

}  // namespace linepool::supply
