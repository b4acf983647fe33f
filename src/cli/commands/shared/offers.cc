#include "cli/commands/shared/offers.h"

#include <linepool/rented.h>

#include "base/ascii.h"
#include "cli/commands/shared/leases.h"

namespace linepool::cli {
namespace {

bool is_id(const std::string& text) {
  return text.size() <= 9 && all_digits(text);
}

}  // namespace

Outcome<std::vector<Country>> countries_of(const Client& client, bool rent) {
  return rent ? RentedLines(client).countries() : TemporaryLines(client).countries();
}

Outcome<std::vector<App>> apps_of(const Client& client, std::int64_t country, bool rent) {
  return rent ? RentedLines(client).apps(country) : TemporaryLines(client).apps(country);
}

// The user API takes a country's id for its apps, and the name everywhere else.
Outcome<std::int64_t> country_id(const Client& client, const std::string& name_or_id, bool rent) {
  if (is_id(name_or_id)) return std::stoll(name_or_id);
  const auto countries = countries_of(client, rent);
  if (!countries) return countries.failure();
  for (const Country& country : *countries) {
    if (is_called(name_or_id, country.name, country.code)) return country.id;
  }
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = Error::kUnknownCountry;
  failure.sentence = info(Error::kUnknownCountry).sentence;
  return failure;
}

}  // namespace linepool::cli
