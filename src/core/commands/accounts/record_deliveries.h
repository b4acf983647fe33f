// RecordDeliveries: what became of deliveries to webhooks, by the sender.
#pragma once

#include <vector>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct DeliveriesRecorded;

// The outcomes of one webhook.
struct WebhookProgress {
  WebhookId webhook;
  // The stored position that the sender went out from; when it is another one by now (a redrive),
  // positions and retries are the stored ones' business and only the attempts are kept.
  EventSeq from;
  EventSeq position;                      // the new one, at least `from`
  std::vector<DeliveryAttempt> attempts;  // without ids; `fault` kNone is a success
  std::vector<PendingDelivery> retries;   // to try again; at most kPendingPerWebhook in all
  std::vector<EventSeq> settled;          // retries that are over: delivered or given up
};

struct RecordDeliveries {
  using Reply = DeliveriesRecorded;
  std::vector<WebhookProgress> progress;  // at most kDeliveriesPerCommand attempts in all
};

struct DeliveriesRecorded {
  // As they are stored now, in the order of the command; those that are gone are left out.
  std::vector<Webhook> webhooks;
};

// Failures without a success for Rules::webhook_patience make a webhook failing, and for
// Rules::webhook_grace more, disabled; the log says both. Refuses nothing.
Result<DeliveriesRecorded> execute(Context& context, const RecordDeliveries& command);

}  // namespace linepool::core
