// Test deliveries to a webhook: implemented by the sender, called by the API.
#pragma once

#include <functional>

#include "domain/webhook.h"

namespace linepool::core {

class WebhookTester {
 public:
  virtual ~WebhookTester() = default;
  // Delivers one event of type webhook.test, which is in no log, once. `done` is called on another
  // thread with the outcome. False at once when too many are pending.
  virtual bool test(const Webhook& webhook,
                    std::function<void(const DeliveryAttempt& attempt)> done) = 0;
};

}  // namespace linepool::core
