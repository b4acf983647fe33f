// What is offered, and how many numbers are available.

#include <algorithm>
#include <string>
#include <vector>

#include "api/handler/calls.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::string_view kNoName = "";

bool offers_numbers(const Catalogue& catalogue, const Country& country) {
  return std::any_of(catalogue.apps().begin(), catalogue.apps().end(),
                     [&](const App& app) { return catalogue.price(app, country).has_value(); });
}

// Only shared lines can serve several services. pickable() lists them first.
bool has_shared_line(const store::Tx& tx, CountryId country) {
  const auto lines = tx.lines().pickable(country, LeaseKind::kTemporary, 1);
  return !lines.empty() && lines.front().sharing == Sharing::kPerApp;
}

struct TopCountry {
  std::size_t lines;
  Money price;
  std::int32_t country;
};

// There is only one price, so the maps from price to count have one entry.
void write_top(wire::JsonWriter& json, const TopCountry& row, const Style& style) {
  json.begin_object().number("country", row.country).count("count", row.lines);
  style.price(json, "price", row.price);
  style.price(json, "retail_price", row.price);
  json.count("physicalTotalCount", row.lines).count("physicalCountForDefaultPrice", row.lines);
  for (const std::string_view map : {"freePriceMap", "physicalPriceMap"}) {
    json.key(map).begin_object().count(row.price.to_string(), row.lines).end_object();
  }
  json.end_object();
}

}  // namespace

Answer get_countries(HandlerCall& call) {
  return call.ask_list([services = call.services, catalogue = call.services.catalogue.get(),
                        style = call.style()](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object();
    for (const auto& [id, country] : numbered_countries(*catalogue)) {
      if (!services.shows(country->id)) continue;
      const bool rents = catalogue->has_rental(country->id);
      if (!rents && !offers_numbers(*catalogue, *country)) continue;
      json.key(std::to_string(id)).begin_object().number("id", id).text("rus", kNoName);
      json.text("eng", country->name).text("chn", kNoName);
      style.bit(json, "visible", true);
      style.bit(json, "retry", true);
      style.bit(json, "rent", rents);
      style.bit(json, "multiService", has_shared_line(tx, country->id));
      json.end_object();
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_services_list(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const std::string_view id = call.value("country");
  const Country* country = country_of(*catalogue, id);
  if (!id.empty() && country == nullptr) return call.format.refuse(Word::kBadCountry);
  wire::JsonWriter json;
  json.begin_object().text("status", "success").key("services").begin_array();
  for (const App& app : catalogue->apps()) {
    const bool is_listed = country != nullptr ? catalogue->price(app, *country).has_value()
                                              : app.offered && !app.prices.is_empty();
    if (!is_listed) continue;
    json.begin_object().text("code", app.code).text("name", app.name).end_object();
  }
  json.end_array().end_object();
  return wire::packed(wire::Response::json(json.take()), call.takes_gzip);
}

Answer get_operators(HandlerCall& call) {
  return call.ask([catalogue = call.services.catalogue.get(), format = call.format,
                   id = std::string(call.value("country"))](const store::Tx&) {
    wire::JsonWriter json;
    json.begin_object().text("status", "success").key("countryOperators").begin_object();
    bool found = false;
    for (const auto& [number, country] : numbered_countries(*catalogue)) {
      const std::string own_id = std::to_string(number);
      if (!id.empty() && own_id != id) continue;
      if (!offers_numbers(*catalogue, *country)) continue;
      json.key(own_id).begin_array().text("any").end_array();
      found = true;
    }
    json.end_object().end_object();
    return found ? wire::Response::json(json.take()) : format.refuse(Word::kOperatorsNotFound);
  });
}

Answer get_numbers_status(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const Country* country = call.country(*catalogue);
  if (country == nullptr) return call.format.refuse(Word::kBadCountry);
  return call.ask_list([catalogue, country, now = call.now](const store::Tx& tx) {
    const FreeLines free =
        tx.lines().free_lines(country->id, now, LeaseKind::kTemporary, kCountedLines);
    wire::JsonWriter json;
    json.begin_object();
    // The suffix says whether calls may be forwarded: never.
    for (const Offer& offer : catalogue->offered_apps(country->id)) {
      json.count(offer.app->code + "_0", free.count(offer.app->id));
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_top_countries(HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const auto service = service_of(tariff.catalogue(), call.value("service"));
  if (const auto* word = std::get_if<Word>(&service)) {
    const bool is_known = *word == Word::kNoNumbers;
    return is_known ? wire::Response::json("{}") : call.format.refuse(*word);
  }
  return call.ask_list([tariff, app = std::get<const App*>(service), style = call.style(),
                        now = call.now](const store::Tx& tx) {
    std::vector<TopCountry> rows;
    std::vector<CountryId> countries;
    for (const NumberedCountry& numbered : numbered_countries(tariff.catalogue())) {
      const Country& country = *numbered.country;
      const std::optional<Money> price = tariff.price(*app, country);
      if (!price || !numbered.is_first()) continue;
      countries.push_back(country.id);
      rows.push_back(TopCountry{0, *price, numbered.id});
    }
    const auto counts =
        tx.lines().count_free_all(countries, app->id, now, LeaseKind::kTemporary, kCountedLines);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].lines = counts[i];
    std::erase_if(rows, [](const TopCountry& row) { return row.lines == 0; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TopCountry& a, const TopCountry& b) { return a.lines > b.lines; });
    wire::JsonWriter json;
    json.begin_object();
    std::size_t rank = 0;
    for (const TopCountry& row : rows) write_top(json.key(std::to_string(rank++)), row, style);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::handler
