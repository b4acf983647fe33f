// Which events a webhook receives.
#pragma once

#include "domain/webhook.h"
#include "store/store.h"

namespace linepool::core {

// Whether the webhook receives the event. A webhook for certain apps receives only events of their
// leases; one in the handler format receives only messages.
bool wants(const Webhook& webhook, const Event& event, const store::Tx& tx);

}  // namespace linepool::core
