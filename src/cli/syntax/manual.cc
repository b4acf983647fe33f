#include "cli/syntax/manual.h"

#include <CLI/CLI.hpp>

#include "base/text/man_page.h"
#include "cli/syntax/help.h"
#include "cli/terminal/exit_code.h"

namespace linepool::cli {
namespace {

void add_items(ManPage& page, const std::vector<const CLI::Option*>& options) {
  for (const CLI::Option* option : options) page.item(usage_of(*option), meaning_of(*option));
}

void add_command(ManPage& page, const CLI::App& command) {
  page.subheading(synopsis_of(command));
  page.paragraph(command.get_description() + '.');
  add_items(page, arguments_of(command));
  add_items(page, options_of(command));
  for (const std::string& example : examples_of(command)) page.verbatim("linepool " + example);
}

void add_environment(ManPage& page) {
  page.heading("environment");
  page.item("LINEPOOL_URL", "URL of the server; http://127.0.0.1:8080 if it is not set.");
  page.item("LINEPOOL_KEY", "The API key. Other users of the machine cannot see it here.");
  page.item("LINEPOOL_ADMIN_TOKEN", "The admin token, for the commands of the operator.");
  page.item("LINEPOOL_CA_FILE", "PEM file with the CA certificates to trust.");
  page.item("NO_COLOR", "If it is set, titles are not bold.");
}

}  // namespace

std::string manual_of(const CLI::App& program, const std::string& version) {
  ManPage page("linepool", 1, version, "lease phone numbers and read the codes that arrive");
  page.heading("synopsis");
  page.paragraph(synopsis_of(program));
  page.heading("description");
  page.paragraph(
      "linepool leases phone numbers from a Linepool server and prints the SMS and codes that "
      "arrive on them. Lists are tables on a terminal, tab-separated values in a pipe, and JSON "
      "with --json. Everything that is not a result goes to standard error.");
  page.heading("options");
  add_items(page, options_of(program));
  page.heading("commands");
  for (const CLI::App* command : all_commands_of(program)) {
    if (commands_of(*command).empty()) add_command(page, *command);
  }
  page.heading("exit status");
  for (const ExitInfo& row : exit_table()) {
    page.item(std::to_string(static_cast<int>(row.code)), row.meaning);
  }
  add_environment(page);
  page.heading("examples");
  for (const std::string& example : examples_of(program)) page.verbatim("linepool " + example);
  page.heading("see also");
  page.paragraph("linepoold(8)");
  return page.text();
}

}  // namespace linepool::cli
