// How a supply edge reaches the engine.
#pragma once

#include <functional>
#include <memory>

#include "core/commands/messages/receive_message.h"
#include "core/commands/messages/receive_part.h"

namespace linepool::supply {

// Waits for the outcome of an SMS, or of a part of one. Destroyed without a call if it was not
// accepted.
template <class Reply>
class ReceptionOf {
 public:
  virtual ~ReceptionOf() = default;
  virtual void complete(const Result<Reply>& received) = 0;  // after the commit, once
};
using Reception = ReceptionOf<core::Received>;
using PartReception = ReceptionOf<core::PartReceived>;

// Submits an SMS to the engine, and looks for its code first, on the caller's thread; with a null
// reception nobody waits. False, with the reception destroyed, if the engine is busy or stopping.
// Any thread.
using Submit = std::function<bool(core::ReceiveMessage, std::unique_ptr<Reception>)>;
using SubmitPart = std::function<bool(core::ReceivePart, std::unique_ptr<PartReception>)>;

}  // namespace linepool::supply
