// load_countries, load_apps and get_rates: the catalogue as customers see it. All of it is in
// memory, so these calls answer at once.

#include <algorithm>
#include <limits>

#include "api/user/call.h"
#include "api/user/dates.h"
#include "api/user/names.h"
#include "wire/json_writer.h"

namespace linepool::api::user {
namespace {

bool offers_anything(const Catalogue& catalogue, const Country& country, bool rental) {
  if (rental) return catalogue.has_rental(country.id);
  return std::any_of(catalogue.apps().begin(), catalogue.apps().end(),
                     [&](const App& app) { return catalogue.price(app, country).has_value(); });
}

void write_app(wire::JsonWriter& json, const App& app, Money price, const TimeZone& zone) {
  json.begin_object()
      .number("id", app.id.value)
      .text("full_name", app.name)
      .text("picture", app.picture)
      .text("link", app.link)
      .text("timestamp", date_time(app.updated, zone))
      .number("trending", app.trending ? 1 : 0)
      .money("deduct", price)
      .text("code", app.code)
      .end_object();
}

wire::Response no_rows() {
  return wire::Response::json("[]");
}

}  // namespace

std::optional<wire::Response> load_countries(Call& call) {
  const Result<bool> rental = call.wants_rental();
  if (!rental) return call.answers.refuse(rental.refusal());
  const auto catalogue = call.services.catalogue.get();
  wire::JsonWriter json;
  json.begin_array();
  for (const Country& country : catalogue->countries()) {
    const bool is_shown = call.services.shows(country.id);
    if (!is_shown || !offers_anything(*catalogue, country, *rental)) continue;
    json.begin_object()
        .number("id", country.id.value)
        .text("full_name", country.name)
        .text("code", country.iso2)
        .end_object();
  }
  json.end_array();
  return wire::Response::json(json.take());
}

std::optional<wire::Response> load_apps(Call& call) {
  const Result<bool> rental = call.wants_rental();
  if (!rental) return call.answers.refuse(rental.refusal());
  // An id that is not a number matches no country.
  const Result<std::int64_t> id =
      call.integer("country_id", 1, std::numeric_limits<std::int64_t>::max(), 0);
  if (!id) return no_rows();
  const Result<std::int32_t> hours = call.rental_hours();
  if (!hours) return call.answers.refuse(hours.refusal());
  const Tariff tariff = call.tariff();
  wire::JsonWriter json;
  json.begin_array();
  if (*rental) {
    for (const RentedApp& rented : tariff.rented_apps(CountryId{*id}, *hours)) {
      write_app(json, *rented.app, rented.offer.price, call.services.zone);
    }
  } else {
    for (const Offer& offer : tariff.offered_apps(CountryId{*id})) {
      write_app(json, *offer.app, offer.price, call.services.zone);
    }
  }
  json.end_array();
  return wire::Response::json(json.take());
}

std::optional<wire::Response> get_rates(Call& call) {
  const Tariff tariff = call.tariff();
  const Catalogue& catalogue = tariff.catalogue();
  const Country* country = find_country(call, catalogue);
  if (country == nullptr) return call.answers.refuse(Error::kUnknownCountry);
  const bool names_app = !call.value("app").empty();
  const App* only = names_app ? find_app(call, catalogue) : nullptr;
  if (names_app && only == nullptr) return no_rows();
  wire::JsonWriter json;
  json.begin_array();
  for (const Offer& offer : tariff.offered_apps(country->id)) {
    if (only != nullptr && offer.app != only) continue;
    json.begin_object()
        .text("app", offer.app->name)
        .money("rate", offer.price)
        .text("code", offer.app->code)
        .end_object();
  }
  json.end_array();
  return wire::Response::json(json.take());
}

}  // namespace linepool::api::user
