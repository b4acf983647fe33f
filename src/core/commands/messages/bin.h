// What an operator does with an SMS in the bin: assign it to a lease, decode it again, or drop it.
#pragma once

#include "base/result.h"
#include "core/commands/messages/receive_message.h"
#include "core/engine/context.h"

namespace linepool::core {

struct BinReply;

// Gives an SMS in the bin to a line's lessee or to one lease; exactly one of the two is set.
struct RerouteMessage {
  using Reply = BinReply;
  MessageId message;
  LineNumber number = {};  // of a line: whoever had it when the SMS was received
  LeaseId lease = {};      // in any state; once the lease has ended, the SMS is late and free
};

// Decodes an SMS in the bin again: `fields` is how the supplier's current settings read its raw
// request. It is delivered if it has a lease, judged by the time it was received.
struct RedecodeMessage {
  using Reply = BinReply;
  MessageId message;
  ReceiveMessage fields;  // supplier, id and raw request are ignored
};

// Erases text and raw request. The id is kept, so a redelivery is still recognised.
struct DropMessage {
  using Reply = BinReply;
  MessageId message;
};

struct BinReply {
  Message message;  // as it is now
};

// Refusals: kNotFound if the SMS is not in the bin, or the line or lease does not exist; kConflict
// if nobody had the line when the SMS was received.
Result<BinReply> execute(Context& context, const RerouteMessage& command);
// Refusals: kNotFound.
Result<BinReply> execute(Context& context, const RedecodeMessage& command);
Result<BinReply> execute(Context& context, const DropMessage& command);

}  // namespace linepool::core
