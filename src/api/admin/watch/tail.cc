// What happens now: new orders and SMS as they come, without what the SMS say; and one SMS with
// its text, which is in the audit log.
#include "api/admin/calls.h"
#include "store/rows_by_id.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

std::string_view name_of(core::RecentEntry::Kind kind) {
  switch (kind) {
    case core::RecentEntry::Kind::kOrdered: return "ordered";
    case core::RecentEntry::Kind::kRented: return "rented";
    case core::RecentEntry::Kind::kSms: return "sms";
    case core::RecentEntry::Kind::kBinned: return "binned";
  }
  return "";
}

// A text, or null if there is none.
void write_name(wire::JsonWriter& json, std::string_view member, const auto* known) {
  known != nullptr ? json.text(member, known->name) : json.null(member);
}

struct Known {
  store::RowsById<Customer> customers;
  store::RowsById<Supplier> suppliers;
};

void write_entry(wire::JsonWriter& json, const core::RecentEntry& entry, const Known& known,
                 const Catalogue& catalogue) {
  json.begin_object()
      .number("place", entry.place)
      .text("kind", name_of(entry.kind))
      .time("at", entry.at)
      .id("order", entry.lease)
      .id("customer_id", entry.customer);
  write_name(json, "customer", known.customers.find(entry.customer));
  write_name(json, "app", catalogue.find_app(entry.app));
  write_name(json, "country", catalogue.find_country(entry.country));
  entry.number.is_none() ? json.null("number") : json.text("number", entry.number.to_string());
  entry.lease.is_none() ? json.null("price") : json.money("price", entry.price);
  json.id("message", entry.message);
  write_name(json, "supplier", known.suppliers.find(entry.supplier));
  entry.is_sms() ? json.text("from", entry.from) : json.null("from");
  json.flag("late", entry.is_late);
  entry.bin == BinReason::kNone ? json.null("bin") : json.text("bin", name(entry.bin));
  json.end_object();
}

}  // namespace

std::optional<wire::Response> show_tail(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  const std::size_t max = std::min(page->limit, core::Recent::kKept);
  return call.ask([found = call.services.supply.recent.after(page->after, max),
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const auto customers = store::ids_of(found.entries, &core::RecentEntry::customer);
    const auto suppliers = store::ids_of(found.entries, &core::RecentEntry::supplier);
    const Known known{store::RowsById(tx.customers().find_all(customers)),
                      store::RowsById(tx.suppliers().find_all(suppliers))};
    wire::JsonWriter json;
    json.begin_object().key("entries").begin_array();
    for (const core::RecentEntry& entry : found.entries) {
      write_entry(json, entry, known, *catalogue);
    }
    json.end_array().number("next", found.newest).flag("gap", found.has_gap).end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> show_message(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([id = MessageId{*id}](const store::Tx& tx) {
    const std::optional<Message> message = tx.messages().find(id);
    if (!message) return problem(Refusal(Error::kNotFound, "There is no such SMS."));
    wire::JsonWriter json;
    json.begin_object()
        .number("id", message->id.value)
        .time("received_at", message->received_at)
        .text("to", message->to.is_none() ? message->recipient : message->to.to_string())
        .text("from", message->from)
        .text("text", message->text.reveal())
        .id("order", message->lease)
        .flag("erased", message->marks.has(MessageMark::kErased))
        .end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
