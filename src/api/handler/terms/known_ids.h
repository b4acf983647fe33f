// The field's ids of countries and codes of services, in the catalogue and beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "api/handler/terms/words.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::api::handler {

// What may be the id of a country.
std::optional<std::int32_t> country_number(std::string_view text);
// null where the catalogue has none.
const Country* country_of(const Catalogue& catalogue, std::string_view id);

// A country under one of its ids here.
struct NumberedCountry {
  std::int32_t id;
  const Country* country;

  // Whether it is the one by which answers name it.
  [[nodiscard]] bool is_first() const { return country->handler_id == id; }
};

// Every id that is known, in their order.
std::vector<NumberedCountry> numbered_countries(const Catalogue& catalogue);

// Which service of the catalogue a code means, or why none: BAD_SERVICE for a code that nobody
// knows, NO_NUMBERS for one that the field knows and the catalogue does not.
std::variant<const App*, Word> service_of(const Catalogue& catalogue, std::string_view code);

}  // namespace linepool::api::handler
