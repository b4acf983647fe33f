// countries, apps, rates: what the server offers, and the error table.
#include <algorithm>
#include <boost/json.hpp>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "client/text.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

bool is_id(const std::string& text) {
  return !text.empty() && text.size() <= 9 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Exit show_countries(Session& session) {
  const auto countries = TemporaryLines(session.client()).countries();
  if (!countries) return session.fail(countries.failure());
  json::array rows;
  Table table({{"ID", Align::kRight}, {"COUNTRY"}});
  for (const Country& country : *countries) {
    rows.push_back({{"id", country.id}, {"name", country.name}});
    table.add({std::to_string(country.id), country.name});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

// The API takes the id of a country here and its name everywhere else.
Outcome<std::int64_t> country_id(const TemporaryLines& lines, const std::string& name_or_id) {
  if (is_id(name_or_id)) return std::stoll(name_or_id);
  const auto countries = lines.countries();
  if (!countries) return countries.failure();
  for (const Country& country : *countries) {
    if (folded(country.name) == folded(name_or_id)) return country.id;
  }
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = Error::kUnknownCountry;
  failure.sentence = info(Error::kUnknownCountry).sentence;
  return failure;
}

Exit show_apps(Session& session, const std::string& country, const std::string& search) {
  const TemporaryLines lines(session.client());
  const auto id = country_id(lines, country);
  if (!id) return session.fail(id.failure());
  const auto apps = lines.apps(*id);
  if (!apps) return session.fail(apps.failure());
  json::array rows;
  Table table({{"ID", Align::kRight}, {"APP"}, {"PRICE", Align::kRight}, {"TRENDING"}});
  for (const App& app : *apps) {
    if (folded(app.name).find(folded(search)) == std::string::npos) continue;
    rows.push_back(
        {{"id", app.id}, {"name", app.name}, {"price", app.price}, {"trending", app.trending}});
    table.add({std::to_string(app.id), app.name, app.price, app.trending ? "yes" : ""});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

Exit show_rates(Session& session, const std::string& country, const std::string& app) {
  const auto rates = TemporaryLines(session.client()).rates(country, app);
  if (!rates) return session.fail(rates.failure());
  json::array rows;
  Table table({{"APP"}, {"RATE", Align::kRight}});
  for (const Rate& rate : *rates) {
    rows.push_back({{"app", rate.app}, {"price", rate.price}});
    table.add({rate.app, rate.price});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

Exit show_errors(Session& session) {
  json::array rows;
  Table table({{"CODE"}, {"SENTENCE"}, {"MEANING"}, {"ACTION"}});
  for (const ErrorInfo& row : error_table()) {
    rows.push_back({{"code", row.code},
                    {"sentence", row.sentence},
                    {"http_status", row.http_status},
                    {"meaning", row.meaning},
                    {"action", name(row.action)}});
    table.add({std::string(row.code), std::string(row.sentence), std::string(row.meaning),
               std::string(name(row.action))});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

}  // namespace

void add_catalogue_commands(CLI::App& app, Session& session, Chosen& chosen) {
  CLI::App* countries = app.add_subcommand("countries", "List the countries with offers");
  countries->callback([&] { chosen = [&session] { return show_countries(session); }; });

  struct Arguments {
    std::string country;
    std::string app;
  };
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* apps = app.add_subcommand("apps", "List the apps of a country, with prices");
  apps->add_option("country", arguments->country, "Its name or id")->required();
  apps->add_option("--search", arguments->app, "Only apps whose name holds this text");
  apps->callback([&session, &chosen, arguments] {
    chosen = [&session, arguments] {
      return show_apps(session, arguments->country, arguments->app);
    };
  });

  CLI::App* rates = app.add_subcommand("rates", "List your prices in a country");
  rates->add_option("country", arguments->country, "Its name")->required();
  rates->add_option("--app", arguments->app, "Only this app");
  rates->callback([&session, &chosen, arguments] {
    chosen = [&session, arguments] {
      return show_rates(session, arguments->country, arguments->app);
    };
  });
}

void add_errors_command(CLI::App& app, Session& session, Chosen& chosen) {
  CLI::App* errors = app.add_subcommand("errors", "Show every error, its meaning and its remedy");
  errors->callback([&] { chosen = [&session] { return show_errors(session); }; });
}

}  // namespace linepool::cli
