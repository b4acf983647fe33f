// ReceiveMessage: an SMS came in; finds the lease it belongs to and captures the price of a first
// one.
#pragma once

#include <string>

#include "app/context.h"
#include "base/result.h"

namespace linepool::app {

struct ReceiveMessage {
  SupplierId supplier;
  PhoneNumber to;
  std::string from;                 // at most kSenderBytes
  std::string text;                 // decoded, UTF-8, at most kSmsTextBytes
  std::string supplier_message_id;  // "" when there is none; a repeated one is a redelivery
  std::string user_data;            // raw, when it is not the text itself
  std::int16_t data_coding = -1;
  Time sent_at;  // what the supplier says; may be unset
};

struct Received {
  MessageId message;
  LeaseId lease;           // none: kept as unmatched
  bool duplicate = false;  // known already; nothing was written
};

// Refuses only an unknown supplier (kNotFound): whatever a known one delivers is kept.
Result<Received> execute(Context& context, const ReceiveMessage& command);

}  // namespace linepool::app
