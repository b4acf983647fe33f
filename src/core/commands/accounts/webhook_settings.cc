#include "core/commands/accounts/webhook_settings.h"

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {
namespace {

Result<Webhook> own_webhook(const Context& context, CustomerId customer, WebhookId id) {
  std::optional<Webhook> webhook = context.tx.webhooks().find(id);
  if (!webhook || webhook->customer != customer || webhook->state == WebhookState::kDeleted) {
    return Error::kNotFound;
  }
  return *std::move(webhook);
}

void emit_webhook(Context& context, const Webhook& webhook, EventKind kind) {
  Event event;
  event.customer = webhook.customer;
  event.kind = kind;
  event.subject = webhook.id.value;
  context.emit(event, webhook);
}

WebhookReply changed(Context& context, const Webhook& webhook, EventKind kind) {
  context.tx.webhooks().update(webhook);
  emit_webhook(context, webhook, kind);
  return WebhookReply{webhook};
}

// A webhook of a single lease that has ended.
std::optional<WebhookId> idle_webhook(const Context& context, std::span<const Webhook> webhooks) {
  for (const Webhook& webhook : webhooks) {
    if (webhook.lease.is_none()) continue;
    const std::optional<Lease> lease = context.tx.leases().find(webhook.lease);
    if (!lease || !lease->is_live()) return webhook.id;
  }
  return std::nullopt;
}

// Makes room for one more webhook, if necessary by removing an idle one.
Status make_room(Context& context, CustomerId customer) {
  const std::vector<Webhook> there =
      context.tx.webhooks().of_customer(customer, limits::kWebhooksPerCustomer);
  if (there.size() < limits::kWebhooksPerCustomer) return Nothing{};
  const std::optional<WebhookId> idle = idle_webhook(context, there);
  if (!idle) {
    return Refusal(Error::kConflict, "The customer has reached the maximum number of webhooks.");
  }
  const Result<WebhookReply> deleted = execute(context, DeleteWebhook{customer, *idle});
  CHECK(deleted.ok(), "it is there");
  return Nothing{};
}

void set_enabled(Webhook& webhook, bool enabled) {
  if (enabled == webhook.delivers()) return;
  webhook.state = enabled ? WebhookState::kEnabled : WebhookState::kDisabled;
  webhook.failing_since = Time{};
  webhook.last_error.clear();
}

void set_url(Webhook& webhook, const std::string& url) {
  if (url != webhook.url) webhook.last_error.clear();
  webhook.url = url;
}

}  // namespace

Result<WebhookReply> execute(Context& context, const AddWebhook& command) {
  CHECK(command.url.size() <= limits::kUrlBytes && !command.secret.empty());
  store::Tx& tx = context.tx;
  if (!tx.customers().find(command.customer)) return Error::kNotFound;
  if (const Status room = make_room(context, command.customer); !room) return room.refusal();
  Webhook webhook;
  webhook.customer = command.customer;
  webhook.url = command.url;
  webhook.description = command.description;
  webhook.kinds = command.kinds;
  webhook.apps = command.apps;
  webhook.lease = command.lease;
  webhook.format = command.format;
  webhook.secret = command.secret;
  webhook.created_at = context.now;
  webhook.position = tx.events().newest(command.customer);
  webhook.id = tx.webhooks().insert(webhook);
  emit_webhook(context, webhook, EventKind::kWebhookCreated);
  return WebhookReply{webhook};
}

Result<WebhookReply> execute(Context& context, const ChangeWebhook& command) {
  Result<Webhook> found = own_webhook(context, command.customer, command.webhook);
  if (!found) return found.refusal();
  Webhook& webhook = *found;
  if (command.url) set_url(webhook, *command.url);
  if (command.description) webhook.description = *command.description;
  if (command.kinds) webhook.kinds = *command.kinds;
  if (command.apps) webhook.apps = *command.apps;
  if (command.enabled) set_enabled(webhook, *command.enabled);
  return changed(context, webhook, EventKind::kWebhookChanged);
}

Result<WebhookReply> execute(Context& context, const DeleteWebhook& command) {
  Result<Webhook> found = own_webhook(context, command.customer, command.webhook);
  if (!found) return found.refusal();
  Webhook webhook = *found;
  webhook.state = WebhookState::kDeleted;
  webhook.secret.clear();
  webhook.old_secret.clear();
  for (const PendingDelivery& pending :
       context.tx.deliveries().pending(webhook.id, limits::kPendingPerWebhook)) {
    context.tx.deliveries().remove(webhook.id, pending.event);
  }
  changed(context, webhook, EventKind::kWebhookDeleted);
  return WebhookReply{*found};
}

Result<WebhookReply> execute(Context& context, const RotateWebhookSecret& command) {
  CHECK(!command.secret.empty() && command.overlap >= Duration{});
  Result<Webhook> found = own_webhook(context, command.customer, command.webhook);
  if (!found) return found.refusal();
  Webhook& webhook = *found;
  webhook.old_secret = webhook.secret;
  webhook.old_secret_until = context.now + command.overlap;
  webhook.secret = command.secret;
  return changed(context, webhook, EventKind::kWebhookChanged);
}

Result<WebhookReply> execute(Context& context, const RedriveWebhook& command) {
  Result<Webhook> found = own_webhook(context, command.customer, command.webhook);
  if (!found) return found.refusal();
  Webhook& webhook = *found;
  store::Tx& tx = context.tx;
  if (tx.events().newest(webhook.customer) < command.after) {
    return Refusal(Error::kInvalidParameter, "after is beyond the newest event.");
  }
  const std::vector<Event> oldest = tx.events().list(webhook.customer, EventSeq{}, 1);
  const bool gone = !oldest.empty() && command.after.value > 0 &&
                    command.after.value + 1 < oldest.front().seq.value;
  if (gone) return Error::kEventsGone;
  // Pending retries that will be delivered again anyway are not tried twice.
  for (const PendingDelivery& pending :
       tx.deliveries().pending(webhook.id, limits::kPendingPerWebhook)) {
    if (command.after < pending.event) tx.deliveries().remove(webhook.id, pending.event);
  }
  webhook.position = command.after;
  return changed(context, webhook, EventKind::kWebhookChanged);
}

}  // namespace linepool::core
