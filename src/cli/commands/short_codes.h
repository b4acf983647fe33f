// What the commands for numbers do when a short code is wanted: by the REST API, which alone has
// them.
#pragma once

#include <linepool/rented.h>

#include <string>

#include "cli/session.h"

namespace linepool::cli {

struct ShortCodeRequest {
  std::string app;      // by name or code
  std::string country;  // likewise
  std::string number;   // the short code; "" for whichever there is
  std::string label;
  std::string max_price;  // "": any
  int wait_seconds = 0;   // for the SMS
  bool keep = false;      // do not cancel when no code came
};

Exit lease_short_code(Session& session, const ShortCodeRequest& request);
// App and country by name or code.
Exit rent_one_short_code(Session& session, const std::string& app, const std::string& country,
                         const RentOptions& options);
// The newest SMS of the newest order of that short code.
Exit show_short_code_sms(Session& session, const ShortCodeRequest& request);
Exit cancel_short_code(Session& session, const ShortCodeRequest& request);
// Leases, waits and prints the code.
Exit short_code_otp(Session& session, const ShortCodeRequest& request);

}  // namespace linepool::cli
