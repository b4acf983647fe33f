// admin catalogue check, import, export: countries, apps and the deny list as files.
// admin app enable, disable, price: one app of them.
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <system_error>
#include <vector>

#include "base/limits.h"
#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/http/text.h"
#include "client/json_rows.h"
#include "domain/catalogue/no_app_enabled.h"

namespace linepool::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kFiles{"countries.toml", "apps.toml", "deny.toml"};
constexpr std::size_t kProblemBytes = 1'000;

struct Arguments {
  std::string directory;
  bool force = false;
  std::string app;
  std::string price;
  std::string country;
};

// Those of the three files that exist.
json::object read_catalogue(Session& session, const std::string& directory) {
  json::object texts;
  for (const std::string_view name : kFiles) {
    const fs::path path = fs::path(directory) / name;
    std::error_code fault;
    if (!fs::exists(path, fault)) continue;
    const std::string text = read_file(session, path.string(), limits::kAdminBodyBytes);
    if (repaired_utf8(text) != text) throw UsageError(path.string() + " is not UTF-8");
    texts[name] = text;
  }
  if (texts.empty()) {
    throw UsageError("no countries.toml, apps.toml or deny.toml in " + directory);
  }
  return texts;
}

Exit show_report(Session& session, const Outcome<json::object>& report, const char* done) {
  if (!report) return session.fail(report.failure());
  const JsonRow row(*report);
  const bool sound = row.flag("ok");
  if (session.json()) {
    session.show(*report);
    return sound ? Exit::kDone : Exit::kRefused;
  }
  if (const json::value* problems = report->if_contains("problems");
      problems != nullptr && problems->is_array()) {
    for (const json::value& problem : problems->get_array()) {
      if (!problem.is_string()) continue;
      session.note(printable(std::string_view(problem.get_string()), kProblemBytes));
    }
  }
  if (!sound) return Exit::kRefused;
  session.console().out << done << ": " << row.number("countries") << " countries, "
                        << row.number("apps") << " apps, " << row.number("offered") << " offered\n";
  if (row.number("offered") == 0) session.note(kNoAppEnabled);
  return Exit::kDone;
}

Exit check_catalogue(Session& session, const Arguments& arguments) {
  const json::object texts = read_catalogue(session, arguments.directory);
  return show_report(session, AdminApi(session).post_report("/catalogue/check", texts), "sound");
}

Exit import_catalogue(Session& session, const Arguments& arguments) {
  const json::object texts = read_catalogue(session, arguments.directory);
  return show_report(session, AdminApi(session).put_report("/catalogue", texts), "in use");
}

Exit export_catalogue(Session& session, const Arguments& arguments) {
  const auto texts = AdminApi(session).get("/catalogue");
  if (!texts) return session.fail(texts.failure());
  const fs::path directory(arguments.directory);
  std::error_code fault;
  fs::create_directories(directory, fault);
  if (!arguments.force) {
    for (const std::string_view name : kFiles) {
      if (!fs::exists(directory / name, fault)) continue;
      throw UsageError((directory / name).string() + " exists; --force overwrites it");
    }
  }
  json::array written;
  // Only the three known names: a server does not get to choose paths on this machine.
  for (const std::string_view name : kFiles) {
    const json::value* text = texts->if_contains(name);
    if (text == nullptr || !text->is_string()) continue;
    const fs::path path = directory / name;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << std::string_view(text->get_string()) << std::flush;
    if (!file) throw UsageError("cannot write " + path.string());
    written.emplace_back(path.string());
    if (!session.json()) session.console().out << path.string() << '\n';
  }
  if (session.json()) session.show(json::object{{"files", written}});
  return Exit::kDone;
}

Exit change_app(Session& session, const Arguments& arguments, const json::object& change) {
  const auto app = AdminApi(session).patch("/catalogue/apps/" + segment(arguments.app), change);
  if (!app) return session.fail(app.failure());
  if (session.json()) {
    session.show(*app);
    return Exit::kDone;
  }
  const JsonRow row(*app);
  const std::string denied_by = row.text("denied_by");
  std::string state = row.flag("offered") ? "offered" : "not offered";
  if (!denied_by.empty()) state += ": the deny rule " + printable(denied_by, kProblemBytes);
  session.note(printable(row.text("name"), kProblemBytes) + " (" +
               printable(row.text("code"), kProblemBytes) + ") is " + state);
  return Exit::kDone;
}

Exit enable_app(Session& session, const Arguments& arguments) {
  return change_app(session, arguments, {{"enabled", true}});
}

Exit disable_app(Session& session, const Arguments& arguments) {
  return change_app(session, arguments, {{"enabled", false}});
}

Exit price_app(Session& session, const Arguments& arguments) {
  json::object change{{"price", arguments.price}};
  if (!arguments.country.empty()) change["country"] = arguments.country;
  return change_app(session, arguments, change);
}

}  // namespace

void add_admin_app_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command group =
      admin.add_subcommand("app", "One app of the catalogue: enable, disable, price");
  group.require_subcommand();
  const auto add_app = [&](const Command& command) {
    command.add_option("app", arguments->app, "Name or code").required();
  };

  const Command enable = group.add_subcommand("enable", "Offer an app to customers");
  add_app(enable);
  enable.example("admin app enable telegram");
  enable.callback(choose(enable_app));

  const Command disable =
      group.add_subcommand("disable", "Stop offering an app; live orders go on");
  add_app(disable);
  disable.example("admin app disable telegram");
  disable.callback(choose(disable_app));

  const Command price = group.add_subcommand("price", "Set the price of one temporary number");
  add_app(price);
  price
      .add_option("price", arguments->price,
                  "USD, such as 0.50; with --country also \"\": the price of its tier again")
      .required();
  price.add_option("--country", arguments->country, "Only there, in place of everywhere");
  price.example("admin app price telegram 0.35 --country malaysia");
  price.callback(choose(price_app));
}

void add_admin_catalogue_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command catalogue =
      admin.add_subcommand("catalogue", "Countries, apps and prices: check, import, export");
  catalogue.require_subcommand();

  const Command check = catalogue.add_subcommand("check", "Check files without changing anything");
  check
      .add_option("directory", arguments->directory,
                  "Directory with countries.toml, apps.toml, deny.toml")
      .required();
  check.example("admin catalogue check catalogue");
  check.callback(choose(check_catalogue));

  const Command import = catalogue.add_subcommand("import", "Put files into use if they are valid");
  import
      .add_option("directory", arguments->directory,
                  "Directory with countries.toml, apps.toml, deny.toml")
      .required();
  import.example("admin catalogue import catalogue");
  import.callback(choose(import_catalogue));

  const Command get = catalogue.add_subcommand("export", "Write the files in use to a directory");
  get.add_option("directory", arguments->directory, "Created if it does not exist").required();
  get.add_flag("--force", arguments->force, "Overwrite existing files");
  get.example("admin catalogue export catalogue");
  get.callback(choose(export_catalogue));
}

}  // namespace linepool::cli
