// Prints the SMS of a rental as they come, each once.
#pragma once

#include <linepool/rented.h>

#include <boost/json/object.hpp>
#include <chrono>
#include <optional>
#include <vector>

#include "cli/session.h"

namespace linepool::cli {

struct Watch {
  std::optional<std::chrono::seconds> at_most;  // none: until Ctrl-C, or until the rental ends
  bool past = false;                            // first what is there already
  NumberKind kind = NumberKind::kLong;
};

// kDone when the time is over and something was printed, or the rental has ended; kNoCode when
// nothing came in the time; kInterrupted on Ctrl-C. Passing faults are waited out.
Exit watch_rental(Session& session, const Client& client, const Rental& rental, const Watch& what);

// What `now` has and `before` had not, oldest first. Both are newest first, and a message has no
// id: equal ones are told apart by their number.
std::vector<RentalMessage> new_messages(const std::vector<RentalMessage>& before,
                                        const std::vector<RentalMessage>& now);

boost::json::object described(const RentalMessage& message);

}  // namespace linepool::cli
