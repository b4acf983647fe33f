#include "core/push/event_json.h"

#include "base/check.h"
#include "code/result/code_json.h"
#include "core/codes/message_code.h"
#include "core/push/event_place.h"
#include "store/rows_by_id.h"
#include "wire/json_writer.h"

namespace linepool::core {
namespace {

void write_lease(wire::JsonWriter& json, const Lease& lease, const Catalogue& catalogue) {
  const Country* country = catalogue.find_country(lease.country);
  const App* app = catalogue.find_app(lease.app);
  json.number(lease.is_rental() ? "rental" : "order", lease.id.value);
  json.text("phoneNumber", lease.number.written());
  json.text("numberType", name(lease.number.type()));
  country != nullptr ? json.text("country", country->iso2) : json.null("country");
  app != nullptr ? json.text("service", app->code) : json.null("service");
  if (!lease.label.empty()) json.text("label", lease.label);
}

void write_message(wire::JsonWriter& json, const Message& message) {
  json.key("message").begin_object().number("id", message.id.value);
  json.text("from", message.from).text("text", message.text.reveal());
  write_code_members(json, known_code_of(message));
  json.time("receivedAt", message.received_at).time("sentAt", message.sent_at).end_object();
}

// The meaning of the number in `subject` depends on the kind.
void write_subject(wire::JsonWriter& json, const Event& event) {
  switch (event.kind) {
    case EventKind::kRentalMade:
    case EventKind::kRentalRenewed:
      if (event.subject > 0) json.time("expiresAt", Time{event.subject});
      return;
    case EventKind::kRentalReleased:
      json.text("reason", name(static_cast<RentalEnd>(event.subject)));
      return;
    case EventKind::kRentalAutoRenew: json.flag("auto_renew", event.subject != 0); return;
    case EventKind::kRentalExpiring:
      json.flag("auto_renew", (event.subject & kNoticeRenews) != 0)
          .flag("balance_allows", (event.subject & kNoticeAffordable) != 0)
          .time("expiresAt", Time{event.subject >> kNoticeBits});
      return;
    case EventKind::kCancelPlanned: json.time("cancelAt", Time{event.subject}); return;
    case EventKind::kKeyCreated:
    case EventKind::kKeyRevoked: json.number("key", event.subject); return;
    case EventKind::kUserRegistered:
    case EventKind::kUserChanged: json.number("user", event.subject); return;
    case EventKind::kSessionStarted:
    case EventKind::kSessionExtended:
    case EventKind::kSessionEnded: json.number("session", event.subject); return;
    case EventKind::kWebhookCreated:
    case EventKind::kWebhookChanged:
    case EventKind::kWebhookDeleted:
    case EventKind::kWebhookFailing:
    case EventKind::kWebhookDisabled: json.number("webhook", event.subject); return;
    case EventKind::kLeaseMade:
    case EventKind::kMessageReceived:
    case EventKind::kLateMessage:
    case EventKind::kLeaseRejected:
    case EventKind::kLeaseExpired:
    case EventKind::kLeaseCompleted:
    case EventKind::kNextCode:
    case EventKind::kToppedUp:
    case EventKind::kBalanceCorrected:
    case EventKind::kCustomerChanged:
    case EventKind::kRentalRejected:
    case EventKind::kSupplierChanged:
    case EventKind::kLineChanged:
    case EventKind::kUnmatchedMessage:
    case EventKind::kLineTested:
    case EventKind::kOperatorChanged: return;
  }
}

}  // namespace

EventView view_of(const Change& change) {
  EventView view;
  view.event = change.event;
  if (const auto* lease = std::get_if<Lease>(&change.subject)) {
    view.lease = *lease;
  } else if (const auto* received = std::get_if<LeaseMessage>(&change.subject)) {
    view.lease = received->lease;
    view.message = received->message;
  }
  return view;
}

std::vector<EventView> views_of(const store::Tx& tx, std::span<const Event> events) {
  const store::RowsById leases(tx.leases().find_all(store::ids_of(events, &Event::lease)));
  const store::RowsById messages(tx.messages().find_all(store::ids_of(events, &Event::message)));
  std::vector<EventView> views;
  for (const Event& event : events) {
    EventView view;
    view.event = event;
    if (!event.lease.is_none()) view.lease = leases.at(event.lease);
    if (!event.message.is_none()) {
      view.message = std::make_shared<const Message>(messages.at(event.message));
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<EventView> event_views(const store::Tx& tx, CustomerId customer, EventSeq after,
                                   std::size_t max) {
  return views_of(tx, tx.events().list(customer, after, max));
}

LogEnds log_ends(const store::Tx& tx, CustomerId customer) {
  const std::vector<Event> oldest = tx.events().list(customer, EventSeq{}, 1);
  if (oldest.empty()) return {};
  return {oldest.front().seq, tx.events().newest(customer)};
}

EventSeq before_oldest(const LogEnds& ends) {
  return ends.oldest.is_none() ? EventSeq{} : EventSeq{ends.oldest.value - 1};
}

std::string gap_json(std::string_view log, const LogEnds& ends) {
  wire::JsonWriter json;
  json.begin_object()
      .text("type", "gap")
      .text("place", place_text(log, before_oldest(ends)))
      .number("oldest", ends.oldest.value)
      .number("newest", ends.newest.value)
      .end_object();
  return json.take();
}

std::string event_json(const EventView& view, const Catalogue& catalogue, std::string_view log) {
  const Event& event = view.event;
  wire::JsonWriter json;
  json.begin_object().number("id", event.seq.value);
  if (!log.empty()) json.text("place", place_text(log, event.seq));
  json.text("type", name(event.kind));
  json.time("at", event.at).key("data").begin_object();
  if (view.lease) write_lease(json, *view.lease, catalogue);
  if (!event.amount.is_zero()) json.money("amount", event.amount);
  write_subject(json, event);
  if (view.message) write_message(json, *view.message);
  json.end_object().end_object();
  return json.take();
}

}  // namespace linepool::core
