// What can be rented, for how long, at which price.

#include <algorithm>
#include <string>

#include "api/handler/calls.h"
#include "api/handler/rent_terms.h"
#include "api/handler/shapes.h"
#include "base/ascii.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

// What clients that name no time mean; none of them means a month.
constexpr std::int32_t kDefaultHours = 4;

void write_countries(wire::JsonWriter& json, const Services& services, const Catalogue& catalogue) {
  json.key("countries").begin_object();
  std::size_t place = 0;
  for (const Country& country : catalogue.countries()) {
    if (!country.handler_id || !catalogue.has_rental(country.id)) continue;
    if (!services.shows(country.id)) continue;
    json.number(std::to_string(place++), *country.handler_id);
  }
  json.end_object();
}

// In the formats of two vendors at once.
void write_offer(wire::JsonWriter& json, Money price, std::size_t lines, const Style& style) {
  json.begin_object();
  style.price(json, "cost", price);
  json.count("quant", lines);
  write_rent_price(json, price, style);
  json.count("quantity", lines).end_object();
}

void write_terms(wire::JsonWriter& json, const RentalOffer& offer, std::size_t lines,
                 const Style& style) {
  json.key(std::to_string(offer.period_hours)).begin_object();
  write_rent_price(json, offer.price, style);
  json.count("count", lines).end_object();
}

}  // namespace

std::int32_t rent_hours_of(const HandlerCall& call) {
  const std::optional<std::string_view> text = one_value(call.parameters, kRentTimeNames);
  if (!text) return 0;
  if (text->empty()) return kDefaultHours;
  return std::max(whole_number<std::int32_t>(*text).value_or(0), 0);
}

void write_rent_price(wire::JsonWriter& json, Money price, const Style& style) {
  style.price(json, "price", price);
  style.price(json, "retail_price", price);
}

Answer get_rent_offers(HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const Country* country = call.country(tariff.catalogue());
  const bool is_named = !call.value("country").empty();
  if (is_named && country == nullptr) return call.format.refuse(Word::kBadCountry);
  const std::int32_t hours = rent_hours_of(call);
  if (hours == 0) return call.format.refuse(Word::kInvalidTime);
  return call.ask_list([services = call.services, tariff, country, hours, style = call.style(),
                        now = call.now](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object();
    write_countries(json, services, tariff.catalogue());
    json.key("operators").begin_object().text("0", "any").end_object();
    json.key("services").begin_object();
    const CountryId place = country != nullptr ? country->id : CountryId{};
    const FreeLines free = tx.lines().free_lines(place, now, LeaseKind::kRental, kCountedLines);
    for (const RentedApp& rented : tariff.rented_apps(place, hours)) {
      write_offer(json.key(rented.app->code), rented.offer.price, free.count(rented.app->id),
                  style);
    }
    json.end_object().end_object();
    return wire::Response::json(json.take());
  });
}

// For one service, by country and by hours.
Answer count_rent_offers(HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const Catalogue& catalogue = tariff.catalogue();
  const App* app = catalogue.find_app_by_code(call.value("service"));
  if (app == nullptr) return call.format.refuse(Word::kBadService);
  const std::string_view id = call.value("country");
  const auto only = country_number(id);
  const bool is_clear = id.empty() || country_of(catalogue, id) != nullptr;
  if (!is_clear) return call.format.refuse(Word::kBadCountry);
  return call.ask_list(
      [tariff, app, only, style = call.style(), now = call.now](const store::Tx& tx) {
        std::vector<NumberedCountry> asked;
        std::vector<CountryId> ids;
        for (const NumberedCountry& numbered : numbered_countries(tariff.catalogue())) {
          const bool is_asked = !only || *only == numbered.id;
          if (!is_asked || tariff.rentals(*app, *numbered.country).empty()) continue;
          asked.push_back(numbered);
          ids.push_back(numbered.country->id);
        }
        const auto lines =
            tx.lines().count_free_all(ids, app->id, now, LeaseKind::kRental, kCountedLines);
        wire::JsonWriter json;
        json.begin_object();
        for (std::size_t i = 0; i < asked.size(); ++i) {
          if (!only && lines[i] == 0) continue;
          json.key(std::to_string(asked[i].id)).begin_object();
          for (const RentalOffer& offer : tariff.rentals(*app, *asked[i].country)) {
            write_terms(json, offer, lines[i], style);
          }
          json.end_object();
        }
        json.end_object();
        return wire::Response::json(json.take());
      });
}

// What continueRentNumber would charge.
Answer continue_rent_price(HandlerCall& call) {
  const std::int32_t hours = rent_hours_of(call);
  if (hours == 0) return call.format.refuse(Word::kInvalidTime);
  return call.ask([owner = call.owner, id = call.lease_id("id"), hours,
                   format = call.format](const store::Tx& tx) {
    const std::optional<Lease> rental = find_rental(tx, owner, id);
    if (!rental) return format.refuse(Word::kNoIdRent);
    if (!rental->is_live()) return format.refuse(Word::kRentDie);
    if (hours != rental->rental.period_hours) return format.refuse(Word::kInvalidTime);
    wire::JsonWriter json;
    json.begin_object().text("status", "success");
    style_of(format).price(json, "price", rental->price);
    json.number("currency", kCurrency).number("hours", hours).end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::handler
