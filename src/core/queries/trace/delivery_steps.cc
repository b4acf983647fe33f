#include <optional>
#include <utility>

#include "base/limits.h"
#include "core/push/webhook_wants.h"
#include "core/queries/trace/steps.h"

namespace linepool::core {
namespace {

// The event that announced the SMS; nothing if it is no longer kept, or not of the moment the SMS
// was received, as of one from the bin. The log has no index of leases, but its numbers and times
// ascend together and without gaps.
std::optional<Event> announcement(const store::Tx& tx, const Lease& lease, const Message& message) {
  const store::Events& events = tx.events();
  const std::vector<Event> oldest = events.list(lease.customer, EventSeq{}, 1);
  if (oldest.empty()) return std::nullopt;
  std::int64_t low = oldest.front().seq.value;
  std::int64_t high = events.newest(lease.customer).value;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const std::vector<Event> found = events.list(lease.customer, EventSeq{middle - 1}, 1);
    if (found.empty()) return std::nullopt;
    if (found.front().at < message.received_at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (const Event& event : events.list(lease.customer, EventSeq{low - 1}, limits::kPageRows)) {
    if (event.at > message.received_at) return std::nullopt;
    if (event.message == message.id) return event;
  }
  return std::nullopt;
}

// Of a URL that was checked when it was stored.
std::string host_of(const std::string& url) {
  const std::size_t scheme = url.find("://");
  const std::size_t begin = scheme == std::string::npos ? 0 : scheme + 3;
  return url.substr(begin, url.find_first_of("/?", begin) - begin);
}

DeliveryFacts facts_of(const store::Tx& tx, const Webhook& webhook, EventSeq event) {
  DeliveryFacts facts;
  facts.webhook = webhook.id;
  facts.host = host_of(webhook.url);
  facts.event = event;
  const auto attempts = tx.deliveries().attempts_of(webhook.id, event, 1);
  if (attempts.empty()) {
    facts.fate = event > webhook.position ? DeliveryFate::kQueued : DeliveryFate::kNotRecorded;
    return facts;
  }
  facts.last = attempts.front();
  if (facts.last.fault == DeliveryFault::kNone) {
    facts.fate = DeliveryFate::kDelivered;
  } else {
    facts.fate = facts.last.next_at.is_set() ? DeliveryFate::kRetried : DeliveryFate::kGivenUp;
  }
  return facts;
}

}  // namespace

void add_delivery_steps(const store::Tx& tx, const Lease& lease, const Message& message,
                        std::vector<TraceEntry>& entries) {
  const std::vector<Webhook> webhooks =
      tx.webhooks().of_customer(lease.customer, limits::kWebhooksPerCustomer);
  if (webhooks.empty()) return;
  const std::optional<Event> event = announcement(tx, lease, message);
  if (!event) return;
  for (const Webhook& webhook : webhooks) {
    if (webhook.created_at > event->at || !wants(webhook, *event, &lease)) continue;
    TraceEntry entry;
    entry.step = TraceStep::kDelivery;
    entry.lease = lease.id;
    entry.message = message.id;
    entry.delivery = facts_of(tx, webhook, event->seq);
    entry.at = entry.delivery->last.at.is_set() ? entry.delivery->last.at : event->at;
    entries.push_back(std::move(entry));
  }
}

}  // namespace linepool::core
