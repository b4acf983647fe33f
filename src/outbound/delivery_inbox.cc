#include "outbound/delivery_inbox.h"

#include <utility>

namespace linepool::outbound {

void DeliveryInbox::watch(CustomerId customer) {
  const std::lock_guard lock(mutex_);
  watched_.insert(customer);
}

void DeliveryInbox::put(std::span<const core::Change> changes) {
  const std::lock_guard lock(mutex_);
  for (const core::Change& change : changes) {
    if (const auto* webhook = std::get_if<Webhook>(&change.subject)) {
      // Before the sender learns of the webhook, so that nothing that follows is missed.
      watched_.insert(webhook->customer);
      batch_.webhooks.insert_or_assign(webhook->id, *webhook);
    }
    if (watched_.contains(change.event.customer)) batch_.customers.insert(change.event.customer);
  }
  if (!batch_.is_empty()) ready_.notify_one();
}

void DeliveryInbox::put(const Arrived& arrived) {
  const std::lock_guard lock(mutex_);
  batch_.arrived.push_back(arrived);
  ready_.notify_one();
}

void DeliveryInbox::put(Result<core::DeliveriesRecorded> recorded) {
  const std::lock_guard lock(mutex_);
  batch_.recorded = std::move(recorded);
  ready_.notify_one();
}

InboxBatch DeliveryInbox::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(batch_, InboxBatch{});
}

bool DeliveryInbox::wait(std::chrono::milliseconds longest) {
  std::unique_lock lock(mutex_);
  ready_.wait_for(lock, longest, [this] { return stopped_ || !batch_.is_empty(); });
  return !stopped_;
}

void DeliveryInbox::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  ready_.notify_one();
}

}  // namespace linepool::outbound
