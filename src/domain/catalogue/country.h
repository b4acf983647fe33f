// A country in which lines may stand.
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
  std::string tier;       // price tier; the tiers are those that the countries use
  // As the handler API numbers countries, from 0 on; it does not know those that have none.
  std::optional<std::int32_t> handler_id;
  std::vector<std::int32_t> other_handler_ids;  // which mean it too
  std::vector<std::string> aliases;  // other spellings that find it: "United States of America"
};

}  // namespace linepool
