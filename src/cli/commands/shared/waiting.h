// Waits for the SMS of one number with a countdown, and stops on Ctrl-C.
#pragma once

#include <linepool/orders.h>

#include <chrono>
#include <cstdint>

#include "cli/session.h"

namespace linepool::cli {

enum class WaitFor : std::uint8_t {
  kAnySms,
  kCode,  // an SMS without a code is shown, and the wait continues
};

// Nothing arrived in the time allowed.
Failure no_code_yet();

// The order as soon as it no longer waits for a code, or as it is when the time is up.
Outcome<Order> wait_for_code(Session& session, const Client& client, Order order,
                             std::chrono::seconds at_most);

// The SMS of an order, as it is; with --json, the order.
// Its code alone if that is wanted.
Exit show_order_sms(Session& session, const Order& order, bool only_code = false);
// The code, and nothing else; kNoCode if there is none in the SMS.
Exit show_code(Session& session, const Sms& sms);

// `codeless`, if given, gets the text of the newest SMS without a code, if one came.
Outcome<Sms> wait_with_countdown(Session& session, const Client& client, const Lease& lease,
                                 std::chrono::seconds max_wait, WaitFor what,
                                 std::string* codeless = nullptr);

}  // namespace linepool::cli
