#include "cli/commands/refusals.h"

#include <linepool/rented.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/syntax/suggestion.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kNameBytes = 200;

std::string quoted(const std::string& name) {
  return "'" + printable(name, kNameBytes) + "'";
}

bool is_among(const std::string& name, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&name](const std::string& one) { return folded(one) == folded(name); });
}

// "; did you mean 'x'? `linepool apps usa` lists them."
std::string or_listed(const std::string& wrong, const std::vector<std::string>& names,
                      const std::string& list) {
  const std::string guess = did_you_mean(wrong, names);
  return (guess.empty() ? ";" : guess) + " `linepool " + list + "` lists them.";
}

template <class Row>
std::vector<std::string> names_of(const Outcome<std::vector<Row>>& rows) {
  std::vector<std::string> names;
  if (!rows) return names;
  for (const Row& row : *rows) names.push_back(printable(row.name, kNameBytes));
  return names;
}

Outcome<std::vector<Country>> countries_of(const Client& client, bool rent) {
  return rent ? RentedLines(client).countries() : TemporaryLines(client).countries();
}

std::vector<std::string> apps_of(const Client& client, const Named& named) {
  const auto countries = countries_of(client, named.rent);
  if (!countries) return {};
  const auto country = std::find_if(
      countries->begin(), countries->end(),
      [&named](const Country& one) { return folded(one.name) == folded(named.country); });
  if (country == countries->end()) return {};
  return names_of(named.rent ? RentedLines(client).apps(country->id)
                             : TemporaryLines(client).apps(country->id));
}

std::string shell_word(const std::string& name) {
  return name.find(' ') == std::string::npos ? name : quoted(name);
}

}  // namespace

Failure explained(const Client& client, Failure failure, const Named& named) {
  if (!failure.error) return failure;
  const std::string rent = named.rent ? " --rent" : "";
  if (*failure.error == Error::kUnknownCountry && !named.country.empty()) {
    const auto names = names_of(countries_of(client, named.rent));
    if (is_among(named.country, names)) return failure;
    failure.sentence =
        "no country " + quoted(named.country) + or_listed(named.country, names, "countries" + rent);
  } else if (*failure.error == Error::kUnknownApp && !named.app.empty()) {
    const auto names = apps_of(client, named);
    if (is_among(named.app, names)) return failure;
    const std::string country = named.country.empty() ? "COUNTRY" : shell_word(named.country);
    failure.sentence =
        "no app " + quoted(named.app) + or_listed(named.app, names, "apps " + country + rent);
  } else if (*failure.error == Error::kUnknownNumber && !named.number.empty()) {
    failure.sentence = quoted(named.number) +
                       " is no number of yours now: never leased, or its time is over; `linepool " +
                       (named.rent ? "rent list --all" : "history") + "` lists yours.";
  }
  return failure;
}

Exit fail_named(Session& session, const Client& client, const Failure& failure, const Named& named,
                boost::json::object document) {
  return session.fail(explained(client, failure, named), std::move(document));
}

}  // namespace linepool::cli
