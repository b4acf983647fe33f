// webhook listen: events delivered to a receiver that the server cannot reach.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.h"

namespace linepool::cli {

struct ListenRequest {
  std::string forward_to;           // http or https URL
  std::string secret;               // "whsec_..."; "": a new one
  std::vector<std::string> events;  // types or patterns; none: all
  std::optional<std::int64_t> after;
};

// Follows the events and posts each to the URL, signed like a webhook's delivery, until Ctrl-C. A
// delivery that fails is reported and not repeated. Throws UsageError for what is not a secret.
Exit listen_for_webhooks(Session& session, const ListenRequest& request);

}  // namespace linepool::cli
