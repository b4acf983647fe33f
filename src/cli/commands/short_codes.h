// What the number commands do for short codes: they use the REST API, which alone offers them.
#pragma once

#include <linepool/rented.h>

#include <chrono>
#include <string>

#include "cli/session.h"

namespace linepool::cli {

struct ShortCodeRequest {
  std::string app;      // by name or code
  std::string country;  // by name or code
  std::string number;   // the short code; "" for any
  std::string label;
  std::string code_pattern;
  std::string max_price;         // "": any
  std::chrono::seconds wait{0};  // for the SMS
  bool only_code = false;
  bool keep = false;  // do not cancel if no code arrives
};

Exit lease_short_code(Session& session, const ShortCodeRequest& request);
// App and country by name or code.
Exit rent_one_short_code(Session& session, const std::string& app, const std::string& country,
                         const RentOptions& options);
// The newest SMS of that short code's newest order.
Exit show_short_code_sms(Session& session, const ShortCodeRequest& request);
Exit cancel_short_code(Session& session, const ShortCodeRequest& request);
// Leases a short code, waits for its code and prints it.
Exit short_code_otp(Session& session, const ShortCodeRequest& request);

}  // namespace linepool::cli
