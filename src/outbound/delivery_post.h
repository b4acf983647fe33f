// What is sent to a webhook: whether an event concerns it, the body in its format, and the headers
// that prove who sends it.
#pragma once

#include "core/push/event_json.h"
#include "domain/catalogue/catalogue.h"
#include "domain/webhook.h"
#include "outbound/http_sender.h"
#include "store/store.h"

namespace linepool::outbound {

// Whether the webhook is to hear of the event. One that is for some apps hears of their leases
// only; the format of the handler dialect knows messages only.
bool wants(const Webhook& webhook, const Event& event, const store::Tx& tx);

// The signed delivery of an event that the webhook wants.
HttpPost delivery_post(const Webhook& webhook, const core::EventView& view,
                       const Catalogue& catalogue, Time now);

// The signed delivery of an event that never happened: webhook.test, with an id of its own.
HttpPost test_post(const Webhook& webhook, Time now);

}  // namespace linepool::outbound
