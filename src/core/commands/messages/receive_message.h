// ReceiveMessage: an SMS came in; finds the lease it belongs to and captures the price of a first
// one.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct Received;

struct ReceiveMessage {
  using Reply = Received;
  SupplierId supplier;
  LineNumber to;                    // none when the recipient is no number, or a short code alone
  std::optional<CodeReading> code;  // what else the recipient may be
  std::string recipient;            // as it came, at most kRecipientBytes; "" when `to` says it
  std::string from;                 // at most kSenderBytes
  std::string text;                 // decoded, UTF-8, at most kSmsTextBytes
  std::string supplier_message_id;  // "" when there is none
  std::string user_data;            // raw, when it is not the text itself
  std::int16_t data_coding = -1;
  MessageMarks marks;
  Time sent_at;      // when the supplier took it, as it says; may be unset
  SharedRawSms raw;  // the request, to be read again if it was read wrongly
};

struct Received {
  MessageId message;
  LeaseId lease;                             // none: the operator has it
  BinReason bin = BinReason::kNone;          // why the operator has it
  bool duplicate = false;                    // known already; nothing was written
  bool repeats_id = false;                   // its id is known from another SMS
  std::optional<Duration> clock_error = {};  // of the supplier, after this SMS
  bool clock_is_wrong = false;               // it exceeds the tolerance
};

// The SMS belongs to whoever had the line when it was received, which may have been long before it
// is delivered here; see whose_sms.h. An SMS with the id and the content of another is a
// redelivery; one with the id alone is another SMS. Refuses only an unknown supplier (kNotFound):
// whatever a known one delivers is kept.
Result<Received> execute(Context& context, const ReceiveMessage& command);

}  // namespace linepool::core
