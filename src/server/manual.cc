#include "server/manual.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <string_view>
#include <utility>

#include "base/text/man_page.h"
#include "server/config/config.h"
#include "server/config/settings.h"
#include "server/exit_codes.h"
#include "server/version.h"

namespace linepool::server {
namespace {

void add_options(ManPage& page, const CLI::App& program) {
  for (const CLI::Option* option : program.get_options()) {
    if (option->get_group().empty() || option->get_lnames().empty()) continue;
    const std::string type = option->get_type_name();
    page.item("--" + option->get_lnames().front() + (type.empty() ? "" : " " + type),
              option->get_description());
  }
}

void add_settings(ManPage& page) {
  page.heading("settings");
  page.paragraph(
      "A setting takes its value from its default, from what --sandbox implies, from the file of "
      "--config, from the environment, and from --set, each overriding the ones before.");
  for (const Setting& setting : settings()) {
    const std::string fallback =
        setting.fallback.empty() ? "empty by default" : fmt::format("default {}", setting.fallback);
    page.item(
        fmt::format("{}, {}", setting.key, environment_name(setting.key)),
        fmt::format("{} ({}; {})", setting.help,
                    setting.secret ? "only from the environment" : allowed(setting), fallback));
  }
}

void add_exit_codes(ManPage& page) {
  constexpr std::pair<int, std::string_view> kCodes[] = {
      {kExitOk, "stopped by a signal, everything finished"},
      {kExitCannotStart,
       "cannot start: address in use, directory not writable or in use; or a backup cannot be "
       "restored"},
      {kExitDeposed, "another node has taken over the database; the next start stands by"},
      {kExitStoreFailed, "the store failed while the server was running: full disk, I/O error"},
      {kExitOverdue, "the stop took longer than nine seconds and was cut short"},
      {kExitBadConfig, "a setting, the command line or the catalogue is wrong"},
  };
  page.heading("exit status");
  for (const auto& [code, meaning] : kCodes) page.item(std::to_string(code), meaning);
}

}  // namespace

std::string manual_of(const CLI::App& program) {
  ManPage page("linepoold", 8, version(), "server for a pool of phone lines");
  page.heading("synopsis");
  page.paragraph("linepoold [--config FILE] [--set SECTION.KEY=VALUE]...");
  page.paragraph("linepoold --sandbox");
  page.paragraph("linepoold --restore FILE --data-dir DIRECTORY");
  page.heading("description");
  page.paragraph(
      "linepoold leases phone lines to customers and delivers the SMS that arrive on them. It "
      "stays "
      "in the foreground, logs to standard error, and prints one line to standard output once it "
      "is "
      "serving.");
  page.heading("options");
  add_options(page, program);
  page.heading("signals");
  page.item("SIGTERM, SIGINT", "Finish what has begun and stop.");
  page.item("SIGHUP", "Reload the catalogue files of the data directory, and the TLS files.");
  add_exit_codes(page);
  add_settings(page);
  page.heading("see also");
  page.paragraph("linepool(1)");
  return page.text();
}

}  // namespace linepool::server
