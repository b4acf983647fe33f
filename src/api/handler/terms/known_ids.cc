#include "api/handler/terms/known_ids.h"

#include <algorithm>

#include "api/handler/terms/service_codes.h"
#include "base/ascii.h"

namespace linepool::api::handler {

std::vector<NumberedCountry> numbered_countries(const Catalogue& catalogue) {
  std::vector<NumberedCountry> countries;
  for (const Country& country : catalogue.countries()) {
    if (!country.handler_id) continue;
    countries.push_back({*country.handler_id, &country});
    for (const std::int32_t id : country.other_handler_ids) countries.push_back({id, &country});
  }
  std::sort(countries.begin(), countries.end(),
            [](const NumberedCountry& a, const NumberedCountry& b) { return a.id < b.id; });
  return countries;
}

std::variant<const App*, Word> service_of(const Catalogue& catalogue, std::string_view code) {
  const App* app = catalogue.find_app_by_code(code);
  if (app != nullptr) return app;
  return is_field_service(code) ? Word::kNoNumbers : Word::kBadService;
}

std::optional<std::int32_t> country_number(std::string_view text) {
  const auto number = whole_number<std::int32_t>(text);
  return number && *number >= 0 ? number : std::nullopt;
}

const Country* country_of(const Catalogue& catalogue, std::string_view id) {
  const auto number = country_number(id);
  return number ? catalogue.find_country_by_handler_id(*number) : nullptr;
}

}  // namespace linepool::api::handler
