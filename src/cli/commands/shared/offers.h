// What the server offers, to rent or for one verification.
#pragma once

#include <linepool/client.h>

#include <cstdint>
#include <string>
#include <vector>

namespace linepool::cli {

Outcome<std::vector<Country>> countries_of(const Client& client, bool rent);
Outcome<std::vector<App>> apps_of(const Client& client, std::int64_t country, bool rent);

// The id of a country, which may be given by its name or code in whatever case. An id is not looked
// up.
Outcome<std::int64_t> country_id(const Client& client, const std::string& name_or_id, bool rent);

}  // namespace linepool::cli
