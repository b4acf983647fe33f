// What other threads report to the webhook sender between two of its turns. Bounded by the number
// of webhooks and of posts in flight.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "core/commands/accounts/record_deliveries.h"
#include "core/engine/change.h"
#include "outbound/http_sender.h"

namespace linepool::outbound {

// The outcome of a post.
struct Arrived {
  CustomerId customer;
  WebhookId webhook;
  std::uint64_t generation = 0;  // of the lane that sent it
  bool was_careful = false;      // of the lane, when it sent it
  EventSeq event;
  HttpOutcome outcome;
};

struct InboxBatch {
  std::unordered_set<CustomerId> customers;  // whose log has grown
  std::map<WebhookId, Webhook> webhooks;     // that were changed, in their new state
  std::vector<Arrived> arrived;
  std::optional<Result<core::DeliveriesRecorded>> recorded;

  [[nodiscard]] bool is_empty() const {
    return customers.empty() && webhooks.empty() && arrived.empty() && !recorded;
  }
};

class DeliveryInbox {
 public:
  // From now on, growth of the customer's log is reported.
  void watch(CustomerId customer);

  void put(std::span<const core::Change> changes);
  void put(const Arrived& arrived);
  void put(Result<core::DeliveriesRecorded> recorded);
  [[nodiscard]] InboxBatch take();

  // Waits until something arrives, or for `longest`. False once stopped.
  [[nodiscard]] bool wait(std::chrono::milliseconds longest);
  void stop();

 private:
  std::mutex mutex_;
  std::condition_variable ready_;
  InboxBatch batch_;
  std::unordered_set<CustomerId> watched_;
  bool stopped_ = false;
};

}  // namespace linepool::outbound
