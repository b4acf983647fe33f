// The answer to get_sms when the live view does not know the lease.
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
  MessageId after = {};  // the last SMS the customer has seen; none: any SMS is new
  Sight sight = {};
};

// The newest SMS of the customer's newest lease of that number and app, readable for
// `rules.keep_readable` after it came. Refusals: kNoCodeYet (live, and waits for its first or next
// SMS), kUnknownNumber (also if it ended without a new SMS).
Result<Message> find_sms(const store::Tx& tx, const Rules& rules, const SmsQuestion& question,
                         Time now);

}  // namespace linepool::core
