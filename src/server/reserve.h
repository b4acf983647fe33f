// Which requests may use connections in reserve, when clients have taken all others: those by which
// an operator or a monitor sees and ends what is the matter.
#pragma once

#include "api/api.h"
#include "wire/http.h"

namespace linepool::server {

// Probes, and whatever the operators' and the monitoring door have, if that is where it came to. Of
// the web site, what the console's page loads.
bool may_use_reserve(const wire::Request& head, const api::Doors& doors);

}  // namespace linepool::server
