// Rentals: lines leased for periods of days.

#include <algorithm>

#include "api/fields.h"
#include "api/number_type.h"
#include "api/rest/calls.h"
#include "api/rest/pages.h"
#include "api/rest/rest_command.h"
#include "api/rest/shapes.h"
#include "base/limits.h"
#include "core/commands/rentals/reject_rental.h"
#include "core/commands/rentals/renew_rental.h"
#include "core/commands/rentals/rent_line.h"
#include "core/commands/rentals/set_auto_renew.h"
#include "core/commands/shared/rental.h"
#include "core/engine/once.h"

namespace linepool::api::rest {
namespace {

std::string rental_json(const Lease& rental, const Catalogue& catalogue, Time now) {
  wire::JsonWriter json;
  write_rental(json, rental, catalogue, now);
  return json.take();
}

core::Replayed render_rental(const core::RentalReply& reply, const Catalogue& catalogue, Time now) {
  return {200, rental_json(reply.rental, catalogue, now)};
}

core::Replayed render_new_rental(const core::RentalReply& reply, const Catalogue& catalogue, Time) {
  return {201, rental_json(reply.rental, catalogue, reply.rental.created_at)};
}

std::optional<Lease> find_rental(const store::Tx& tx, CustomerId customer, LeaseId id,
                                 const core::Sight& sight) {
  std::optional<Lease> rental = tx.leases().find(id);
  if (!rental || rental->customer != customer || !rental->is_rental()) return std::nullopt;
  if (!sight.shows(*rental)) return std::nullopt;
  return rental;
}

core::RentalName name_of(const RestCall& call, std::int64_t id) {
  core::RentalName name;
  name.customer = call.customer();
  name.id = LeaseId{id};
  name.by = call.key();
  return name;
}

struct RentalFilter {
  std::string label;  // "": any
  core::Sight sight;

  [[nodiscard]] bool is_open() const { return label.empty() && !sight.limits; }
  [[nodiscard]] bool passes(const Lease& rental) const {
    return sight.shows(rental) && (label.empty() || rental.label == label);
  }
};

wire::Response list(const store::Tx& tx, CustomerId customer, const Page& page,
                    const RentalFilter& filter, const Catalogue& catalogue, Time now) {
  const std::size_t looked = rows_looked_at(page, filter.is_open());
  const auto rentals = tx.leases().rentals(customer, LeaseId{page.cursor}, looked + 1);
  wire::JsonWriter json;
  json.begin_object().key("rentals").begin_array();
  const PageEnd end = write_page(
      json, rentals, page, looked, [&filter](const Lease& rental) { return filter.passes(rental); },
      [&](const Lease& rental) { write_rental(json, rental, catalogue, now); });
  json.end_array();
  end.write(json);
  json.end_object();
  return wire::Response::json(json.take());
}

// Refuses a period length that is not sold there; if nothing is sold there, the command refuses.
std::optional<Refusal> unsold_period(const Catalogue& catalogue, const App& app,
                                     const Country& country, std::int32_t hours) {
  const std::vector<RentalOffer> sold = catalogue.rentals(app, country);
  const bool is_sold = std::any_of(sold.begin(), sold.end(), [hours](const RentalOffer& offer) {
    return offer.period_hours == hours;
  });
  if (hours == 0 || sold.empty() || is_sold) return std::nullopt;
  std::string lengths;
  for (const RentalOffer& offer : sold) {
    lengths += (lengths.empty() ? "" : ", ") + std::to_string(offer.period_hours);
  }
  return Refusal(Error::kInvalidParameter, "Field period_hours must be one of: " + lengths + ".");
}

}  // namespace

std::optional<wire::Response> create_rental(RestCall& call) {
  const Result<Fields> fields =
      Fields::read(call.request.body, {"country", "service", "phoneNumber", "number_type",
                                       "auto_renew", "max_price", "period_hours", "label"});
  if (!fields) return problem(fields.refusal());
  const auto country_code = fields->required_text("country", limits::kNameBytes);
  if (!country_code) return problem(country_code.refusal());
  const auto service = fields->required_text("service", limits::kNameBytes);
  if (!service) return problem(service.refusal());
  const auto wanted = fields->optional_text("phoneNumber", limits::kNameBytes);
  if (!wanted) return problem(wanted.refusal());
  const Result<NumberType> type = number_type_in(*fields);
  if (!type) return problem(type.refusal());
  const auto auto_renew = fields->optional_flag("auto_renew", false);
  if (!auto_renew) return problem(auto_renew.refusal());
  const auto max_price = fields->max_price();
  if (!max_price) return problem(max_price.refusal());
  const auto hours = fields->optional_integer("period_hours", 1, limits::kRentalPeriodHours, 0);
  if (!hours) return problem(hours.refusal());
  Result<std::string> label = fields->label();
  if (!label) return problem(label.refusal());
  const auto catalogue = call.services.catalogue.get();
  const auto country = country_by_code(*catalogue, *country_code);
  if (!country) return problem(country.refusal());
  const auto app = app_by_code(*catalogue, *service);
  if (!app) return problem(app.refusal());
  core::RentLine command{call.customer(), call.caller.owner.key, (*country)->id,
                         (*app)->id,      *auto_renew,           *max_price};
  command.period_hours = static_cast<std::int32_t>(*hours);
  command.label = *std::move(label);
  command.type = *type;
  if (!wanted->empty()) {
    const Result<LineNumber> number = line_number_of(*wanted, *type, (*country)->id);
    if (!number) return problem(number.refusal());
    command.wanted = *number;
  }
  if (const auto fault = unsold_period(*catalogue, **app, **country, command.period_hours)) {
    return problem(*fault);
  }
  const gate::Payer payer(call.caller.owner, (*country)->id);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.too_many_numbers(*wait_s);
  }
  return call.command(std::move(command), &render_new_rental, {TakenNumber(call.admission, payer)});
}

std::optional<wire::Response> list_rentals(RestCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  RentalFilter filter{std::string(call.value("label")), call.sight()};
  return call.ask([customer = call.customer(), page = *page, filter = std::move(filter),
                   now = call.now, catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    return list(tx, customer, page, filter, *catalogue, now);
  });
}

std::optional<wire::Response> get_rental(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([caller = call.caller, id = LeaseId{*id}, now = call.now,
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const std::optional<Lease> rental =
        find_rental(tx, caller.owner.customer, id, caller.owner.sight());
    if (!rental) return problem(Error::kNotFound);
    if (!caller.may_read(*rental)) return problem(Error::kCustomerBlocked);
    return wire::Response::json(rental_json(*rental, *catalogue, now));
  });
}

std::optional<wire::Response> rental_messages(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([caller = call.caller, id = LeaseId{*id}, now = call.now,
                   rules = call.services.rules, page = *page](const store::Tx& tx) {
    const std::optional<Lease> rental =
        find_rental(tx, caller.owner.customer, id, caller.owner.sight());
    const bool is_over =
        rental && !rental->is_live() && now >= rental->ended_at + rules.rental_keep_readable;
    if (!rental || is_over) return problem(Error::kNotFound);
    if (!caller.may_read(*rental)) return problem(Error::kCustomerBlocked);
    return messages_page(tx, id, page);
  });
}

std::optional<wire::Response> renew_rental(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"max_price"});
  if (!fields) return problem(fields.refusal());
  const auto max_price = fields->max_price();
  if (!max_price) return problem(max_price.refusal());
  return call.command(core::RenewRental{name_of(call, *id), *max_price}, &render_rental);
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
  return call.command(core::SetAutoRenew{name_of(call, *id), *enabled}, &render_rental);
}

std::optional<wire::Response> cancel_rental(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(core::RejectRental{name_of(call, *id)}, &render_rental);
}

}  // namespace linepool::api::rest
