// Prices and counts of numbers, in the formats that clients know.

#include <map>
#include <string>
#include <vector>

#include "api/handler/calls.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

// Lines are leased from the whole pool, which counts as one provider.
constexpr std::int64_t kProvider = 1;

struct Row {
  const App* app;
  Money price;
  std::size_t lines;
};

using WriteRow = void (*)(wire::JsonWriter& json, const Row& row, const Style& style);

void write_cost(wire::JsonWriter& json, const Row& row, const Style& style) {
  json.begin_object();
  style.price(json, "cost", row.price);
  json.count("count", row.lines).count("physicalCount", row.lines).end_object();
}

// The count at each price; there is only one.
void write_price_map(wire::JsonWriter& json, const Row& row, const Style&) {
  json.begin_object().count(row.price.to_string(), row.lines).end_object();
}

void write_providers(wire::JsonWriter& json, const Row& row, const Style& style) {
  json.begin_object().key(std::to_string(kProvider)).begin_object().count("count", row.lines);
  style.price(json, "price", row.price);
  json.number("provider_id", kProvider).end_object().end_object();
}

// Of one app, or of all if null; one for each country.
std::vector<FreeLines> free_lines(const store::Tx& tx, const std::vector<CountryId>& countries,
                                  const App* app, Time now) {
  constexpr auto kKind = LeaseKind::kTemporary;
  if (app == nullptr) return tx.lines().free_lines_all(countries, now, kKind, kCountedLines);
  std::vector<FreeLines> free;
  for (const std::size_t lines :
       tx.lines().count_free_all(countries, app->id, now, kKind, kCountedLines)) {
    free.push_back(FreeLines{lines, {}});
  }
  return free;
}

std::vector<Row> rows_of(const Tariff& tariff, CountryId country, const App* only,
                         const FreeLines& free) {
  std::vector<Row> rows;
  for (const Offer& offer : tariff.offered_apps(country)) {
    if (only != nullptr && offer.app->id != only->id) continue;
    rows.push_back({offer.app, offer.price, free.count(offer.app->id)});
  }
  return rows;
}

// What the call asks for: one app or all of them, in one country or in all with a free line.
// Listing the countries without one would add megabytes of nothing.
struct Wanted {
  const App* app = nullptr;
  bool is_offered = true;               // false: only the field knows the service
  std::optional<std::int32_t> country;  // as the call names it; nothing means all

  // Calls use(id, rows) for each country to show.
  template <class Use>
  void for_each(const store::Tx& tx, const Tariff& tariff, Time now, Use use) const {
    std::vector<NumberedCountry> asked;
    std::vector<CountryId> ids;
    for (const NumberedCountry& numbered : numbered_countries(tariff.catalogue())) {
      if (country && *country != numbered.id) continue;
      if (is_offered) {
        asked.push_back(numbered);
        ids.push_back(numbered.country->id);
      } else if (country) {
        use(numbered.id, {});
      }
    }
    const std::vector<FreeLines> free = free_lines(tx, ids, app, now);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const bool is_shown = country || free[i].lines > 0;
      if (is_shown) use(asked[i].id, rows_of(tariff, ids[i], app, free[i]));
    }
  }
};

std::variant<Wanted, Word> wanted_of(const HandlerCall& call, const Catalogue& catalogue) {
  Wanted wanted;
  const std::string_view code = call.value("service");
  if (!code.empty()) {
    const auto service = service_of(catalogue, code);
    const auto* word = std::get_if<Word>(&service);
    if (word != nullptr && *word == Word::kBadService) return *word;
    wanted.is_offered = word == nullptr;
    if (wanted.is_offered) wanted.app = std::get<const App*>(service);
  }
  const std::string_view id = call.value("country");
  if (id.empty()) return wanted;
  if (country_of(catalogue, id) == nullptr) return Word::kBadCountry;
  wanted.country = country_number(id);
  return wanted;
}

// {country: {service: row}}
Answer prices(const HandlerCall& call, WriteRow write) {
  const Tariff tariff = call.tariff();
  auto wanted = wanted_of(call, tariff.catalogue());
  if (const auto* word = std::get_if<Word>(&wanted)) return call.format.refuse(*word);
  return call.ask_list([tariff, wanted = std::get<Wanted>(std::move(wanted)), write,
                        style = call.style(), now = call.now](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object();
    wanted.for_each(tx, tariff, now, [&](std::int32_t id, const std::vector<Row>& rows) {
      json.key(std::to_string(id)).begin_object();
      for (const Row& row : rows) write(json.key(row.app->code), row, style);
      json.end_object();
    });
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace

Answer get_prices(HandlerCall& call) {
  return prices(call, &write_cost);
}

Answer get_prices_v2(HandlerCall& call) {
  return prices(call, &write_price_map);
}

Answer get_prices_v3(HandlerCall& call) {
  return prices(call, &write_providers);
}

// {service: {country: row}}
Answer get_prices_by_service(HandlerCall& call) {
  const Tariff tariff = call.tariff();
  auto wanted = wanted_of(call, tariff.catalogue());
  if (const auto* word = std::get_if<Word>(&wanted)) return call.format.refuse(*word);
  return call.ask_list([tariff, wanted = std::get<Wanted>(std::move(wanted)), style = call.style(),
                        now = call.now](const store::Tx& tx) {
    std::map<std::string, std::vector<std::pair<std::int32_t, Row>>, std::less<>> services;
    wanted.for_each(tx, tariff, now, [&](std::int32_t id, const std::vector<Row>& rows) {
      for (const Row& row : rows) services[row.app->code].emplace_back(id, row);
    });
    wire::JsonWriter json;
    json.begin_object();
    for (const auto& [code, countries] : services) {
      json.key(code).begin_object();
      for (const auto& [id, row] : countries) write_cost(json.key(std::to_string(id)), row, style);
      json.end_object();
    }
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::handler
