// Webhooks, their deliveries, and answers kept for idempotency keys.
#pragma once

#include <optional>
#include <vector>

#include "store/event_tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryWebhooks final : public store::Webhooks {
 public:
  explicit MemoryWebhooks(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Webhook> find(WebhookId id) const override;
  [[nodiscard]] std::vector<Webhook> list(WebhookId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Webhook> of_customer(CustomerId customer,
                                                 std::size_t max) const override;
  [[nodiscard]] std::vector<Webhook> ever_of_customer(CustomerId customer, WebhookId after,
                                                      std::size_t max) const override;
  WebhookId insert(const Webhook& webhook) override;
  void update(const Webhook& webhook) override;

 private:
  Session& session_;
};

class MemoryDeliveries final : public store::Deliveries {
 public:
  explicit MemoryDeliveries(Session& session) : session_(session) {}
  [[nodiscard]] std::vector<PendingDelivery> pending(WebhookId webhook,
                                                     std::size_t max) const override;
  [[nodiscard]] std::vector<PendingDelivery> all_pending(WebhookId webhook, EventSeq after,
                                                         std::size_t max) const override;
  void put(const PendingDelivery& pending) override;
  void remove(WebhookId webhook, EventSeq event) override;
  [[nodiscard]] std::vector<DeliveryAttempt> attempts(WebhookId webhook, AttemptId before,
                                                      std::size_t max) const override;
  [[nodiscard]] std::vector<DeliveryAttempt> attempts_of(WebhookId webhook, EventSeq event,
                                                         std::size_t max) const override;
  [[nodiscard]] std::vector<DeliveryAttempt> oldest_attempts(std::size_t max) const override;
  AttemptId insert(const DeliveryAttempt& attempt) override;
  void drop_attempts(AttemptId last) override;

 private:
  Session& session_;
};

class MemoryKeptAnswers final : public store::KeptAnswers {
 public:
  explicit MemoryKeptAnswers(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<store::KeptAnswer> find(CustomerId customer,
                                                      const Digest& name) const override;
  [[nodiscard]] std::vector<store::KeptAnswer> oldest(std::size_t max) const override;
  ReplayId insert(const store::KeptAnswer& answer) override;
  void drop(ReplayId last) override;
  std::size_t drop_of(CustomerId customer, std::size_t max) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
