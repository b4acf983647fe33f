// What a webhook receives: whether an event concerns it, the body in its format, and the headers
// that prove the sender.
#pragma once

#include "core/push/event_json.h"
#include "domain/catalogue/catalogue.h"
#include "domain/webhook.h"
#include "outbound/http_sender.h"
#include "store/store.h"

namespace linepool::outbound {

// Whether the webhook receives the event. A webhook for certain apps receives only events of their
// leases; one in the handler format receives only messages.
bool wants(const Webhook& webhook, const Event& event, const store::Tx& tx);

// When something is sent. A sandbox's clock may be ahead, but receivers check the signature's
// time by their own.
struct SendTime {
  Time now;   // by the clock of this install
  Time wall;  // by the system's
};

// The signed delivery of an event that the webhook wants.
HttpPost delivery_post(const Webhook& webhook, const core::EventView& view,
                       const Catalogue& catalogue, const SendTime& time);

// The signed delivery of an event that never happened: webhook.test, with its own id.
HttpPost test_post(const Webhook& webhook, const SendTime& time);

}  // namespace linepool::outbound
