#include "outbound/delivery_post.h"

#include <utility>

#include "base/check.h"
#include "core/codes/message_code.h"
#include "wire/json_writer.h"
#include "wire/webhook_signature.h"

namespace linepool::outbound {
namespace {

HttpPost signed_post(const Webhook& webhook, const std::string& id, std::string body,
                     const SendTime& time) {
  const std::int64_t seconds = time.wall.ms / 1000;
  std::string signatures = wire::sign_webhook(webhook.secret, id, seconds, body);
  if (!webhook.old_secret.empty() && time.now < webhook.old_secret_until) {
    signatures += " " + wire::sign_webhook(webhook.old_secret, id, seconds, body);
  }
  HttpPost post;
  post.url = webhook.url;
  post.headers = {"Content-Type: application/json", "webhook-id: " + id,
                  "webhook-timestamp: " + std::to_string(seconds),
                  "webhook-signature: " + signatures};
  post.body = std::move(body);
  return post;
}

// The fields of the dialect, plus the message's own id, which exposes repetitions.
std::string handler_json(const core::EventView& view, const Catalogue& catalogue) {
  CHECK(view.lease.has_value() && view.message != nullptr, "messages of leases only");
  const Lease& lease = *view.lease;
  const Message& message = *view.message;
  const App* app = catalogue.find_app(lease.app);
  const std::string code = core::likely_code_of(message);
  wire::JsonWriter json;
  json.begin_object();
  if (lease.is_rental()) {
    json.text("rentId", std::to_string(lease.id.value)).key("sms").begin_object();
    json.text("phoneFrom", message.from).text("text", message.text.reveal());
    json.text("date", format_time(message.received_at)).end_object();
  } else {
    json.number("activationId", lease.id.value);
    app != nullptr ? json.text("service", app->code) : json.null("service");
    json.text("text", message.text.reveal());
    code.empty() ? json.null("code") : json.text("code", code);
    const Country* country = catalogue.find_country(lease.country);
    const bool has_id = country != nullptr && country->handler_id.has_value();
    has_id ? json.number("country", *country->handler_id) : json.null("country");
    json.text("receivedAt", format_time(message.received_at));
  }
  return json.number("messageId", message.id.value).end_object().take();
}

}  // namespace

HttpPost delivery_post(const Webhook& webhook, const core::EventView& view,
                       const Catalogue& catalogue, const SendTime& time) {
  const std::string id = "evt_" + std::to_string(view.event.customer.value) + "_" +
                         std::to_string(view.event.seq.value);
  return signed_post(webhook, id,
                     webhook.format == WebhookFormat::kHandler
                         ? handler_json(view, catalogue)
                         : core::event_json(view, catalogue, ""),
                     time);
}

HttpPost test_post(const Webhook& webhook, const SendTime& time) {
  const Time now = time.now;
  wire::JsonWriter json;
  json.begin_object().number("id", 0).text("type", "webhook.test").time("at", now);
  json.key("data").begin_object().number("webhook", webhook.id.value).end_object().end_object();
  const std::string id = "test_" + std::to_string(webhook.id.value) + "_" + std::to_string(now.ms);
  return signed_post(webhook, id, json.take(), time);
}

}  // namespace linepool::outbound
