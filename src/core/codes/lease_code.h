// What the lease that an SMS has reached says about its code.
#pragma once

#include "core/codes/message_code.h"
#include "domain/catalogue/catalogue.h"
#include "domain/lease.h"
#include "domain/patterns/code_pattern.h"

namespace linepool::core {

struct KnownCodes {
  const Catalogue& catalogue;
  CodePatterns* patterns = nullptr;  // null: each use compiles its own
};

// The result to keep with an SMS of the lease: what was found in its text, in the light of who sent
// it and for what the lease is. `is_claimed`: sender or text are those of the lease's app.
SmsText code_for_lease(const KnownCodes& known, const Lease& lease, const Message& message,
                       bool is_claimed, const FoundCode& found);

}  // namespace linepool::core
