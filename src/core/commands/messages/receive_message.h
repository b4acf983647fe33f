// ReceiveMessage: an SMS came in. Finds the lease it belongs to and captures the price if it is the
// first one.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "core/codes/message_code.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Received;

struct ReceiveMessage {
  using Reply = Received;
  SupplierId supplier;
  LineNumber to;                    // none if the recipient is not a number or is only a short code
  std::optional<CodeReading> code;  // another reading of the recipient
  std::string recipient;            // as received, at most kRecipientBytes; "" if `to` says it all
  std::string from;                 // at most kSenderBytes
  SmsText text;                     // decoded, UTF-8, at most kSmsTextBytes
  std::string supplier_message_id;  // "" if there is none
  SmsText user_data;                // raw, if it differs from the text
  std::int16_t data_coding = -1;
  MessageMarks marks;
  Time sent_at;      // when the supplier received it, as it reports; may be unset
  SharedRawSms raw;  // the request, to decode again if decoded wrongly
  // What find_code() found in `text`; null: the command looks itself, at the cost of its batch.
  SharedFoundCode found = {};
};

struct Received {
  MessageId message;
  LeaseId lease;                             // none: the operator has the SMS
  BinReason bin = BinReason::kNone;          // why the operator has it
  bool is_self_test = false;                 // it was for nobody
  bool duplicate = false;                    // already known; only counted
  bool repeats_id = false;                   // a different SMS already has its id
  std::optional<Duration> clock_error = {};  // of the supplier, after this SMS
  bool clock_is_wrong = false;               // it exceeds the tolerance
};

// The SMS belongs to whoever had the line when it was received, which may be long before it is
// delivered here; see whose_sms.h. An SMS with the same id and content as another is a redelivery;
// with only the same id, it is a different SMS. The text of a self-test of the line goes to nobody.
// A line in quarantine is released by any SMS. Refuses only an unknown supplier (kNotFound):
// everything a known one delivers is kept.
Result<Received> execute(Context& context, const ReceiveMessage& command);

}  // namespace linepool::core
