// RecordDeliveries: the outcomes of webhook deliveries, reported by the sender.
#pragma once

#include <vector>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct DeliveriesRecorded;

// The outcomes for one webhook.
struct WebhookProgress {
  WebhookId webhook;
  // The stored position that the sender started from. If the stored position has changed since (a
  // redrive), it and the stored retries stay as they are and only the attempts are kept.
  EventSeq from;
  EventSeq position;                      // the new one, >= `from`
  std::vector<DeliveryAttempt> attempts;  // without ids; `fault` kNone is a success
  // What `position` passes and is not over; at most kPendingPerWebhook in total.
  std::vector<PendingDelivery> retries;
  std::vector<EventSeq> settled;  // of these, those that are done: delivered or given up
};

struct RecordDeliveries {
  using Reply = DeliveriesRecorded;
  std::vector<WebhookProgress> progress;  // at most kDeliveriesPerCommand attempts in total
};

struct DeliveriesRecorded {
  // As stored now, in the command's order; deleted ones are left out.
  std::vector<Webhook> webhooks;
};

// A webhook that only fails for Rules::webhook_patience becomes failing, and after
// Rules::webhook_grace more, disabled; one whose receiver answers kGoneStatus is disabled at once.
// All are logged as events. Never refused.
Result<DeliveriesRecorded> execute(Context& context, const RecordDeliveries& command);

}  // namespace linepool::core
