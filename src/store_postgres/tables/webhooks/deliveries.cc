#include "store_postgres/tables/webhooks/deliveries.h"

#include <limits>

namespace linepool::store_postgres {
namespace {

const Sql kPendingOfWebhook(select_from<PendingDeliveriesTable>() +
                            "WHERE webhook = $1 ORDER BY event LIMIT $2");
const Sql kAllPending(select_from<PendingDeliveriesTable>() +
                      "WHERE (webhook, event) > ($1, $2) ORDER BY webhook, event LIMIT $3");

const Sql kGreatestAttemptId("SELECT coalesce(max(id), 0)::int8 FROM delivery_attempts");
const Sql kAttemptsOfWebhook(select_from<DeliveryAttemptsTable>() +
                             "WHERE webhook = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
const Sql kAttemptsOfEvent(select_from<DeliveryAttemptsTable>() +
                           "WHERE webhook = $1 AND event = $2 ORDER BY id DESC LIMIT $3");
const Sql kOldestAttempts(select_from<DeliveryAttemptsTable>() + "ORDER BY id LIMIT $1");
const Sql kAttemptIdsUpTo("SELECT id FROM delivery_attempts WHERE id <= $1");

}  // namespace

std::vector<PendingDelivery> PostgresDeliveries::pending(WebhookId webhook, std::size_t max) const {
  return pending_.select(kPendingOfWebhook, webhook, as_limit(max));
}

std::vector<PendingDelivery> PostgresDeliveries::all_pending(WebhookId webhook, EventSeq after,
                                                             std::size_t max) const {
  return pending_.select(kAllPending, webhook, after, as_limit(max));
}

void PostgresDeliveries::put(const PendingDelivery& pending) {
  pending_.put(pending);
}

void PostgresDeliveries::remove(WebhookId webhook, EventSeq event) {
  pending_.erase({webhook, event});
}

std::vector<DeliveryAttempt> PostgresDeliveries::attempts(WebhookId webhook, AttemptId before,
                                                          std::size_t max) const {
  constexpr AttemptId kAboveAll{std::numeric_limits<std::int64_t>::max()};
  return attempts_.select(kAttemptsOfWebhook, webhook, before.is_none() ? kAboveAll : before,
                          as_limit(max));
}

std::vector<DeliveryAttempt> PostgresDeliveries::attempts_of(WebhookId webhook, EventSeq event,
                                                             std::size_t max) const {
  return attempts_.select(kAttemptsOfEvent, webhook, event, as_limit(max));
}

std::vector<DeliveryAttempt> PostgresDeliveries::oldest_attempts(std::size_t max) const {
  return attempts_.select(kOldestAttempts, as_limit(max));
}

AttemptId PostgresDeliveries::insert(const DeliveryAttempt& attempt) {
  DeliveryAttempt row = attempt;
  row.id = AttemptId{
      ids_.next([this] { return attempts_.query(kGreatestAttemptId).get<std::int64_t>(0, 0); })};
  const AttemptId id = row.id;
  attempts_.insert(std::move(row));
  return id;
}

// One by one: what a savepoint wrote must be known to be gone, because its id is given again.
void PostgresDeliveries::drop_attempts(AttemptId last) {
  const Result ids = attempts_.query(kAttemptIdsUpTo, last);
  for (int i = 0; i < ids.rows(); ++i) {
    const auto id = ids.get<AttemptId>(i, 0);
    attempts_.erase(id);
    ids_.erased(id.value);
  }
}

}  // namespace linepool::store_postgres
