// The times that govern leases; settings of an install, constant while it runs.
#pragma once

#include "base/crypto/digest.h"
#include "base/time.h"

namespace linepool {

struct Rules {
  Duration lease_life = Duration::minutes(20);         // then the lease ends by itself
  Duration reject_after = Duration::seconds(120);      // a lease may be rejected from this age on
  Duration quarantine = Duration::minutes(10);         // a line rests for that app after a lease
  Duration keep_readable = Duration::hours(24);        // get_sms answers the newest SMS this long
  Duration rental_refund = Duration::minutes(20);      // a rental may be given back up to this age
  Duration rental_keep_readable = Duration::days(30);  // a rental's messages, after its end
  // A rental's end or renewal is announced so long before, but at most a quarter of its period.
  Duration rental_warning = Duration::hours(24);
  Duration webhook_patience =
      Duration::days(2);  // of failures only, until a webhook counts as failing
  Duration webhook_grace = Duration::days(1);       // from then on, until it is disabled
  Duration clock_tolerance = Duration::seconds(5);  // of a supplier's clock, before it is wrong
  Digest content_key{};  // of the digests that tell a repeated SMS id; secret, of this install
};

}  // namespace linepool
