// Messages: SMS as they were received and decoded.
#pragma once

#include <cstdint>
#include <string>

#include "base/ids.h"
#include "base/time.h"
#include "domain/phone_number.h"

namespace linepool {

// An SMS as it was received and decoded.
struct Message {
  MessageId id;
  SupplierId supplier;
  std::string
      supplier_message_id;  // "" when the supplier gives none; unique per supplier otherwise
  LineId line;              // none when the number is not ours
  PhoneNumber to;
  std::string from;
  std::string text;               // decoded, UTF-8
  std::string user_data;          // raw, as received; "" when it is the text itself
  std::int16_t data_coding = -1;  // DCS; -1 when the supplier gave decoded text
  Time received_at;               // by us
  Time sent_at;                   // what the supplier says; not set when it says nothing
  LeaseId lease;                  // none: unmatched
  bool late = false;              // came after the lease had ended, in quarantine

  bool operator==(const Message&) const = default;
};

}  // namespace linepool
