// What get_sms answers when the live view does not know the lease.
#pragma once

#include <string>

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
  Sight sight = {};
};

// The newest SMS of the customer's newest lease of that number and app, readable for
// `rules.keep_readable` after it came. Refusals: kNoCodeYet (live and waiting), kUnknownNumber.
Result<std::string> find_sms(const store::Tx& tx, const Rules& rules, const SmsQuestion& question,
                             Time now);

}  // namespace linepool::core
