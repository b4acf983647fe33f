#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "store/event_tables.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct WebhooksTable {
  using Row = Webhook;
  using Key = WebhookId;
  static constexpr const char* kName = "webhooks";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("customer", row.customer);
    visit("url", row.url);
    visit("description", row.description);
    visit("kinds", row.kinds.bits);
    visit("apps", row.apps);
    visit("lease", row.lease);
    visit("format", row.format);
    visit("state", row.state);
    visit("secret", row.secret);
    visit("old_secret", row.old_secret);
    visit("old_secret_until", row.old_secret_until);
    visit("created_at", row.created_at);
    visit("position", row.position);
    visit("failing_since", row.failing_since);
    visit("last_error", row.last_error);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

// Every delivery changes its webhook's position.
class PostgresWebhooks final : public store::Webhooks {
 public:
  PostgresWebhooks(Writer& writer, Participant& customers);
  [[nodiscard]] std::optional<Webhook> find(WebhookId id) const override;
  [[nodiscard]] std::vector<Webhook> list(WebhookId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Webhook> of_customer(CustomerId customer,
                                                 std::size_t max) const override;
  [[nodiscard]] std::vector<Webhook> ever_of_customer(CustomerId customer, WebhookId after,
                                                      std::size_t max) const override;
  WebhookId insert(const Webhook& webhook) override;
  void update(const Webhook& webhook) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&ids_, &rows_}; }

 private:
  static constexpr std::size_t kMaxKnown = 10'000;
  RowIds ids_;
  StoredRows<WebhooksTable> rows_;
};

}  // namespace linepool::store_postgres
