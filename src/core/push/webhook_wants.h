// Which events a webhook receives.
#pragma once

#include "domain/lease.h"
#include "domain/webhook.h"

namespace linepool::core {

// Whether the webhook receives the event. A webhook for certain apps receives only events of their
// leases; one in the handler format receives only messages. `lease`: the event's, null if it has
// none or if the webhook is for all apps.
bool wants(const Webhook& webhook, const Event& event, const Lease* lease);

}  // namespace linepool::core
