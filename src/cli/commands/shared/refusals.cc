#include "cli/commands/shared/refusals.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/commands/shared/offers.h"
#include "cli/syntax/suggestion.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kNameBytes = 200;

std::string shown(const std::string& name) {
  return printable(name, kNameBytes);
}

bool is_among(const std::string& name, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&name](const std::string& one) { return folded(one) == folded(name); });
}

template <class Row>
std::vector<std::string> names_of(const Outcome<std::vector<Row>>& rows) {
  std::vector<std::string> names;
  if (!rows) return names;
  for (const Row& row : *rows) names.push_back(shown(row.name));
  return names;
}

std::vector<std::string> app_names(const Client& client, const Named& named) {
  const auto id = country_id(client, named.country, named.rent);
  return id ? names_of(apps_of(client, *id, named.rent)) : std::vector<std::string>();
}

std::string shell_word(const std::string& name) {
  return name.find(' ') == std::string::npos ? name : "'" + shown(name) + "'";
}

}  // namespace

Failure explained(const Client& client, Failure failure, const Named& named) {
  if (!failure.error) return failure;
  const std::string rent = named.rent ? " --rent" : "";
  if (*failure.error == Error::kUnknownCountry && !named.country.empty()) {
    const auto countries = countries_of(client, named.rent);
    const auto names = names_of(countries);
    if (is_among(named.country, names)) return failure;
    if (countries && countries->empty() && !named.rent) {
      failure.sentence = kOffersNothing;
      return failure;
    }
    failure.sentence = no_such("country", shown(named.country), names,
                               "`linepool countries" + rent + "` lists them.");
  } else if (*failure.error == Error::kUnknownApp && !named.app.empty()) {
    const auto names = app_names(client, named);
    if (is_among(named.app, names)) return failure;
    const std::string country = named.country.empty() ? "COUNTRY" : shell_word(named.country);
    failure.sentence = no_such("app", shown(named.app), names,
                               "`linepool apps " + country + rent + "` lists them.");
  } else if (*failure.error == Error::kUnknownNumber && !named.number.empty()) {
    failure.sentence =
        "'" + shown(named.number) +
        "' is no number of yours now: never leased, or its time is over; `linepool " +
        (named.rent ? "rent list --all" : "history") + "` lists yours.";
  }
  return failure;
}

Exit fail_named(Session& session, const Client& client, const Failure& failure, const Named& named,
                boost::json::object document) {
  return session.fail(explained(client, failure, named), std::move(document));
}

}  // namespace linepool::cli
