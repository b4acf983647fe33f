// What a customer does with its webhooks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct WebhookReply {
  Webhook webhook;
};

// A new webhook delivers events from now on.
struct AddWebhook {
  using Reply = WebhookReply;
  CustomerId customer;
  std::string url;  // checked at the edge, like the other strings
  std::string description;
  EventKinds kinds;
  std::vector<AppId> apps;
  WebhookFormat format = WebhookFormat::kStandard;
  std::string secret;
  LeaseId lease = {};  // of the customer; only its events are delivered; none: all events
};

// Fields not set stay as they are. A webhook that is enabled again continues where it stopped.
struct ChangeWebhook {
  using Reply = WebhookReply;
  CustomerId customer;
  WebhookId webhook;
  std::optional<std::string> url;
  std::optional<std::string> description;
  std::optional<EventKinds> kinds;
  std::optional<std::vector<AppId>> apps;
  std::optional<bool> enabled;
};

struct DeleteWebhook {
  using Reply = WebhookReply;
  CustomerId customer;
  WebhookId webhook;
};

// The old secret keeps signing alongside the new one for an overlap.
struct RotateWebhookSecret {
  using Reply = WebhookReply;
  CustomerId customer;
  WebhookId webhook;
  std::string secret;
  Duration overlap;
};

// Delivers everything after an event again.
struct RedriveWebhook {
  using Reply = WebhookReply;
  CustomerId customer;
  WebhookId webhook;
  EventSeq after;
};

// All refuse with kNotFound if the webhook does not exist, is deleted, or belongs to another
// customer. Also:
// kNotFound (customer), kConflict (too many webhooks).
Result<WebhookReply> execute(Context& context, const AddWebhook& command);
Result<WebhookReply> execute(Context& context, const ChangeWebhook& command);
// Returns the webhook as it was.
Result<WebhookReply> execute(Context& context, const DeleteWebhook& command);
Result<WebhookReply> execute(Context& context, const RotateWebhookSecret& command);
// kInvalidParameter (an event that has not happened yet), kEventsGone.
Result<WebhookReply> execute(Context& context, const RedriveWebhook& command);

}  // namespace linepool::core
