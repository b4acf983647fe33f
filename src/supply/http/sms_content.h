// An SMS as read from a request: everything is limited in size, nothing is refused.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "base/time/time_zone.h"
#include "domain/numbers/phone_number.h"
#include "supply/http/raw_request.h"
#include "supply/http/recipient.h"
#include "supply/http/unpack.h"

namespace linepool::supply {

// How to read what a supplier writes ambiguously.
struct SupplierHabit {
  NumberHabit numbers;
  const TimeZone* zone = nullptr;  // for times without an offset; null: none is set
};

struct SmsContent {
  PhoneNumber to;                       // none: no recognisable recipient
  std::optional<ShortCode> short_code;  // what the recipient may also, or only, be
  std::string to_country;  // two letters if the request names the country; otherwise ""
  std::string recipient;   // as received, max limits::kRecipientBytes; "" if `to` says the same
  std::string from;        // max kSenderBytes
  SmsText text;            // UTF-8 without NUL, max kSmsTextBytes
  std::string id;          // max kSupplierMessageIdBytes; a longer one as its digest
  Time sent_at;            // unset: no credible time was given

  bool replaced = false;  // some bytes could not be read for certain
  bool cut = false;       // text or sender was truncated
  bool no_sender = false;
  bool no_text = false;
  bool bad_time = false;
  bool binary = false;
  bool is_part = false;  // of a longer SMS
};

// A request that cannot be read as an SMS yields an SMS without recipient whose text is the body,
// or failing that the query, as kept in `raw`.
SmsContent read_sms(const Unpacked& unpacked, const RawSms& raw, const SupplierHabit& habit,
                    Time now);

}  // namespace linepool::supply
