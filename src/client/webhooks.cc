#include <linepool/webhooks.h>

#include <algorithm>
#include <boost/json.hpp>
#include <optional>
#include <string_view>

#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"

namespace linepool {
inline namespace client_v1 {
namespace {

namespace json = boost::json;
using wire::Method;

constexpr unsigned kMaxRows = 1000;  // the API's maximum

std::string path_of(std::int64_t id, std::string_view call = "") {
  return "/webhooks/" + std::to_string(id) + std::string(call);
}

std::vector<std::string> texts_of(const json::object& object, std::string_view key) {
  std::vector<std::string> texts;
  const json::value* list = object.if_contains(key);
  if (list == nullptr || !list->is_array()) return texts;
  for (const json::value& one : list->get_array()) {
    if (one.is_string()) texts.emplace_back(one.get_string());
  }
  return texts;
}

Webhook webhook_of(const json::object& object) {
  const JsonRow row(object);
  return Webhook{.id = row.number("id"),
                 .url = row.text("url"),
                 .events = texts_of(object, "events"),
                 .services = texts_of(object, "services"),
                 .format = row.text("format"),
                 .state = row.text("state"),
                 .description = row.text("description"),
                 .position = row.number("position"),
                 .created_at = row.text("createdAt"),
                 .last_error = row.text("lastError")};
}

WebhookAttempt attempt_of(const json::object& object) {
  const JsonRow row(object);
  return WebhookAttempt{.id = row.number("id"),
                        .event = row.number("event"),
                        .attempt = row.number("attempt"),
                        .at = row.text("at"),
                        .status = static_cast<int>(row.number("status")),
                        .latency_ms = row.number("latency_ms"),
                        .error = row.text("error"),
                        .next_at = row.text("next_at"),
                        .reason = row.text("reason")};
}

Failure unexpected() {
  Failure failure;
  failure.kind = Failure::Kind::kUnexpected;
  failure.sentence = "The server's answer does not fit this call.";
  return failure;
}

Outcome<Webhook> webhook_answer(const Outcome<json::object>& answer) {
  if (!answer) return answer.failure();
  Webhook webhook = webhook_of(*answer);
  if (webhook.id == 0) return unexpected();
  return webhook;
}

// Reads the rows in the list `key` of an answer; false if there is no such list.
template <class Row>
bool read_rows(const json::object& answer, std::string_view key, Row (*read)(const json::object&),
               std::vector<Row>& rows) {
  const json::value* list = answer.if_contains(key);
  if (list == nullptr || !list->is_array()) return false;
  for (const json::value& one : list->get_array()) {
    if (!one.is_object()) return false;
    rows.push_back(read(one.get_object()));
  }
  return true;
}

json::array array_of(const std::vector<std::string>& texts) {
  json::array array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

Outcome<json::object> change(const Client& client, Method method, const std::string& path,
                             const json::object& body = {}) {
  Transport& transport = *client.transport();
  return rest_call(transport, rest_change(transport, method, path, body));
}

}  // namespace

Outcome<AddedWebhook> Webhooks::add(const NewWebhook& webhook) const {
  json::object body{{"url", webhook.url}};
  if (!webhook.events.empty()) body["events"] = array_of(webhook.events);
  if (!webhook.services.empty()) body["services"] = array_of(webhook.services);
  if (!webhook.format.empty()) body["format"] = webhook.format;
  if (!webhook.description.empty()) body["description"] = webhook.description;
  const auto answer = change(client_, Method::kPost, "/webhooks", body);
  const auto added = webhook_answer(answer);
  if (!added) return added.failure();
  return AddedWebhook{.webhook = *added, .secret = JsonRow(*answer).text("secret")};
}

Outcome<std::vector<Webhook>> Webhooks::list() const {
  Transport& transport = *client_.transport();
  const auto answer = rest_call(transport, rest_get(transport, "/webhooks"));
  if (!answer) return answer.failure();
  std::vector<Webhook> webhooks;
  if (!read_rows(*answer, "webhooks", webhook_of, webhooks)) return unexpected();
  return webhooks;
}

Outcome<Webhook> Webhooks::get(std::int64_t id) const {
  Transport& transport = *client_.transport();
  return webhook_answer(rest_call(transport, rest_get(transport, path_of(id))));
}

Outcome<Webhook> Webhooks::enable(std::int64_t id) const {
  return webhook_answer(change(client_, Method::kPatch, path_of(id), {{"enabled", true}}));
}

Outcome<Webhook> Webhooks::disable(std::int64_t id) const {
  return webhook_answer(change(client_, Method::kPatch, path_of(id), {{"enabled", false}}));
}

Outcome<WebhookTest> Webhooks::test(std::int64_t id) const {
  const auto answer = change(client_, Method::kPost, path_of(id, "/test"));
  if (!answer) return answer.failure();
  const json::value* delivered = answer->if_contains("delivered");
  if (delivered == nullptr || !delivered->is_bool()) return unexpected();
  const JsonRow row(*answer);
  return WebhookTest{.delivered = delivered->get_bool(),
                     .status = static_cast<int>(row.number("status")),
                     .latency_ms = row.number("latency_ms"),
                     .error = row.text("error"),
                     .reason = row.text("reason")};
}

Outcome<WebhookAttempts> Webhooks::attempts(std::int64_t id, unsigned limit,
                                            std::string_view cursor) const {
  Query query;
  query.add("limit", std::to_string(std::clamp(limit, 1u, kMaxRows))).add("cursor", cursor);
  Transport& transport = *client_.transport();
  const auto answer = rest_call(transport, rest_get(transport, path_of(id, "/attempts"), query));
  if (!answer) return answer.failure();
  WebhookAttempts page;
  if (!read_rows(*answer, "attempts", attempt_of, page.attempts)) return unexpected();
  page.next_cursor = JsonRow(*answer).text("next_cursor");
  return page;
}

Outcome<Webhook> Webhooks::redrive(std::int64_t id, std::int64_t after) const {
  return webhook_answer(
      change(client_, Method::kPost, path_of(id, "/redrive"), {{"after", after}}));
}

Outcome<RotatedSecret> Webhooks::rotate_secret(std::int64_t id,
                                               std::chrono::seconds overlap) const {
  const auto answer = change(client_, Method::kPost, path_of(id, "/rotate-secret"),
                             {{"overlap_s", overlap.count()}});
  if (!answer) return answer.failure();
  const JsonRow row(*answer);
  RotatedSecret rotated{.secret = row.text("secret"),
                        .old_secret_until = row.text("old_secret_until")};
  if (rotated.secret.empty()) return unexpected();
  return rotated;
}

Outcome<Done> Webhooks::remove(std::int64_t id) const {
  const auto answer = change(client_, Method::kDelete, path_of(id));
  if (!answer) return answer.failure();
  return Done{};
}

}  // namespace client_v1
}  // namespace linepool
