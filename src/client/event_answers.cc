#include "client/event_answers.h"

#include <algorithm>
#include <boost/json.hpp>
#include <string>
#include <utility>

#include "client/http/text.h"
#include "client/json_rows.h"
#include "client/rest.h"
#include "client/rest_rows.h"

namespace linepool {
inline namespace client_v1 {
namespace {

namespace json = boost::json;

EventMessage message_of(const json::object& object) {
  const JsonRow row(object);
  EventMessage message;
  message.id = row.number("id");
  message.from = repaired_utf8(row.text("from"));
  message.sms.text = repaired_utf8(row.text("text"));
  message.received_at = row.text("receivedAt");
  const std::string code = row.text("otpCode");
  if (!code.empty()) message.sms.code = code;
  return message;
}

std::optional<Event> event_in(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr) return std::nullopt;
  const JsonRow row(*object);
  Event event;
  event.id = row.number("id");
  event.place = row.text("place");
  event.type = row.text("type");
  event.at = row.text("at");
  event.json = json::serialize(value);
  if (event.type == kGapType) {
    event.id = std::max<std::int64_t>(row.number("oldest") - 1, 0);
    return event;
  }
  if (event.id <= 0 || event.type.empty()) return std::nullopt;
  const json::value* data = object->if_contains("data");
  if (data == nullptr || !data->is_object()) return event;
  const JsonRow details(data->get_object());
  event.order = details.number("order");
  event.rental = details.number("rental");
  event.number = without_plus(details.text("phoneNumber"));
  event.country = details.text("country");
  event.service = details.text("service");
  event.amount = details.text("amount");
  const json::value* message = data->get_object().if_contains("message");
  if (message != nullptr && message->is_object()) event.message = message_of(message->get_object());
  return event;
}

Failure no_page() {
  Failure failure;
  failure.kind = Failure::Kind::kUnexpected;
  failure.sentence = "The server's answer is not a page of events.";
  return failure;
}

}  // namespace

std::optional<Event> event_of(std::string_view json) {
  const auto document = parse_json(json);
  if (!document) return std::nullopt;
  return event_in(*document);
}

Outcome<EventPage> event_page_answer(const HttpReply& reply) {
  const auto answer = rest_answer(reply);
  if (!answer) return answer.failure();
  const json::value* events = answer->if_contains("events");
  if (events == nullptr || !events->is_array()) return no_page();
  EventPage page;
  const JsonRow row(*answer);
  page.next_after = row.number("next_after");
  page.next_place = row.text("next_place");
  page.newest = row.number("newest");
  page.oldest = row.number("oldest");
  for (const json::value& one : events->get_array()) {
    std::optional<Event> event = event_in(one);
    if (!event) return no_page();
    page.events.push_back(std::move(*event));
  }
  return page;
}

void add_filter(Query& query, const EventFilter& filter) {
  std::string types;
  for (const std::string& type : filter.types) types += (types.empty() ? "" : ",") + type;
  query.add("types", types);
  if (filter.order > 0) query.add("order", std::to_string(filter.order));
}

}  // namespace client_v1
}  // namespace linepool
