// How a supply edge reaches the engine.
#pragma once

#include <functional>
#include <memory>

#include "core/commands/messages/receive_message.h"
#include "core/commands/messages/receive_part.h"

namespace linepool::supply {

// Waits for the outcome of an SMS. Destroyed without a call if the SMS was not accepted.
class Reception {
 public:
  virtual ~Reception() = default;
  virtual void complete(const Result<core::Received>& received) = 0;  // after the commit, once
};

// The same for a part of a long SMS.
class PartReception {
 public:
  virtual ~PartReception() = default;
  virtual void complete(const Result<core::PartReceived>& received) = 0;
};

// Submits an SMS to the engine, and looks for its code first, on the caller's thread; with a null
// reception nobody waits. False, with the reception destroyed, if the engine is busy or stopping.
// Any thread.
using Submit = std::function<bool(core::ReceiveMessage, std::unique_ptr<Reception>)>;
using SubmitPart = std::function<bool(core::ReceivePart, std::unique_ptr<PartReception>)>;

}  // namespace linepool::supply
