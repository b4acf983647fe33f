#include "core/queries/trace/trace.h"

#include <memory>
#include <string>

#include "api/admin/calls.h"
#include "api/admin/lines/quarantine.h"
#include "api/admin/trace_words.h"
#include "base/ascii.h"
#include "base/limits.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::string_view kNameOne =
    "Name one of what, number, order, customer and message; number_type and country belong to a "
    "number.";

// What the call names; looked up in the store by whichever is set.
struct TraceQuery {
  std::string what;
  std::optional<LineNumber> number;
  std::string customer;
  LeaseId order;
  MessageId message;
};

Result<TraceQuery> read_query(const AdminCall& call) {
  std::size_t named = 0;
  for (const wire::Parameter& parameter : call.query) {
    const std::string_view name = parameter.name;
    const bool is_subject = name == "what" || name == "number" || name == "order" ||
                            name == "customer" || name == "message";
    if (is_subject && !parameter.value.empty()) ++named;
    if (!is_subject && name != "number_type" && name != "country") named = 2;
    if (parameter.value.size() > limits::kNameBytes) {
      return Refusal(Error::kInvalidParameter, "A parameter may have at most 128 bytes.");
    }
  }
  if (named != 1) return Refusal(Error::kInvalidParameter, std::string(kNameOne));
  TraceQuery query;
  query.what = call.query.find("what").value_or("");
  query.customer = call.query.find("customer").value_or("");
  const Result<std::int64_t> order = call.query_integer("order", INT64_MAX, 0);
  if (!order) return order.refusal();
  const Result<std::int64_t> message = call.query_integer("message", INT64_MAX, 0);
  if (!message) return message.refusal();
  query.order = LeaseId{*order};
  query.message = MessageId{*message};
  const std::string_view number = call.query.find("number").value_or("");
  if (!number.empty()) {
    const Result<LineNumber> parsed = queried_line(call, number);
    if (!parsed) return parsed.refusal();
    query.number = *parsed;
  }
  return query;
}

std::optional<std::int64_t> id_in(std::string_view text) {
  const auto number = whole_number<std::int64_t>(text);
  return number && *number >= 1 ? number : std::nullopt;
}

std::optional<CustomerId> find_customer(const store::Tx& tx, const std::string& id_or_name) {
  if (const auto named = tx.customers().find_by_name(id_or_name)) return named->id;
  const auto id = id_in(id_or_name);
  if (id && tx.customers().find(CustomerId{*id})) return CustomerId{*id};
  return std::nullopt;
}

// `what` is the number of a line, else the id of an order or rental, else the name of a customer.
Result<core::TraceSubject> guess(const store::Tx& tx, const std::string& what) {
  const Result<PhoneNumber> number = PhoneNumber::parse(what);
  if (number) {
    const LineNumber line{*number};
    const bool is_known = tx.lines().find_by_number(line) ||
                          !tx.messages().unleased(line, MessageId{}, 1).empty() ||
                          !tx.parts().of_number(line, 1).empty();
    if (is_known || what.starts_with('+')) return core::TraceSubject{line};
  }
  const auto id = id_in(what);
  if (id && tx.leases().find(LeaseId{*id})) return core::TraceSubject{LeaseId{*id}};
  if (const auto customer = tx.customers().find_by_name(what)) {
    return core::TraceSubject{customer->id};
  }
  return Refusal(Error::kNotFound, "No line, order, rental or customer is called that.");
}

Result<core::TraceSubject> subject_of(const store::Tx& tx, const TraceQuery& query) {
  if (query.number) return core::TraceSubject{*query.number};
  if (!query.order.is_none()) return core::TraceSubject{query.order};
  if (!query.message.is_none()) return core::TraceSubject{query.message};
  if (query.customer.empty()) return guess(tx, query.what);
  const auto customer = find_customer(tx, query.customer);
  if (!customer) return Refusal(Error::kNotFound, "No such customer.");
  return core::TraceSubject{*customer};
}

void write_line(wire::JsonWriter& json, const core::Trace& trace, const TraceWords& words) {
  if (!trace.line) {
    json.null("line");
    return;
  }
  const Line& line = *trace.line;
  json.key("line")
      .begin_object()
      .text("number", line.number.to_string())
      .text("number_type", name(line.number.type()))
      .text("country", words.country(line.country))
      .text("supplier", words.supplier(line.supplier))
      .text("state", name(line.state))
      .text("sharing", name(line.sharing));
  const std::optional<Quarantine>& why = trace.quarantine;
  const std::string app = why ? words.app(why->app) : std::string();
  const std::string supplier = words.supplier(line.supplier);
  write_quarantine(json, why, {app, supplier, words.country(line.country)});
  json.end_object();
}

void write_lease(wire::JsonWriter& json, const Lease& lease, const TraceWords& words) {
  json.begin_object()
      .number("id", lease.id.value)
      .text("kind", lease.is_rental() ? "rental" : "order")
      .text("customer", words.customer(lease.customer))
      .number("key", lease.key.value)
      .text("app", words.app(lease.app))
      .text("country", words.country(lease.country))
      .text("number", lease.number.to_string())
      .text("state", name(lease.state))
      .flag("live", lease.is_live())
      .money("price", lease.price)
      .time("created_at", lease.created_at)
      .time("expires_at", lease.expires_at)
      .time("ended_at", lease.ended_at)
      .number("messages", lease.messages)
      .end_object();
}

void write_sms(wire::JsonWriter& json, const core::SmsFacts& facts, const TraceWords& words) {
  const Message& message = facts.message;
  json.key("sms")
      .begin_object()
      .text("supplier", words.supplier(message.supplier))
      .text("from", message.from)
      .text("to", message.to.is_none() ? message.recipient : message.to.to_string())
      .count("characters", facts.characters)
      .time("sent_at", message.sent_at)
      .number("data_coding", message.data_coding);
  json.key("marks").begin_array();
  for (unsigned bit = 1; bit <= static_cast<unsigned>(MessageMark::kPart); bit *= 2) {
    const auto mark = static_cast<MessageMark>(bit);
    if (message.marks.has(mark) && !is_verdict(mark)) json.text(name(mark));
  }
  json.end_array()
      .flag("late", message.late)
      .text("matched_by", name(facts.route))
      .text("bin", name(message.bin));
  facts.denied_by.empty() ? json.null("denied_by") : json.text("denied_by", facts.denied_by);
  json.count("leases_then", facts.leases_then);
  if (facts.code) {
    json.key("code")
        .begin_object()
        .text("rule", facts.code->rule)
        .text("confidence", facts.code->confidence)
        .count("characters", facts.code->characters)
        .end_object();
  } else {
    json.null("code");
  }
  json.end_object();
}

void write_delivery(wire::JsonWriter& json, const core::DeliveryFacts& facts) {
  const DeliveryAttempt& last = facts.last;
  json.key("webhook")
      .begin_object()
      .number("id", facts.webhook.value)
      .text("host", facts.host)
      .number("event", facts.event.value)
      .text("outcome", name(facts.fate))
      .number("attempts", last.id.is_none() ? 0 : last.attempt)
      .number("status", last.status)
      .number("latency_ms", last.latency_ms)
      .text("fault", name(last.fault))
      .time("next_at", last.next_at)
      .end_object();
}

void write_part(wire::JsonWriter& json, const core::PartFacts& part, const TraceWords& words) {
  json.key("part")
      .begin_object()
      .text("supplier", words.supplier(part.supplier))
      .text("from", part.from)
      .number("number", part.number)
      .number("total", part.total)
      .time("waits_until", part.until)
      .end_object();
}

void write_entry(wire::JsonWriter& json, const core::TraceEntry& entry, const TraceWords& words) {
  json.begin_object()
      .time("at", entry.at)
      .text("kind", name(entry.step))
      .id("order", entry.lease)
      .id("message", entry.message);
  entry.amount.is_zero() ? json.null("amount") : json.money("amount", entry.amount);
  if (entry.step == core::TraceStep::kRedelivered) json.number("count", entry.count);
  if (entry.sms) write_sms(json, *entry.sms, words);
  if (entry.delivery) write_delivery(json, *entry.delivery);
  if (entry.part) write_part(json, *entry.part, words);
  json.text("text", words.entry(entry)).end_object();
}

void write_silence(wire::JsonWriter& json, const core::Trace& trace, const TraceWords& words) {
  if (!trace.silence) {
    json.null("silence");
    return;
  }
  const core::Silence& silence = *trace.silence;
  json.key("silence")
      .begin_object()
      .number("order", silence.lease.value)
      .time("since", trace.focus->created_at)
      .time("until", silence.until)
      .count("sms_elsewhere", silence.sms_without)
      .time("last_before", silence.last_before)
      .text("supplier", words.supplier(silence.supplier))
      .time("supplier_last", silence.supplier_last);
  if (silence.others) {
    const core::OtherOrders& them = *silence.others;
    json.key("others")
        .begin_object()
        .count("orders", them.size())
        .count("with_code", them.with_code)
        .count("expired", them.expired)
        .count("cancelled", them.cancelled)
        .number("p95_ms", them.p95.ms)
        .number("slowest_ms", them.slowest.ms)
        .time("from", them.from)
        .time("to", them.to)
        .end_object();
  } else {
    json.null("others");
  }
  json.end_object();
}

std::string render(const core::Trace& trace, const TraceWords& words) {
  wire::JsonWriter json;
  json.begin_object();
  write_line(json, trace, words);
  json.key("orders").begin_array();
  for (const Lease& lease : trace.leases) write_lease(json, lease, words);
  json.end_array().flag("more_orders", trace.more_leases).key("entries").begin_array();
  for (const core::TraceEntry& entry : trace.entries) write_entry(json, entry, words);
  json.end_array().flag("more_entries", trace.more_entries);
  write_silence(json, trace, words);
  json.time("key_last_used_at", trace.key_last_used).key("summary").begin_array();
  for (const std::string& sentence : words.summary()) json.text(sentence);
  return json.end_array().end_object().take();
}

}  // namespace

std::optional<wire::Response> show_trace(AdminCall& call) {
  Result<TraceQuery> query = read_query(call);
  if (!query) return problem(query.refusal());
  return call.ask([query = std::move(query).value(), catalogue = call.services.catalogue.get(),
                   now = call.services.clock.now()](const store::Tx& tx) {
    const Result<core::TraceSubject> subject = subject_of(tx, query);
    if (!subject) return problem(subject.refusal());
    const Result<core::Trace> trace = core::trace(tx, *catalogue, *subject, now);
    if (!trace) return problem(trace.refusal());
    return wire::Response::json(render(*trace, TraceWords(tx, *catalogue, *trace, now)));
  });
}

}  // namespace linepool::api::admin
