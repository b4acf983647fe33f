// Prints the SMS of a rental as they arrive, each once.
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
  bool past = false;                            // begin with the SMS that are already there
  NumberKind kind = NumberKind::kLong;
};

// kDone if the time is up and something was printed, or the rental has ended; kNoCode if nothing
// arrived in time; kInterrupted on Ctrl-C. Transient faults are waited out.
Exit watch_rental(Session& session, const Client& client, const Rental& rental, const Watch& what);

// The messages in `now` that `before` lacks, oldest first. Both lists are newest first. Messages
// have no ids, so equal ones are counted.
std::vector<RentalMessage> new_messages(const std::vector<RentalMessage>& before,
                                        const std::vector<RentalMessage>& now);

boost::json::object described(const RentalMessage& message);

}  // namespace linepool::cli
