// What is on offer, and what can go wrong.

#include "api/answers/openapi.h"
#include "api/number_type.h"
#include "api/rest/calls.h"
#include "api/rest/shapes.h"
#include "wire/gzip.h"

namespace linepool::api::rest {
namespace {

// Lines are counted up to this number; a larger pool shows it.
constexpr std::size_t kCountedLines = 1000;

struct OfferNames {
  const Country* country = nullptr;
  const App* app = nullptr;
  Money price;
  LineCriteria criteria = LeaseKind::kTemporary;
};

// `country` and `service` from the query, offered together, and its `number_type`.
Result<OfferNames> offer_of(const RestCall& call, const Tariff& tariff) {
  const Catalogue& catalogue = tariff.catalogue();
  for (const std::string_view name : {"country", "service"}) {
    if (call.value(name).empty()) {
      return Refusal(Error::kMissingParameter, "Parameter " + std::string(name) + " is required.");
    }
  }
  const auto country = country_by_code(catalogue, call.value("country"));
  if (!country) return country.refusal();
  const auto app = app_by_code(catalogue, call.value("service"));
  if (!app) return app.refusal();
  const std::optional<Money> price = tariff.price(**app, **country);
  if (!price) return Error::kUnknownApp;
  const Result<NumberType> type = number_type_of(call.value("number_type"));
  if (!type) return type.refusal();
  return OfferNames{*country, *app, *price, {LeaseKind::kTemporary, *type}};
}

bool offers_anything(const Catalogue& catalogue, const Country& country) {
  for (const App& app : catalogue.apps()) {
    if (catalogue.price(app, country)) return true;
  }
  return catalogue.has_rental(country.id);
}

// Long lists are compressed if the client accepts it.
wire::Response list_of(const RestCall& call, wire::JsonWriter& json) {
  return wire::packed(wire::Response::json(json.take()), wire::accepts_gzip(call.request));
}

}  // namespace

Answer list_countries(RestCall& call) {
  const auto catalogue = call.services.catalogue.get();
  wire::JsonWriter json;
  json.begin_object().key("countries").begin_array();
  for (const Country& country : catalogue->countries()) {
    if (!call.services.shows(country.id) || !offers_anything(*catalogue, country)) continue;
    json.begin_object()
        .text("code", country.iso2)
        .text("name", country.name)
        .text("dial_code", country.dial_code)
        .end_object();
  }
  json.end_array().end_object();
  return list_of(call, json);
}

Answer list_services(RestCall& call) {
  const Tariff tariff = call.tariff();
  const Catalogue& catalogue = tariff.catalogue();
  const std::string_view code = call.value("country");
  const Country* country = nullptr;
  if (!code.empty()) {
    const auto found = country_by_code(catalogue, code);
    if (!found) return problem(found.refusal());
    country = *found;
  }
  wire::JsonWriter json;
  json.begin_object().key("services").begin_array();
  for (const App& app : catalogue.apps()) {
    if (!app.offered) continue;
    const auto price = country != nullptr ? tariff.price(app, *country) : std::nullopt;
    const auto rent = country != nullptr ? tariff.rental(app, *country) : std::nullopt;
    if (country != nullptr && !price && !rent) continue;
    json.begin_object().text("code", app.code).text("name", app.name);
    if (price) json.decimal("price", *price);
    if (rent) {
      json.decimal("rent", rent->price);
      if (rent->period_hours % 24 == 0) json.number("rent_days", rent->period_hours / 24);
      json.key("rentals").begin_array();
      for (const RentalOffer& offer : tariff.rentals(app, *country)) {
        json.begin_object()
            .number("period_hours", offer.period_hours)
            .decimal("price", offer.price)
            .end_object();
      }
      json.end_array();
    }
    json.end_object();
  }
  json.end_array().end_object();
  return list_of(call, json);
}

Answer list_operators(RestCall& call) {
  const Tariff tariff = call.tariff();
  const auto offer = offer_of(call, tariff);
  if (!offer) return problem(offer.refusal());
  return call.ask([country = offer->country->id, app = offer->app->id, now = call.now,
                   price = offer->price, criteria = offer->criteria](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object().key("operators").begin_array();
    json.begin_object()
        .number("operator", kAnyOperator)
        .number("displayId", kAnyOperator)
        .decimal("price", price)
        .count("count", tx.lines().count_free(country, app, now, criteria, kCountedLines))
        .text("label", "any")
        .end_object();
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

Answer list_numbers(RestCall& call) {
  const Tariff tariff = call.tariff();
  const auto offer = offer_of(call, tariff);
  if (!offer) return problem(offer.refusal());
  return call.ask([tariff, offer = *offer, now = call.now](const store::Tx& tx) {
    const Country& country = *offer.country;
    const std::size_t available =
        tx.lines().count_free(country.id, offer.app->id, now, offer.criteria, kCountedLines);
    wire::JsonWriter json;
    json.begin_object().decimal("price", offer.price).count("available", available);
    // Always empty: looking reserves no numbers, and a lease says which number it got.
    json.key("numbers").begin_array().end_array();
    // Only the requested country, so that a client that takes the first entry gets no other.
    json.key("countries").begin_array();
    json.begin_object()
        .text("code", country.iso2)
        .text("name", country.name)
        .decimal("price", offer.price)
        .count("available", available)
        .end_object();
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

Answer list_errors(RestCall&) {
  wire::JsonWriter json;
  json.begin_object().key("errors").begin_array();
  for (const ErrorInfo& row : error_table()) {
    json.begin_object()
        .text("code", row.code)
        .number("status", row.http_status)
        .text("sentence", row.sentence)
        .text("meaning", row.meaning)
        .text("action", name(row.action))
        .end_object();
  }
  json.end_array().end_object();
  return wire::Response::json(json.take());
}

Answer get_openapi(RestCall&) {
  return wire::Response::json(std::string(rest_openapi()));
}

}  // namespace linepool::api::rest
