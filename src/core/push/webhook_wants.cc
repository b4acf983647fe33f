#include "core/push/webhook_wants.h"

#include <algorithm>

#include "base/check.h"

namespace linepool::core {
namespace {

bool is_message(EventKind kind) {
  return kind == EventKind::kMessageReceived || kind == EventKind::kLateMessage;
}

}  // namespace

bool wants(const Webhook& webhook, const Event& event, const Lease* lease) {
  if (!webhook.kinds.passes(event.kind)) return false;
  if (webhook.format == WebhookFormat::kHandler && !is_message(event.kind)) return false;
  const bool is_of_another = !webhook.lease.is_none() && event.lease != webhook.lease;
  if (is_of_another) return false;
  if (webhook.apps.empty()) return true;
  if (event.lease.is_none()) return false;
  CHECK(lease != nullptr && lease->id == event.lease, "an event names its lease");
  return std::find(webhook.apps.begin(), webhook.apps.end(), lease->app) != webhook.apps.end();
}

}  // namespace linepool::core
