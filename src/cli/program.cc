#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kErrorBytes = 2'000;

void add_commands(CLI::App& program, Session& session, Chosen& chosen) {
  program.set_help_all_flag("--help-all", "Print the help of every command and exit");
  program.set_version_flag("--version", "linepool " LINEPOOL_VERSION);
  program.require_subcommand(1);
  program.fallthrough();
  program.footer(exit_help());
  const Command app(program);
  session.add_options(app);
  add_otp_command(app, session, chosen);
  add_number_commands(app, session, chosen);
  add_rent_commands(app, session, chosen);
  add_account_commands(app, session, chosen);
  add_events_command(app, session, chosen);
  add_webhook_commands(app, session, chosen);
  add_keys_commands(app, session, chosen);
  add_catalogue_commands(app, session, chosen);
  add_sandbox_commands(app, session, chosen);
  add_errors_command(app, session, chosen);
  add_completion_command(app, session, chosen);
  const Command admin = app.add_subcommand("admin", "Administration; needs the admin token");
  admin.require_subcommand();
  add_admin_customer_commands(admin, session, chosen);
  add_admin_key_commands(admin, session, chosen);
  add_admin_ledger_commands(admin, session, chosen);
  add_admin_supply_commands(admin, session, chosen);
  add_admin_bin_commands(admin, session, chosen);
  add_admin_line_commands(admin, session, chosen);
  add_admin_catalogue_commands(admin, session, chosen);
  add_admin_clock_commands(admin, session, chosen);
}

Exit complain(Console& console, std::string_view why, Exit code) {
  console.err << "linepool: " << printable(why, kErrorBytes) << '\n';
  return code;
}

}  // namespace

Exit run(const std::vector<std::string>& arguments, Console& console) {
  CLI::App app("Lease phone numbers and read the codes that arrive.", "linepool");
  Session session(console);
  Chosen chosen;
  add_commands(app, session, chosen);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // CLI11's order
    app.parse(reversed);
    return chosen();
  } catch (const CLI::Success& shown) {  // help and version
    app.exit(shown, console.out, console.err);
    return Exit::kDone;
  } catch (const CLI::ParseError& wrong) {
    complain(console, wrong.what(), Exit::kUsage);
    console.err << "Run with --help for more.\n";
    return Exit::kUsage;
  } catch (const UsageError& wrong) {
    return complain(console, wrong.what(), Exit::kUsage);
  } catch (const std::exception& fault) {
    return complain(console, fault.what(), Exit::kUnreachable);
  }
}

}  // namespace linepool::cli
