#include "core/commands/accounts/record_deliveries.h"

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {
namespace {

void emit_state(Context& context, const Webhook& webhook, EventKind kind) {
  Event event;
  event.customer = webhook.customer;
  event.kind = kind;
  event.subject = webhook.id.value;
  context.emit(event, webhook);
}

void judge(Context& context, Webhook& webhook, const std::vector<DeliveryAttempt>& attempts) {
  if (attempts.empty() || !webhook.delivers()) return;
  const auto gone = std::find_if(attempts.begin(), attempts.end(), is_gone);
  if (gone != attempts.end()) {
    webhook.last_error = why_failed(*gone);
    webhook.state = WebhookState::kDisabled;
    return emit_state(context, webhook, EventKind::kWebhookDisabled);
  }
  webhook.last_error = why_failed(attempts.back());
  const bool any_success = std::any_of(attempts.begin(), attempts.end(), [](const auto& attempt) {
    return attempt.fault == DeliveryFault::kNone;
  });
  if (any_success) {
    webhook.failing_since = Time{};
    webhook.state = WebhookState::kEnabled;
    return;
  }
  if (!webhook.failing_since.is_set()) webhook.failing_since = context.now;
  const Time failing_at = webhook.failing_since + context.rules.webhook_patience;
  if (webhook.state == WebhookState::kEnabled && failing_at <= context.now) {
    webhook.state = WebhookState::kFailing;
    emit_state(context, webhook, EventKind::kWebhookFailing);
  } else if (webhook.state == WebhookState::kFailing &&
             failing_at + context.rules.webhook_grace <= context.now) {
    webhook.state = WebhookState::kDisabled;
    emit_state(context, webhook, EventKind::kWebhookDisabled);
  }
}

}  // namespace

Result<DeliveriesRecorded> execute(Context& context, const RecordDeliveries& command) {
  store::Tx& tx = context.tx;
  DeliveriesRecorded reply;
  for (const WebhookProgress& progress : command.progress) {
    CHECK(progress.from <= progress.position);
    std::optional<Webhook> webhook = tx.webhooks().find(progress.webhook);
    if (!webhook || webhook->state == WebhookState::kDeleted) continue;
    for (DeliveryAttempt attempt : progress.attempts) {
      attempt.webhook = webhook->id;
      tx.deliveries().insert(attempt);
    }
    if (webhook->position == progress.from) {
      webhook->position = progress.position;
      for (const EventSeq event : progress.settled) tx.deliveries().remove(webhook->id, event);
      for (const PendingDelivery& retry : progress.retries) {
        CHECK(retry.webhook == webhook->id);
        tx.deliveries().put(retry);
      }
    }
    judge(context, *webhook, progress.attempts);
    tx.webhooks().update(*webhook);
    reply.webhooks.push_back(*std::move(webhook));
  }
  return reply;
}

}  // namespace linepool::core
