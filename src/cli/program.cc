#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/syntax/help.h"
#include "cli/syntax/manual.h"
#include "cli/syntax/usage.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kWidestHelp = 100;
constexpr std::size_t kUsualWidth = 80;

// Thrown by the option that prints it, as CLI11 does for its own.
class CallForManual : public CLI::Success {
 public:
  CallForManual() : Success("CallForManual", "", CLI::ExitCodes::Success) {}
};

void add_commands(CLI::App& program, Session& session, Chosen& chosen) {
  program.set_help_all_flag("--help-all", "Print the help of every command and exit");
  program.set_version_flag("--version", "linepool " LINEPOOL_VERSION);
  program
      .add_flag_callback(
          "--print-man", [] { throw CallForManual(); },
          "Print the manual page linepool(1) and exit")
      ->group("");  // for packagers
  program.require_subcommand(1);
  program.fallthrough();
  const Command app(program);
  session.add_options(app);
  app.example("otp --app google --country malaysia")
      .example("apps malaysia --search whats")
      .example("rent get --app google --country malaysia")
      .example("history --json");
  add_otp_command(app, session, chosen);
  add_number_commands(app, session, chosen);
  add_rent_commands(app, session, chosen);
  add_account_commands(app, session, chosen);
  add_usage_command(app, session, chosen);
  add_events_command(app, session, chosen);
  add_webhook_commands(app, session, chosen);
  add_keys_commands(app, session, chosen);
  add_catalogue_commands(app, session, chosen);
  add_sandbox_commands(app, session, chosen);
  add_code_commands(app, session, chosen);
  add_errors_command(app, session, chosen);
  add_completion_command(app, session, chosen);
  add_values_command(app, session, chosen);
  const Command admin =
      app.add_subcommand("admin", "Everything of the operator; needs the admin token")
          .under("For the operator");
  admin.require_subcommand();
  add_admin_customer_commands(admin, session, chosen);
  add_admin_user_commands(admin, session, chosen);
  add_admin_operator_commands(admin, session, chosen);
  add_admin_key_commands(admin, session, chosen);
  add_admin_ledger_commands(admin, session, chosen);
  add_admin_app_commands(admin, session, chosen);
  add_admin_report_commands(admin, session, chosen);
  add_admin_code_commands(admin, session, chosen);
  add_admin_supply_commands(admin, session, chosen);
  add_admin_bin_commands(admin, session, chosen);
  add_admin_trace_command(admin, session, chosen);
  add_admin_line_commands(admin, session, chosen);
  add_admin_catalogue_commands(admin, session, chosen);
  add_admin_backup_command(admin, session, chosen);
  add_admin_nodes_command(admin, session, chosen);
  add_admin_clock_commands(admin, session, chosen);
}

std::size_t help_width(const Console& console) {
  return console.out_is_terminal ? std::min(console.width, kWidestHelp) : kUsualWidth;
}

// Whether the answer must be JSON although the arguments could not be read.
bool wants_json(const std::vector<std::string>& arguments) {
  return std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
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
  } catch (const CLI::CallForHelp&) {
    console.out << help_of(app, chosen_command(app), help_width(console));
    return Exit::kDone;
  } catch (const CLI::CallForAllHelp&) {
    console.out << help_of_all(app, help_width(console));
    return Exit::kDone;
  } catch (const CLI::CallForVersion& version) {
    console.out << version.what() << '\n';
    return Exit::kDone;
  } catch (const CallForManual&) {
    console.out << manual_of(app, LINEPOOL_VERSION);
    return Exit::kDone;
  } catch (const CLI::ParseError& wrong) {
    const WrongUsage usage = wrong_usage(app, wrong);
    session.set_json(wants_json(arguments));
    return session.fail(usage.error, usage.sentence, Exit::kUsage);
  } catch (const UsageError& wrong) {
    return session.fail(Error::kInvalidParameter, wrong.what(), Exit::kUsage);
  } catch (const MissingCredential& missing) {
    return session.fail(missing.error(), missing.what(), Exit::kFixKey);
  } catch (const std::exception& fault) {
    return session.fail(Error::kInternal, fault.what(), Exit::kUnreachable);
  }
}

}  // namespace linepool::cli
