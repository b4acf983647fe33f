// What a webhook's address may look like. Where it leads is checked when it is called.
#pragma once

#include <string_view>

#include "base/result.h"

namespace linepool::api::rest {

// http or https, a host, perhaps a port, a path and a query; no user, no fragment, no spaces.
// Refuses with kInvalidParameter and a sentence.
Status check_webhook_url(std::string_view url);

}  // namespace linepool::api::rest
