// ReceivePart: a part of a long SMS came in. It waits, on disk, for the others; the part that makes
// its SMS whole delivers it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/commands/messages/receive_message.h"
#include "core/engine/context.h"
#include "domain/parts/part_set.h"

namespace linepool::core {

struct PartReceived;

// Who numbered the message. References of different kinds are different, also if equal.
enum class ReferenceKind : std::uint8_t {
  kEightBit = 0,    // the user data header
  kSixteenBit = 1,  // the same
  kSar = 2,         // parameters of SMPP
  kGateway = 3,     // fields of a gateway's own
};

struct PartPlace {
  ReferenceKind kind = ReferenceKind::kEightBit;
  std::uint32_t reference = 0;
  std::uint8_t total = 0;   // at least 2: one that is alone is no part but a ReceiveMessage
  std::uint8_t number = 0;  // from 1 to the total
};

struct ReceivePart {
  using Reply = PartReceived;
  PartPlace place;
  // As of an SMS, with two differences. Its text is that of this part alone with a gap for each
  // that may be missing, as joined_sms() writes it, and only read to look for a code. Its marks are
  // those of everything but the text.
  ReceiveMessage sms;
  // A gateway that decodes texts itself gives UTF-8.
  PartCoding coding;
  SmsText bytes;
};

// An SMS that left its set.
struct PartsDelivered {
  std::string supplier;   // its name
  bool is_whole = false;  // otherwise some parts are missing: it is marked kPart
  Received received;
};

struct PartReceived {
  PartSetId set;           // the part waits in it
  MessageId message;       // the SMS that it made whole, or that it only repeats a part of
  bool duplicate = false;  // it was here already, or only repeats one of an SMS that is whole
  // In this order: an older SMS whose reference came round, the oldest ones if there was no room
  // for the part, and the SMS that the part made whole.
  std::vector<PartsDelivered> delivered;
};

// Parts belong to one SMS if supplier, recipient, sender, kind, reference and total are the same.
// The same number with other bytes is of another SMS: the reference has come round, and the older
// one is over. A set waits for rules.parts_wait from its first part, but only for
// rules.parts_wait_with_code from the part that shows a code; ExpireDue then delivers what is here.
// Refuses only an unknown supplier (kNotFound).
Result<PartReceived> execute(Context& context, const ReceivePart& command);

}  // namespace linepool::core
