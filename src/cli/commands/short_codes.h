// What the commands for numbers do when a short code is wanted: by the REST API, which alone has
// them.
#pragma once

#include <string>

#include "cli/session.h"

namespace linepool::cli {

struct ShortCodeWish {
  std::string app;      // by name or code
  std::string country;  // likewise
  std::string number;   // the short code; "" for whichever there is
  std::string label;
  int days = 0;          // of a rental; 0: the app's default
  int wait_seconds = 0;  // for the SMS
  bool keep = false;     // do not cancel when no code came
};

// Adds --number-type, which `type` then says.
void add_number_type(CLI::App& command, std::string& type);
bool is_short_code(const std::string& type);

Exit lease_short_code(Session& session, const ShortCodeWish& wish);
Exit rent_short_code(Session& session, const ShortCodeWish& wish);
// The newest SMS of the newest order of that short code.
Exit show_short_code_sms(Session& session, const ShortCodeWish& wish);
Exit cancel_short_code(Session& session, const ShortCodeWish& wish);
// Leases, waits and prints the code.
Exit short_code_otp(Session& session, const ShortCodeWish& wish);

}  // namespace linepool::cli
