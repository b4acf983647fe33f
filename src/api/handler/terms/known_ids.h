// The field's country ids and service codes, both those in the catalogue and others.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "api/handler/terms/words.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::api::handler {

// Parses a country id; it need not exist.
std::optional<std::int32_t> country_number(std::string_view text);
// null if the catalogue does not have it.
const Country* country_of(const Catalogue& catalogue, std::string_view id);

// A country under one of its ids in this API.
struct NumberedCountry {
  std::int32_t id;
  const Country* country;

  // Whether this is the id that answers use for it.
  [[nodiscard]] bool is_first() const { return country->handler_id == id; }
};

// Every known id, in ascending order.
std::vector<NumberedCountry> numbered_countries(const Catalogue& catalogue);

// Which service of the catalogue a code means, or why none: BAD_SERVICE if nobody knows the code,
// NO_NUMBERS if the field knows it but the catalogue does not.
std::variant<const App*, Word> service_of(const Catalogue& catalogue, std::string_view code);

}  // namespace linepool::api::handler
