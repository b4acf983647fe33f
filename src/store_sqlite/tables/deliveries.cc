#include "store_sqlite/tables/deliveries.h"

#include <limits>

#include "store_overlay/lists.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

Webhook read_webhook(const Rows& rows) {
  Webhook webhook;
  webhook.id = rows.id<WebhookId>(0);
  webhook.customer = rows.id<CustomerId>(1);
  webhook.url = rows.text(2);
  webhook.description = rows.text(3);
  webhook.kinds.bits = static_cast<std::uint64_t>(rows.integer(4));
  webhook.apps = store_overlay::ids_in<AppId>(rows.text(5));
  webhook.format = rows.enumerator<WebhookFormat>(6);
  webhook.state = rows.enumerator<WebhookState>(7);
  webhook.secret = rows.text(8);
  webhook.old_secret = rows.text(9);
  webhook.old_secret_until = rows.time(10);
  webhook.created_at = rows.time(11);
  webhook.position = rows.id<EventSeq>(12);
  webhook.failing_since = rows.time(13);
  webhook.lease = rows.id<LeaseId>(14);
  webhook.last_error = rows.text(15);
  return webhook;
}

PendingDelivery read_pending(const Rows& rows) {
  return PendingDelivery{rows.id<WebhookId>(0), rows.id<EventSeq>(1), rows.id<LeaseId>(2),
                         static_cast<std::int32_t>(rows.integer(3)), rows.time(4)};
}

DeliveryAttempt read_attempt(const Rows& rows) {
  DeliveryAttempt attempt;
  attempt.id = rows.id<AttemptId>(0);
  attempt.webhook = rows.id<WebhookId>(1);
  attempt.event = rows.id<EventSeq>(2);
  attempt.attempt = static_cast<std::int32_t>(rows.integer(3));
  attempt.at = rows.time(4);
  attempt.status = static_cast<std::int32_t>(rows.integer(5));
  attempt.latency_ms = static_cast<std::int32_t>(rows.integer(6));
  attempt.fault = rows.enumerator<DeliveryFault>(7);
  attempt.next_at = rows.time(8);
  attempt.host = rows.text(9);
  return attempt;
}

store::KeptAnswer read_answer(const Rows& rows) {
  store::KeptAnswer answer;
  answer.id = rows.id<ReplayId>(0);
  answer.customer = rows.id<CustomerId>(1);
  answer.name = rows.digest(2);
  answer.request = rows.digest(3);
  answer.at = rows.time(4);
  answer.status = static_cast<std::int32_t>(rows.integer(5));
  answer.body = rows.text(6);
  return answer;
}

}  // namespace

std::optional<Webhook> SqliteWebhooks::find(WebhookId id) const {
  return read_one(find_.query(id), read_webhook);
}

std::vector<Webhook> SqliteWebhooks::list(WebhookId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_webhook);
}

std::vector<Webhook> SqliteWebhooks::of_customer(CustomerId customer, std::size_t max) const {
  return read_all(of_customer_.query(customer, as_limit(max)), read_webhook);
}

std::vector<Webhook> SqliteWebhooks::ever_of_customer(CustomerId customer, WebhookId after,
                                                      std::size_t max) const {
  return read_all(ever_of_customer_.query(customer, after, as_limit(max)), read_webhook);
}

WebhookId SqliteWebhooks::insert(const Webhook& w) {
  writer_.before_write();
  insert_.run(w.customer, w.url, w.description, w.kinds.bits, store_overlay::list_of(w.apps),
              w.format, w.state, w.secret, w.old_secret, w.old_secret_until, w.created_at,
              w.position, w.failing_since, w.lease, w.last_error);
  return WebhookId{writer_.db().last_insert_id()};
}

void SqliteWebhooks::update(const Webhook& w) {
  writer_.before_write();
  update_.run_on_one_row(w.id, w.customer, w.url, w.description, w.kinds.bits,
                         store_overlay::list_of(w.apps), w.format, w.state, w.secret, w.old_secret,
                         w.old_secret_until, w.created_at, w.position, w.failing_since, w.lease,
                         w.last_error);
}

std::vector<PendingDelivery> SqliteDeliveries::pending(WebhookId webhook, std::size_t max) const {
  return read_all(pending_.query(webhook, as_limit(max)), read_pending);
}

std::vector<PendingDelivery> SqliteDeliveries::all_pending(WebhookId webhook, EventSeq after,
                                                           std::size_t max) const {
  return read_all(all_pending_.query(webhook, after, as_limit(max)), read_pending);
}

void SqliteDeliveries::put(const PendingDelivery& p) {
  writer_.before_write();
  put_.run(p.webhook, p.event, p.lease, p.attempts, p.next_at);
}

void SqliteDeliveries::remove(WebhookId webhook, EventSeq event) {
  writer_.before_write();
  remove_.run(webhook, event);
}

std::vector<DeliveryAttempt> SqliteDeliveries::attempts(WebhookId webhook, AttemptId before,
                                                        std::size_t max) const {
  constexpr AttemptId kNewest{std::numeric_limits<std::int64_t>::max()};
  return read_all(attempts_.query(webhook, before.is_none() ? kNewest : before, as_limit(max)),
                  read_attempt);
}

std::vector<DeliveryAttempt> SqliteDeliveries::attempts_of(WebhookId webhook, EventSeq event,
                                                           std::size_t max) const {
  return read_all(attempts_of_.query(webhook, event, as_limit(max)), read_attempt);
}

std::vector<DeliveryAttempt> SqliteDeliveries::oldest_attempts(std::size_t max) const {
  return read_all(oldest_.query(as_limit(max)), read_attempt);
}

AttemptId SqliteDeliveries::insert(const DeliveryAttempt& a) {
  writer_.before_write();
  insert_.run(a.webhook, a.event, a.attempt, a.at, a.status, a.latency_ms, a.fault, a.next_at,
              a.host);
  return AttemptId{writer_.db().last_insert_id()};
}

void SqliteDeliveries::drop_attempts(AttemptId last) {
  writer_.before_write();
  drop_.run(last);
}

std::optional<store::KeptAnswer> SqliteKeptAnswers::find(CustomerId customer,
                                                         const Digest& name) const {
  return read_one(find_.query(customer, name), read_answer);
}

std::vector<store::KeptAnswer> SqliteKeptAnswers::oldest(std::size_t max) const {
  return read_all(oldest_.query(as_limit(max)), read_answer);
}

ReplayId SqliteKeptAnswers::insert(const store::KeptAnswer& answer) {
  writer_.before_write();
  insert_.run(answer.customer, answer.name, answer.request, answer.at, answer.status, answer.body);
  return ReplayId{writer_.db().last_insert_id()};
}

void SqliteKeptAnswers::drop(ReplayId last) {
  writer_.before_write();
  drop_.run(last);
}

std::size_t SqliteKeptAnswers::drop_of(CustomerId customer, std::size_t max) {
  writer_.before_write();
  writer_.note_erasure();
  drop_of_.run(customer, as_limit(max));
  return static_cast<std::size_t>(writer_.db().changes());
}

}  // namespace linepool::store_sqlite
