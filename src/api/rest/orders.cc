// Orders: temporary leases, each for one verification.

#include <algorithm>

#include "api/fields.h"
#include "api/number_type.h"
#include "api/rest/calls.h"
#include "api/rest/order_wait.h"
#include "api/rest/pages.h"
#include "api/rest/rest_command.h"
#include "api/rest/shapes.h"
#include "base/limits.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/lease_number.h"
#include "core/commands/orders/next_code.h"
#include "core/engine/once.h"
#include "core/queries/history.h"
#include "core/queries/live/newest_messages.h"
#include "domain/patterns/code_pattern.h"

namespace linepool::api::rest {
namespace {

core::Replayed render_order(const core::Leased& reply, const Catalogue& catalogue, Time now) {
  const Message* newest = reply.newest ? &*reply.newest : nullptr;
  return {200, order_json(reply.lease, newest, catalogue, now)};
}

// 202: it will be cancelled.
core::Replayed render_cancel(const core::Leased& reply, const Catalogue& catalogue, Time now) {
  core::Replayed answer = render_order(reply, catalogue, now);
  if (reply.lease.is_live()) answer.status = 202;
  return answer;
}

core::Replayed render_new_order(const core::Leased& reply, const Catalogue& catalogue, Time) {
  const Lease& lease = reply.lease;
  return {201, order_json(lease, nullptr, catalogue, lease.created_at)};
}

// `sandbox`: what the order's simulated line receives; nothing is one SMS, as usual.
Result<core::SharedReply> simulated_reply_in(const Fields& fields, bool is_sandbox) {
  const auto sandbox = fields.object("sandbox", {"reply"});
  if (!sandbox) return sandbox.refusal();
  if (!*sandbox) return core::SharedReply();
  if (!is_sandbox) {
    return Refusal(Error::kInvalidParameter,
                   "Field sandbox is for sandboxes; this server has real lines.");
  }
  auto text = (*sandbox)->document("reply");
  if (!text) return text.refusal();
  if (text->empty()) return Refusal(Error::kMissingParameter, "Field sandbox.reply is required.");
  if (text->size() > limits::kSmsTextBytes) {
    return Refusal(Error::kInvalidParameter, "Field sandbox.reply is longer than an SMS may be.");
  }
  using Kind = core::SimulatedReply::Kind;
  core::SimulatedReply reply{Kind::kText, *std::move(text)};
  if (reply.text == "none") reply.kind = Kind::kNone;
  if (reply.text == "late") reply.kind = Kind::kLate;
  if (reply.text == "twice") reply.kind = Kind::kTwice;
  if (reply.text == "wrong-code") reply.kind = Kind::kWrongCode;
  return std::make_shared<const core::SimulatedReply>(std::move(reply));
}

Result<std::string> code_pattern_in(const Fields& fields) {
  Result<std::string> text = fields.optional_text("code_pattern", limits::kCodePatternBytes);
  if (!text || text->empty()) return text;
  const Result<CodePattern> pattern = CodePattern::compile(*text);
  if (!pattern) return pattern.refusal();
  return text;
}

Result<core::LeaseNumber> new_order(const RestCall& call) {
  const Result<Fields> fields = Fields::read(
      call.request.body, {"country", "service", "operator", "phoneNumber", "number_type",
                          "max_price", "ttl_s", "label", "code_pattern", "sandbox"});
  if (!fields) return fields.refusal();
  const auto country_code = fields->required_text("country", limits::kNameBytes);
  if (!country_code) return country_code.refusal();
  const auto service = fields->required_text("service", limits::kNameBytes);
  if (!service) return service.refusal();
  const auto wanted = fields->optional_text("phoneNumber", limits::kNameBytes);
  if (!wanted) return wanted.refusal();
  const Result<NumberType> type = number_type_in(*fields);
  if (!type) return type.refusal();
  const auto any = fields->optional_integer("operator", kAnyOperator, kAnyOperator, kAnyOperator);
  if (!any) return any.refusal();
  const auto max_price = fields->max_price();
  if (!max_price) return max_price.refusal();

  const std::int64_t life_s = std::max<std::int64_t>(1, call.services.rules.lease_life.ms / 1000);
  const auto ttl_s =
      fields->optional_integer("ttl_s", std::min(limits::kLeaseLifeLeast_s, life_s), life_s, 0);
  if (!ttl_s) return ttl_s.refusal();
  Result<std::string> label = fields->label();
  if (!label) return label.refusal();

  Result<std::string> code_pattern = code_pattern_in(*fields);
  if (!code_pattern) return code_pattern.refusal();

  core::LeaseNumber command;
  command.life = Duration::seconds(*ttl_s);
  command.code_pattern = *std::move(code_pattern);
  command.label = *std::move(label);
  Result<core::SharedReply> reply = simulated_reply_in(*fields, call.services.is_sandbox);
  if (!reply) return reply.refusal();
  command.reply = *std::move(reply);
  const auto catalogue = call.services.catalogue.get();
  const auto country = country_by_code(*catalogue, *country_code);
  if (!country) return country.refusal();
  const auto app = app_by_code(*catalogue, *service);
  if (!app) return app.refusal();
  if (!wanted->empty()) {
    const Result<LineNumber> number = line_number_of(*wanted, *type, (*country)->id);
    if (!number) return number.refusal();
    command.wanted = *number;
  }
  command.customer = call.customer();
  command.key = call.caller.owner.key;
  command.country = (*country)->id;
  command.app = (*app)->id;
  command.max_price = *max_price;
  command.type = *type;
  return command;
}

std::optional<OrderStatus> status_named(std::string_view wanted) {
  for (const OrderStatus status : {OrderStatus::kActive, OrderStatus::kCompleted,
                                   OrderStatus::kExpired, OrderStatus::kCancelled}) {
    if (name(status) == wanted) return status;
  }
  return std::nullopt;
}

struct OrderFilter {
  std::optional<OrderStatus> status;
  std::string label;  // "": any
  core::Sight sight;

  [[nodiscard]] bool is_open() const { return !status && label.empty() && !sight.limits; }
  [[nodiscard]] bool passes(const Lease& lease) const {
    if (!sight.shows(lease)) return false;
    if (!label.empty() && lease.label != label) return false;
    return !status || order_status(lease) == *status;
  }
};

wire::Response list(const store::Tx& tx, CustomerId customer, const Page& page,
                    const OrderFilter& filter, const Catalogue& catalogue, Time now) {
  const std::size_t looked = rows_looked_at(page, filter.is_open());
  const auto leases = tx.leases().history(customer, LeaseId{page.cursor}, looked + 1);
  const auto passes = [&filter](const Lease& lease) { return filter.passes(lease); };
  const store::RowsById messages =
      core::newest_messages(tx, shown_rows(leases, page, looked, passes));
  wire::JsonWriter json;
  json.begin_object().key("orders").begin_array();
  const PageEnd end = write_page(json, leases, page, looked, passes, [&](const Lease& lease) {
    write_order(json, lease, core::newest_in(messages, lease), catalogue, now);
  });
  json.end_array();
  end.write(json);
  json.end_object();
  return wire::Response::json(json.take());
}

}  // namespace

std::optional<wire::Response> create_order(RestCall& call) {
  Result<core::LeaseNumber> command = new_order(call);
  if (!command) return problem(command.refusal());
  const gate::Payer payer(call.caller.owner, command->country);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.too_many_numbers(*wait_s);
  }
  return call.command(*std::move(command), &render_new_order, {TakenNumber(call.admission, payer)});
}

std::optional<wire::Response> get_order(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const LeaseId order{*id};
  if (!call.caller.only.is_none() && call.caller.only != order) return problem(Error::kNotFound);
  const Result<Duration> wait = wait_of(call);
  if (!wait) return problem(wait.refusal());
  if (wait->ms > 0) return wait_for_order(call, order, *wait);
  return call.ask([caller = call.caller, order, now = call.now,
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const std::optional<OrderView> found =
        find_order(tx, caller.owner.customer, order, caller.owner.sight());
    if (!found) return problem(Error::kNotFound);
    if (!caller.may_read(found->lease)) return problem(Error::kCustomerBlocked);
    return wire::Response::json(order_json(found->lease, found->newest(), *catalogue, now));
  });
}

std::optional<wire::Response> list_orders(RestCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  const std::string_view wanted = call.value("status");
  const std::optional<OrderStatus> status = status_named(wanted);
  if (!wanted.empty() && !status) {
    return problem(Refusal(Error::kInvalidParameter,
                           "Parameter status must be active, completed, expired or cancelled."));
  }
  OrderFilter filter{status, std::string(call.value("label")), call.sight()};
  return call.ask([customer = call.customer(), page = *page, filter = std::move(filter),
                   now = call.now, catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    return list(tx, customer, page, filter, *catalogue, now);
  });
}

std::optional<wire::Response> cancel_order(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const std::string_view when = call.value("when");
  if (!when.empty() && when != "allowed" && when != "now") {
    return problem(Refusal(Error::kInvalidParameter, "Parameter when must be now or allowed."));
  }
  core::EndOrder command{call.customer(), LeaseId{*id}, core::OrderEnd::kCancel, call.key()};
  command.when_allowed = when == "allowed";
  return call.command(command, &render_cancel);
}

std::optional<wire::Response> finish_order(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(
      core::EndOrder{call.customer(), LeaseId{*id}, core::OrderEnd::kFinish, call.key()},
      &render_order);
}

std::optional<wire::Response> next_code(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(core::NextCode{call.customer(), LeaseId{*id}, call.key()}, &render_order);
}

std::optional<wire::Response> order_messages(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const LeaseId order{*id};
  if (!call.caller.only.is_none() && call.caller.only != order) return problem(Error::kNotFound);
  const Result<Page> page = page_of(call, limits::kPageRows);
  if (!page) return problem(page.refusal());
  return call.ask([caller = call.caller, order, page = *page](const store::Tx& tx) {
    const std::optional<OrderView> found =
        find_order(tx, caller.owner.customer, order, caller.owner.sight());
    if (!found) return problem(Error::kNotFound);
    if (!caller.may_read(found->lease)) return problem(Error::kCustomerBlocked);
    return messages_page(tx, order, page);
  });
}

}  // namespace linepool::api::rest
