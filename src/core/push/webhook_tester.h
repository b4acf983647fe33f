// Trying a webhook out: implemented by the sender, asked by the API.
#pragma once

#include <functional>

#include "domain/webhook.h"

namespace linepool::core {

class WebhookTester {
 public:
  virtual ~WebhookTester() = default;
  // Delivers an event of the type webhook.test, which is in no log, once. `done` is called on
  // another thread with what became of it. False at once when there is too much to do.
  virtual bool test(const Webhook& webhook,
                    std::function<void(const DeliveryAttempt& attempt)> done) = 0;
};

}  // namespace linepool::core
