// The commands, by theme. Each function adds its subcommands; the one that the arguments select is
// stored in `chosen`.
#pragma once

#include <memory>

#include "cli/session.h"

namespace linepool::cli {

// Headings in the program's help under which commands of several files stand.
inline constexpr const char* kYourAccount = "Your account";
inline constexpr const char* kHelp = "Help";

// Makes callbacks for subcommands: choose(run) stores `run`, with these arguments, in `chosen`.
template <class Arguments>
auto chooser(Session& session, Chosen& chosen, const std::shared_ptr<Arguments>& arguments) {
  using Run = Exit (*)(Session&, const Arguments&);
  return [&session, &chosen, arguments](Run run) {
    return [&session, &chosen, arguments, run] {
      chosen = [&session, arguments, run] { return run(session, *arguments); };
    };
  };
}

// countries, apps, rates
void add_catalogue_commands(const Command& app, Session& session, Chosen& chosen);
// number, sms, next, finish, reject
void add_number_commands(const Command& app, Session& session, Chosen& chosen);
// rent get, rent list, ...
void add_rent_commands(const Command& app, Session& session, Chosen& chosen);
void add_otp_command(const Command& app, Session& session, Chosen& chosen);
// balance, history
void add_account_commands(const Command& app, Session& session, Chosen& chosen);
void add_usage_command(const Command& app, Session& session, Chosen& chosen);
void add_events_command(const Command& app, Session& session, Chosen& chosen);
// webhook add, webhook list, ...
void add_webhook_commands(const Command& app, Session& session, Chosen& chosen);
// keys list, keys create, ...
void add_keys_commands(const Command& app, Session& session, Chosen& chosen);
void add_sandbox_commands(const Command& app, Session& session, Chosen& chosen);
// code explain, code score
void add_code_commands(const Command& app, Session& session, Chosen& chosen);
void add_errors_command(const Command& app, Session& session, Chosen& chosen);
void add_values_command(const Command& app, Session& session, Chosen& chosen);
void add_completion_command(const Command& app, Session& session, Chosen& chosen);

// Of the group `admin customer`.
void add_customer_price_commands(const Command& customer, Session& session, Chosen& chosen);
void add_admin_customer_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_user_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_operator_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_key_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_ledger_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_app_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_report_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_code_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_supply_commands(const Command& admin, Session& session, Chosen& chosen);
// supplier test
void add_admin_supplier_test_command(const Command& supplier, Session& session, Chosen& chosen);
void add_admin_bin_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_trace_command(const Command& admin, Session& session, Chosen& chosen);
void add_admin_line_commands(const Command& admin, Session& session, Chosen& chosen);
// line test
void add_admin_line_test_command(const Command& line, Session& session, Chosen& chosen);
void add_admin_catalogue_commands(const Command& admin, Session& session, Chosen& chosen);
void add_admin_backup_command(const Command& admin, Session& session, Chosen& chosen);
void add_admin_nodes_command(const Command& admin, Session& session, Chosen& chosen);
void add_admin_clock_commands(const Command& admin, Session& session, Chosen& chosen);

}  // namespace linepool::cli
