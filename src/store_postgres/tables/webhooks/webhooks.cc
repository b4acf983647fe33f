#include "store_postgres/tables/webhooks/webhooks.h"

#include <utility>

namespace linepool::store_postgres {
namespace {

const Sql kLastWebhookId("SELECT coalesce(max(id), 0)::int8 FROM webhooks");
const Sql kWebhooks(select_from<WebhooksTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
static_assert(WebhookState::kDeleted == WebhookState{4}, "the index leaves out state 4");
const Sql kWebhooksOfCustomer(select_from<WebhooksTable>() +
                              "WHERE customer = $1 AND state <> 4 ORDER BY id LIMIT $2");
const Sql kWebhooksEverOfCustomer(select_from<WebhooksTable>() +
                                  "WHERE customer = $1 AND id > $2 ORDER BY id LIMIT $3");

}  // namespace

PostgresWebhooks::PostgresWebhooks(Writer& writer, Participant& customers)
    : ids_(writer, kLastWebhookId), rows_(writer, kMaxKnown, &customers) {}

std::optional<Webhook> PostgresWebhooks::find(WebhookId id) const {
  return rows_.find(id);
}

std::vector<Webhook> PostgresWebhooks::list(WebhookId after, std::size_t max) const {
  return rows_.select(kWebhooks, after, as_limit(max));
}

std::vector<Webhook> PostgresWebhooks::of_customer(CustomerId customer, std::size_t max) const {
  return rows_.select(kWebhooksOfCustomer, customer, as_limit(max));
}

std::vector<Webhook> PostgresWebhooks::ever_of_customer(CustomerId customer, WebhookId after,
                                                        std::size_t max) const {
  return rows_.select(kWebhooksEverOfCustomer, customer, after, as_limit(max));
}

WebhookId PostgresWebhooks::insert(const Webhook& webhook) {
  Webhook row = webhook;
  row.id = WebhookId{ids_.next()};
  const WebhookId id = row.id;
  rows_.insert(std::move(row));
  return id;
}

void PostgresWebhooks::update(const Webhook& webhook) {
  rows_.update(webhook);
}

}  // namespace linepool::store_postgres
