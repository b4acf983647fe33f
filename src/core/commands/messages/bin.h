// What an operator does with an SMS in the bin: hand it to a lease, read it again, or drop it.
#pragma once

#include "base/result.h"
#include "core/commands/messages/receive_message.h"
#include "core/engine/context.h"

namespace linepool::core {

struct BinReply;

// Hands an SMS of the bin to a line's lessee or to one lease; exactly one of them is named.
struct RerouteMessage {
  using Reply = BinReply;
  MessageId message;
  LineNumber number = {};  // of a line: whoever had it when the SMS was received
  LeaseId lease = {};      // whatever its state; after its end the SMS is late and free
};

// Reads an SMS of the bin again: `fields` is what its raw request says by the supplier's settings
// of now. It is delivered when it has a lease, by the time at which it was received.
struct RedecodeMessage {
  using Reply = BinReply;
  MessageId message;
  ReceiveMessage fields;  // its supplier, id and raw request are ignored
};

// Erases text and raw request. The id stays known, so that a redelivery is not taken for news.
struct DropMessage {
  using Reply = BinReply;
  MessageId message;
};

struct BinReply {
  Message message;  // as it is now
};

// Refusals: kNotFound for what is not in the bin, and for a line or lease that does not exist;
// kConflict when nobody had the line at the receipt.
Result<BinReply> execute(Context& context, const RerouteMessage& command);
// Refusals: kNotFound.
Result<BinReply> execute(Context& context, const RedecodeMessage& command);
Result<BinReply> execute(Context& context, const DropMessage& command);

}  // namespace linepool::core
