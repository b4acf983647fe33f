// An SMS as it was read from a request: everything is bounded, nothing is refused.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "base/time_zone.h"
#include "domain/numbers/phone_number.h"
#include "supply/http/raw_request.h"
#include "supply/http/recipient.h"
#include "supply/http/unpack.h"

namespace linepool::supply {

// How a supplier writes what can be read in more than one way.
struct SupplierHabit {
  NumberHabit numbers;
  const TimeZone* zone = nullptr;  // of times without an offset; nullptr: none is set
};

struct SmsContent {
  PhoneNumber to;                       // none: no recipient that anybody could know
  std::optional<ShortCode> short_code;  // what the recipient may be as well, or instead
  std::string to_country;  // two letters, where the request says whose it is; "" otherwise
  std::string recipient;   // as it came, at most limits::kRecipientBytes; "" when `to` says it
  std::string from;        // at most kSenderBytes
  std::string text;        // UTF-8 without NUL, at most kSmsTextBytes
  std::string id;          // at most kSupplierMessageIdBytes; a longer one by its digest
  Time sent_at;            // not set: nothing is said that could be believed

  bool replaced = false;  // some bytes could not be read for certain
  bool cut = false;       // text or sender were longer
  bool no_sender = false;
  bool no_text = false;
  bool bad_time = false;
  bool binary = false;
};

// A request that cannot be read as an SMS is one without recipient, whose text is the body, or else
// the query, as it is kept in `raw`.
SmsContent read_sms(const Unpacked& unpacked, const RawSms& raw, const SupplierHabit& habit,
                    Time now);

}  // namespace linepool::supply
