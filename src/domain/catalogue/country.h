// A country that lines can be in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"

namespace linepool {

struct Country {
  CountryId id;
  std::string name;       // as the APIs spell it: "USA", "Malaysia"
  std::string iso2;       // ISO 3166-1 alpha-2: "US"
  std::string dial_code;  // the digits that every number there begins with: "60", "1242"
  std::string tier;       // price tier; the set of tiers is whatever the countries use
  // The country's number in the handler API, from 0; without one, that API does not know the
  // country.
  std::optional<std::int32_t> handler_id;
  std::vector<std::int32_t> other_handler_ids;  // further ids that mean this country
  std::vector<std::string> aliases;  // other names that find it: "United States of America"
};

}  // namespace linepool
