// What governs leases and their SMS; settings of an install, constant while it runs.
#pragma once

#include "base/crypto/digest.h"
#include "base/time.h"

namespace linepool {

struct Rules {
  Duration lease_life = Duration::minutes(20);     // then the lease ends by itself
  Duration reject_after = Duration::seconds(120);  // a lease may be rejected from this age on
  Duration quarantine = Duration::minutes(10);     // a line rests for that app after a lease
  Duration keep_readable = Duration::hours(24);    // get_sms returns the newest SMS for this long
  Duration rental_refund = Duration::minutes(20);  // a rental may be returned up to this age
  Duration rental_keep_readable = Duration::days(30);  // a rental's messages, after its end
  // How long before its end or renewal a rental is announced, but at most a quarter of its period.
  Duration rental_warning = Duration::hours(24);
  Duration webhook_patience = Duration::days(2);    // of failures only, until failing
  Duration webhook_grace = Duration::days(1);       // after that, until it is disabled
  Duration clock_tolerance = Duration::seconds(5);  // max error of a supplier's clock
  bool bin_foreign = true;  // an SMS of another app than the lease's goes to the bin
  Duration parts_wait = Duration::minutes(5);             // for the missing parts of a long SMS
  Duration parts_wait_with_code = Duration::seconds(10);  // if a code is in those that are here
  Duration parts_remembered = Duration::minutes(10);      // so long a whole SMS's are recognised
  Digest content_key{};  // keys the digests that detect a repeated SMS id; secret, per install
};

}  // namespace linepool
