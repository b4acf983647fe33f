// Webhooks, their deliveries, and answers kept for idempotency keys: written immediately, because
// few commands write them.
#pragma once

#include <optional>
#include <vector>

#include "store/event_tables.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteWebhooks final : public store::Webhooks {
 public:
  explicit SqliteWebhooks(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<Webhook> find(WebhookId id) const override;
  [[nodiscard]] std::vector<Webhook> list(WebhookId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Webhook> of_customer(CustomerId customer,
                                                 std::size_t max) const override;
  [[nodiscard]] std::vector<Webhook> ever_of_customer(CustomerId customer, WebhookId after,
                                                      std::size_t max) const override;
  WebhookId insert(const Webhook& webhook) override;
  void update(const Webhook& webhook) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kWebhookFind};
  mutable Statement list_{writer_.db(), sql::kWebhookList};
  mutable Statement of_customer_{writer_.db(), sql::kWebhookOfCustomer};
  mutable Statement ever_of_customer_{writer_.db(), sql::kWebhookEverOfCustomer};
  Statement insert_{writer_.db(), sql::kWebhookInsert};
  Statement update_{writer_.db(), sql::kWebhookUpdate};
};

class SqliteDeliveries final : public store::Deliveries {
 public:
  explicit SqliteDeliveries(Writer& writer) : writer_(writer) {}
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
  Writer& writer_;
  mutable Statement pending_{writer_.db(), sql::kPendingOfWebhook};
  mutable Statement all_pending_{writer_.db(), sql::kPendingList};
  mutable Statement attempts_{writer_.db(), sql::kAttemptOfWebhook};
  mutable Statement attempts_of_{writer_.db(), sql::kAttemptOfEvent};
  mutable Statement oldest_{writer_.db(), sql::kAttemptOldest};
  Statement put_{writer_.db(), sql::kPendingPut};
  Statement remove_{writer_.db(), sql::kPendingRemove};
  Statement insert_{writer_.db(), sql::kAttemptInsert};
  Statement drop_{writer_.db(), sql::kAttemptDrop};
};

class SqliteKeptAnswers final : public store::KeptAnswers {
 public:
  explicit SqliteKeptAnswers(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<store::KeptAnswer> find(CustomerId customer,
                                                      const Digest& name) const override;
  [[nodiscard]] std::vector<store::KeptAnswer> oldest(std::size_t max) const override;
  ReplayId insert(const store::KeptAnswer& answer) override;
  void drop(ReplayId last) override;
  std::size_t drop_of(CustomerId customer, std::size_t max) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kKeptAnswerFind};
  mutable Statement oldest_{writer_.db(), sql::kKeptAnswerOldest};
  Statement insert_{writer_.db(), sql::kKeptAnswerInsert};
  Statement drop_{writer_.db(), sql::kKeptAnswerDrop};
  Statement drop_of_{writer_.db(), sql::kKeptAnswerDropOf};
};

}  // namespace linepool::store_sqlite
