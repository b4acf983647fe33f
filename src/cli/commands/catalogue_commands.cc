// countries, apps, rates: what the server offers.
#include <linepool/rented.h>

#include <boost/json.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/offers.h"
#include "cli/commands/shared/refusals.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

struct Arguments {
  std::string country;
  std::string app;
  bool rent = false;
};

Named named(const Arguments& arguments) {
  return {.app = arguments.app, .country = arguments.country, .number = "", .rent = arguments.rent};
}

Exit show_countries(Session& session, const Arguments& arguments) {
  const auto countries = countries_of(session.anonymous_client(), arguments.rent);
  if (!countries) return session.fail(countries.failure());
  json::array rows;
  Table table({right("ID"), {"CODE"}, name_column("COUNTRY")});
  for (const Country& country : *countries) {
    rows.push_back(
        {{"id", country.id}, {"code", text_or_null(country.code)}, {"name", country.name}});
    table.add({std::to_string(country.id), country.code, country.name});
  }
  session.json() ? session.show(rows) : session.show(table);
  if (countries->empty() && !arguments.rent) session.note(kOffersNothing);
  return Exit::kDone;
}

Exit show_apps(Session& session, const Arguments& arguments) {
  const Client client = session.anonymous_client();
  const auto id = country_id(client, arguments.country, arguments.rent);
  if (!id) return fail_named(session, client, id.failure(), named(arguments));
  const auto apps = apps_of(client, *id, arguments.rent);
  if (!apps) return session.fail(apps.failure());
  json::array rows;
  Table table({right("ID"), {"CODE"}, name_column("APP"), right("PRICE"), {"TRENDING"}});
  for (const App& app : *apps) {
    const bool is_found = folded(app.name).find(folded(arguments.app)) != std::string::npos ||
                          folded(app.code) == folded(arguments.app);
    if (!is_found) continue;
    rows.push_back({{"id", app.id},
                    {"code", text_or_null(app.code)},
                    {"name", app.name},
                    {"price", app.price},
                    {"trending", app.trending}});
    table.add({std::to_string(app.id), app.code, app.name, app.price, app.trending ? "yes" : ""});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

Exit show_rates(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  const auto rates = TemporaryLines(client).rates(arguments.country, arguments.app);
  if (!rates) return fail_named(session, client, rates.failure(), named(arguments));
  json::array rows;
  Table table({{"CODE"}, name_column("APP"), right("PRICE")});
  for (const Rate& rate : *rates) {
    rows.push_back({{"code", text_or_null(rate.code)}, {"app", rate.app}, {"price", rate.price}});
    table.add({rate.code, rate.app, rate.price});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

constexpr const char* kOffer = "What is on offer";

}  // namespace

void add_catalogue_commands(const Command& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command countries =
      app.add_subcommand("countries", "List the countries with offers").under(kOffer);
  countries.example("countries");
  countries.example("countries --rent");
  countries.add_flag("--rent", arguments->rent, "Only countries with numbers for rent");
  countries.callback(choose(show_countries));

  const Command apps =
      app.add_subcommand("apps", "List the apps of a country, with prices").under(kOffer);
  apps.example("apps malaysia");
  apps.example("apps MY --search whats");
  apps.add_option("country", arguments->country, "Its name, code or id").required();
  apps.add_option("--search", arguments->app,
                  "Only apps whose name contains this text, or with this code");
  apps.add_flag("--rent", arguments->rent, "Only apps for rent, with the price of one period");
  apps.callback(choose(show_apps));

  const Command rates = app.add_subcommand("rates", "List your prices in a country").under(kOffer);
  rates.example("rates malaysia --app google");
  rates.add_option("country", arguments->country, "Its name or code").required();
  rates.add_option("--app", arguments->app, "Only this app");
  rates.callback(choose(show_rates));
}

}  // namespace linepool::cli
