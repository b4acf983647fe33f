// Rentals: lines leased for periods of days.

#include "api/fields.h"
#include "api/rest/calls.h"
#include "api/rest/shapes.h"
#include "base/limits.h"

namespace linepool::api::rest {
namespace {

std::string rental_json(const Lease& rental, const Catalogue& catalogue) {
  wire::JsonWriter json;
  write_rental(json, rental, catalogue);
  return json.take();
}

app::Replayed render_rental(const app::Reply& reply, const Catalogue& catalogue, Time) {
  return {200, rental_json(std::get<app::RentalReply>(reply).rental, catalogue)};
}

app::Replayed render_new_rental(const app::Reply& reply, const Catalogue& catalogue, Time) {
  return {201, rental_json(std::get<app::RentalReply>(reply).rental, catalogue)};
}

std::optional<Lease> find_rental(const store::Tx& tx, CustomerId customer, LeaseId id) {
  std::optional<Lease> rental = tx.leases().find(id);
  if (!rental || rental->customer != customer || !rental->is_rental()) return std::nullopt;
  return rental;
}

app::RentalName name_of(const RestCall& call, std::int64_t id) {
  app::RentalName name;
  name.customer = call.customer();
  name.id = LeaseId{id};
  return name;
}

}  // namespace

std::optional<wire::Response> create_rental(RestCall& call) {
  const Result<Fields> fields =
      Fields::read(call.request.body, {"country", "service", "auto_renew", "max_price"});
  if (!fields) return problem(fields.refusal());
  const auto country_code = fields->required_text("country", limits::kNameBytes);
  if (!country_code) return problem(country_code.refusal());
  const auto service = fields->required_text("service", limits::kNameBytes);
  if (!service) return problem(service.refusal());
  const auto auto_renew = fields->optional_flag("auto_renew", false);
  if (!auto_renew) return problem(auto_renew.refusal());
  const auto max_price = fields->optional_money("max_price");
  if (!max_price) return problem(max_price.refusal());
  const auto catalogue = call.services.catalogue.get();
  const auto country = country_by_code(*catalogue, *country_code);
  if (!country) return problem(country.refusal());
  const auto app = app_by_code(*catalogue, *service);
  if (!app) return problem(app.refusal());
  app::RentLine command{call.customer(), call.caller.owner.key, (*country)->id,
                        (*app)->id,      *auto_renew,           *max_price};
  const KeyId key = call.caller.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return call.too_many_numbers(*wait_s);
  }
  gate::Admission& admission = call.admission;
  return call.command(command, &render_new_rental, [&admission, key](wire::Response response) {
    if (response.status >= 400) admission.give_back_new_number(key);
    return response;
  });
}

std::optional<wire::Response> list_rentals(RestCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([customer = call.customer(), page = *page,
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const auto rentals = tx.leases().rentals(customer, LeaseId{page.cursor}, page.limit);
    wire::JsonWriter json;
    json.begin_object().key("rentals").begin_array();
    for (const Lease& rental : rentals) write_rental(json, rental, *catalogue);
    json.end_array();
    rentals.size() < page.limit ? json.null("next_cursor")
                                : json.text("next_cursor", std::to_string(rentals.back().id.value));
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> get_rental(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([caller = call.caller, id = LeaseId{*id},
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const std::optional<Lease> rental = find_rental(tx, caller.owner.customer, id);
    if (!rental) return problem(Error::kNotFound);
    if (!caller.may_read(*rental)) return problem(Error::kCustomerBlocked);
    return wire::Response::json(rental_json(*rental, *catalogue));
  });
}

std::optional<wire::Response> rental_messages(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([caller = call.caller, id = LeaseId{*id}, now = call.now,
                   rules = call.services.rules, max = page->limit](const store::Tx& tx) {
    const std::optional<Lease> rental = find_rental(tx, caller.owner.customer, id);
    const bool is_over =
        rental && !rental->is_live() && now >= rental->ended_at + rules.rental_keep_readable;
    if (!rental || is_over) return problem(Error::kNotFound);
    if (!caller.may_read(*rental)) return problem(Error::kCustomerBlocked);
    wire::JsonWriter json;
    json.begin_object().key("messages").begin_array();
    for (const Message& message : tx.messages().of_lease(id, max)) write_message(json, message);
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> renew_rental(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(app::RenewRental{name_of(call, *id)}, &render_rental);
}

std::optional<wire::Response> set_auto_renew(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"enabled"});
  if (!fields) return problem(fields.refusal());
  if (!fields->has("enabled")) {
    return problem(Refusal(Error::kMissingParameter, "Field enabled is required."));
  }
  const auto enabled = fields->optional_flag("enabled", false);
  if (!enabled) return problem(enabled.refusal());
  return call.command(app::SetAutoRenew{name_of(call, *id), *enabled}, &render_rental);
}

std::optional<wire::Response> cancel_rental(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(app::RejectRental{name_of(call, *id)}, &render_rental);
}

}  // namespace linepool::api::rest
