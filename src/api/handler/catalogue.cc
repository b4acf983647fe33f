// What is offered, at which price, and how much of it is there.

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

// Countries that this API knows, in the order of its own ids.
std::vector<const Country*> numbered_countries(const Catalogue& catalogue) {
  std::vector<const Country*> countries;
  for (const Country& country : catalogue.countries()) {
    if (country.handler_id) countries.push_back(&country);
  }
  std::sort(countries.begin(), countries.end(),
            [](const Country* a, const Country* b) { return *a->handler_id < *b->handler_id; });
  return countries;
}

void write_prices(wire::JsonWriter& json, const Catalogue& catalogue, const Country& country,
                  const App* only, const FreeLines& free) {
  json.key(std::to_string(*country.handler_id)).begin_object();
  for (const Offer& offer : catalogue.offered_apps(country.id)) {
    if (only != nullptr && offer.app->id != only->id) continue;
    const std::size_t lines = free.count(offer.app->id);
    json.key(offer.app->code)
        .begin_object()
        .decimal("cost", offer.price)
        .count("count", lines)
        .count("physicalCount", lines)
        .end_object();
  }
  json.end_object();
}

// Of one app, or of all of them.
FreeLines free_lines(const store::Tx& tx, CountryId country, const App* app, Time now) {
  constexpr auto kKind = LeaseKind::kTemporary;
  if (app == nullptr) return tx.lines().free_lines(country, now, kKind, kCountedLines);
  return FreeLines{tx.lines().count_free(country, app->id, now, kKind, kCountedLines), {}};
}

}  // namespace

Answer get_countries(HandlerCall& call) {
  return call.ask([catalogue = call.services.catalogue.get()](const store::Tx&) {
    wire::JsonWriter json;
    json.begin_object();
    for (const Country* country : numbered_countries(*catalogue)) {
      const bool rents = catalogue->has_rental(country->id);
      if (!rents && !offers_numbers(*catalogue, *country)) continue;
      json.key(std::to_string(*country->handler_id))
          .begin_object()
          .number("id", *country->handler_id)
          .text("rus", kNoName)
          .text("eng", country->name)
          .text("chn", kNoName)
          .number("visible", 1)
          .number("retry", 1)
          .number("rent", rents ? 1 : 0)
          .number("multiService", 0)
          .end_object();
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_services_list(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const std::string_view id = call.value("country");
  const Country* country = country_of(*catalogue, id);
  if (!id.empty() && country == nullptr) return call.voice.refuse(Word::kBadCountry);
  wire::JsonWriter json;
  json.begin_object().text("status", "success").key("services").begin_array();
  for (const App& app : catalogue->apps()) {
    const bool is_listed = country != nullptr ? catalogue->price(app, *country).has_value()
                                              : app.offered && !app.prices.is_empty();
    if (!is_listed) continue;
    json.begin_object().text("code", app.code).text("name", app.name).end_object();
  }
  json.end_array().end_object();
  return wire::Response::json(json.take());
}

Answer get_operators(HandlerCall& call) {
  return call.ask([catalogue = call.services.catalogue.get(), voice = call.voice,
                   id = std::string(call.value("country"))](const store::Tx&) {
    wire::JsonWriter json;
    json.begin_object().text("status", "success").key("countryOperators").begin_object();
    bool found = false;
    for (const Country* country : numbered_countries(*catalogue)) {
      const std::string own_id = std::to_string(*country->handler_id);
      if (!id.empty() && own_id != id) continue;
      if (!offers_numbers(*catalogue, *country)) continue;
      json.key(own_id).begin_array().text("any").end_array();
      found = true;
    }
    json.end_object().end_object();
    return found ? wire::Response::json(json.take()) : voice.refuse(Word::kOperatorsNotFound);
  });
}

// Without a country, those that have a free line: the whole table is megabytes of nothing.
Answer get_prices(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const std::string_view code = call.value("service");
  const App* app = catalogue->find_app_by_code(code);
  if (!code.empty() && app == nullptr) return call.voice.refuse(Word::kBadService);
  const std::string_view id = call.value("country");
  const Country* only = country_of(*catalogue, id);
  if (!id.empty() && only == nullptr) return call.voice.refuse(Word::kBadCountry);
  return call.ask([catalogue, app, only, now = call.now](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object();
    for (const Country* country : numbered_countries(*catalogue)) {
      if (only != nullptr && country != only) continue;
      const FreeLines free = free_lines(tx, country->id, app, now);
      const bool is_shown = only != nullptr || free.lines > 0;
      if (is_shown) write_prices(json, *catalogue, *country, app, free);
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_numbers_status(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const std::string_view id = call.value("country");
  const Country* country = country_of(*catalogue, id.empty() ? kDefaultCountry : id);
  if (country == nullptr) return call.voice.refuse(Word::kBadCountry);
  return call.ask([catalogue, country, now = call.now](const store::Tx& tx) {
    const FreeLines free = free_lines(tx, country->id, nullptr, now);
    wire::JsonWriter json;
    json.begin_object();
    // Behind the code, whether calls may be forwarded: never.
    for (const Offer& offer : catalogue->offered_apps(country->id)) {
      json.count(offer.app->code + "_0", free.count(offer.app->id));
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_top_countries(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const App* app = catalogue->find_app_by_code(call.value("service"));
  if (app == nullptr) return call.voice.refuse(Word::kBadService);
  return call.ask([catalogue, app, now = call.now](const store::Tx& tx) {
    struct Row {
      std::size_t lines;
      Money price;
      std::int32_t country;
    };
    std::vector<Row> rows;
    for (const Country* country : numbered_countries(*catalogue)) {
      const std::optional<Money> price = catalogue->price(*app, *country);
      if (!price) continue;
      const std::size_t lines =
          tx.lines().count_free(country->id, app->id, now, LeaseKind::kTemporary, kCountedLines);
      if (lines > 0) rows.push_back(Row{lines, *price, *country->handler_id});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.lines > b.lines; });
    wire::JsonWriter json;
    json.begin_object();
    std::size_t rank = 0;
    for (const Row& row : rows) {
      json.key(std::to_string(rank++))
          .begin_object()
          .number("country", row.country)
          .count("count", row.lines)
          .decimal("price", row.price)
          .decimal("retail_price", row.price)
          .end_object();
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::handler
