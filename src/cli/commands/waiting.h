// Waits for the SMS of one number, with a countdown, and gives way to Ctrl-C.
#pragma once

#include <linepool/client.h>

#include <chrono>
#include <cstdint>

#include "cli/session.h"

namespace linepool::cli {

enum class WaitFor : std::uint8_t {
  kAnySms,
  kCode,  // an SMS without a code is shown, and the waiting goes on
};

Outcome<Sms> wait_with_countdown(Session& session, const Client& client, const Lease& lease,
                                 std::chrono::seconds max_wait, WaitFor what);

}  // namespace linepool::cli
