// What a webhook receives: the body in its format, and the headers that prove the sender.
#pragma once

#include "core/push/event_json.h"
#include "domain/catalogue/catalogue.h"
#include "domain/webhook.h"
#include "outbound/http_sender.h"

namespace linepool::outbound {

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
