// The deliveries of webhooks, and test deliveries.

#include "api/rest/calls.h"
#include "api/rest/pages.h"
#include "api/rest/shapes.h"
#include "base/limits.h"
#include "core/push/webhook_tester.h"

namespace linepool::api::rest {
namespace {

// For programs and for people.
void write_fault(wire::JsonWriter& json, const DeliveryAttempt& attempt) {
  if (attempt.fault == DeliveryFault::kNone) {
    json.null("error").null("reason");
  } else {
    json.text("error", name(attempt.fault)).text("reason", why_failed(attempt));
  }
}

void write_attempt(wire::JsonWriter& json, const DeliveryAttempt& attempt) {
  json.begin_object()
      .number("id", attempt.id.value)
      .number("event", attempt.event.value)
      .number("attempt", attempt.attempt)
      .time("at", attempt.at);
  attempt.status == 0 ? json.null("status") : json.number("status", attempt.status);
  json.number("latency_ms", attempt.latency_ms);
  write_fault(json, attempt);
  json.time("next_at", attempt.next_at).end_object();
}

wire::Response test_result(const DeliveryAttempt& attempt) {
  wire::JsonWriter json;
  json.begin_object().flag("delivered", attempt.fault == DeliveryFault::kNone);
  attempt.status == 0 ? json.null("status") : json.number("status", attempt.status);
  json.number("latency_ms", attempt.latency_ms);
  write_fault(json, attempt);
  json.end_object();
  return wire::Response::json(json.take());
}

}  // namespace

std::optional<Webhook> find_webhook(const store::Tx& tx, CustomerId customer, WebhookId id) {
  std::optional<Webhook> webhook = tx.webhooks().find(id);
  if (!webhook || webhook->customer != customer || webhook->state == WebhookState::kDeleted) {
    return std::nullopt;
  }
  return webhook;
}

Answer list_attempts(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask(
      [customer = call.customer(), id = WebhookId{*id}, page = *page](const store::Tx& tx) {
        if (!find_webhook(tx, customer, id)) return problem(Error::kNotFound);
        const auto attempts = tx.deliveries().attempts(id, AttemptId{page.cursor}, page.limit + 1);
        wire::JsonWriter json;
        json.begin_object().key("attempts").begin_array();
        const PageEnd end = write_page(
            json, attempts, page, page.limit, [](const DeliveryAttempt&) { return true; },
            [&json](const DeliveryAttempt& attempt) { write_attempt(json, attempt); });
        json.end_array();
        end.write(json);
        json.end_object();
        return wire::Response::json(json.take());
      });
}

Answer test_webhook(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  if (const auto wait_s = call.admission.check_webhook_test(call.customer(), call.now)) {
    return too_many_problem(*wait_s);
  }
  auto responder = std::make_shared<wire::Responder>(call.deferral.defer());
  static_cast<void>(
      call.services.queries.submit([responder, customer = call.customer(), id = WebhookId{*id},
                                    &tester = call.services.tester](const store::Tx& tx) {
        const std::optional<Webhook> webhook = find_webhook(tx, customer, id);
        if (!webhook) return responder->send(problem(Error::kNotFound));
        static_cast<void>(tester.test(*webhook, [responder](const DeliveryAttempt& attempt) {
          responder->send(test_result(attempt));
        }));
      }));
  return std::nullopt;
}

}  // namespace linepool::api::rest
