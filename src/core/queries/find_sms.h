// What get_sms answers when the live view does not know the lease.
#pragma once

#include "base/result.h"
#include "core/queries/sight.h"
#include "domain/rules.h"
#include "store/store.h"

namespace linepool::core {

struct SmsQuestion {
  CustomerId customer;
  LineNumber number;
  CountryId country;
  AppId app;
  MessageId after = {};  // the SMS that the customer has already; none: any is new
  Sight sight = {};
};

// The newest SMS of the customer's newest lease of that number and app, readable for
// `rules.keep_readable` after it came. Refusals: kNoCodeYet (live, and waits for its first SMS or
// one more), kUnknownNumber (also ended without an SMS that is new).
Result<Message> find_sms(const store::Tx& tx, const Rules& rules, const SmsQuestion& question,
                         Time now);

}  // namespace linepool::core
