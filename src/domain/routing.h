// Which lease an SMS belongs to.
#pragma once

#include <span>
#include <string_view>

#include "domain/catalogue/catalogue.h"
#include "domain/lease.h"

namespace linepool {

struct Routed {
  const Lease* lease = nullptr;  // null: nobody's
  bool is_claimed = false;       // its app's senders or patterns match
};

// `candidates` are the leases of one line that are live or in quarantine now, at most one per app.
// Returns the lease the SMS belongs to:
//
//  1. A live lease whose app's senders or patterns match: the best match, then the newest lease.
//  2. A resting lease whose app matches: a late SMS, which must not reach a later lessee.
//  3. The only live lease, or the live lease of an app that accepts anything.
//  4. If there is no live lease, the only resting one.
Routed route(const Catalogue& catalogue, std::span<const Lease> candidates, std::string_view from,
             std::string_view text);

// Another app whose message this is: its sender and its text both say so, and neither is one of the
// lease's own app. Nullptr if there is none, or if the lease's app accepts anything or any sender.
const App* foreign_app(const Catalogue& catalogue, const Lease& lease, std::string_view from,
                       std::string_view text);

}  // namespace linepool
