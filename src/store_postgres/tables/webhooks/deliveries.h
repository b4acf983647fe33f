// Deliveries that are not over, and the attempts at all of them.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "store/event_tables.h"
#include "store_postgres/tables/newest_id.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct PendingDeliveriesTable {
  using Row = PendingDelivery;
  using Key = std::pair<WebhookId, EventSeq>;
  static constexpr const char* kName = "pending_deliveries";
  static constexpr std::size_t kKeyColumns = 2;
  static Key key(const Row& row) { return {row.webhook, row.event}; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("webhook", row.webhook);
    visit("event", row.event);
    visit("lease", row.lease);
    visit("attempts", row.attempts);
    visit("next_at", row.next_at);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("webhook", key.first);
    visit("event", key.second);
  }
};

struct DeliveryHash {
  std::size_t operator()(const PendingDeliveriesTable::Key& key) const noexcept {
    return std::hash<WebhookId>{}(key.first) * 31 + std::hash<EventSeq>{}(key.second);
  }
};

struct DeliveryAttemptsTable {
  using Row = DeliveryAttempt;
  using Key = AttemptId;
  static constexpr const char* kName = "delivery_attempts";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("webhook", row.webhook);
    visit("event", row.event);
    visit("attempt", row.attempt);
    visit("at", row.at);
    visit("status", row.status);
    visit("latency_ms", row.latency_ms);
    visit("fault", row.fault);
    visit("next_at", row.next_at);
    visit("host", row.host);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresDeliveries final : public store::Deliveries {
 public:
  explicit PostgresDeliveries(Writer& writer)
      : pending_(writer, kMaxPending), attempts_(writer, kMaxAttempts) {}
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

  [[nodiscard]] std::vector<Participant*> participants() { return {&pending_, &ids_, &attempts_}; }

 private:
  static constexpr std::size_t kMaxPending = 10'000;
  static constexpr std::size_t kMaxAttempts = 0;  // nobody looks for one by its id
  StoredRows<PendingDeliveriesTable, DeliveryHash> pending_;
  NewestId ids_;
  StoredRows<DeliveryAttemptsTable> attempts_;
};

}  // namespace linepool::store_postgres
