// admin ledger show, verify.
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kProblemBytes = 1'000;

struct Arguments {
  std::string customer;
  std::uint64_t limit = 0;
};

Exit show_ledger(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  Query query;
  if (!arguments.customer.empty()) {
    const auto id = id_of(api, "customers", arguments.customer);
    if (!id) return session.fail(id.failure());
    query.add("customer", *id);
  }
  return show_list(session, api.list("/ledger", query, "transfers", arguments.limit), "transfers",
                   {{"id", right("ID")},
                    {"at", {"TIME"}},
                    {"kind", {"KIND"}},
                    {"from", {"FROM"}},
                    {"to", {"TO"}},
                    {"amount", right("AMOUNT")},
                    {"lease", right("LEASE")},
                    {"message", right("MESSAGE")},
                    {"reference", free_text("REFERENCE", 1)}});
}

Exit verify_ledger(Session& session) {
  const auto report = AdminApi(session).get("/ledger/verify");
  if (!report) return session.fail(report.failure());
  const JsonRow row(*report);
  const bool sound = row.flag("ok");
  if (session.json()) {
    session.show(*report);
    return sound ? Exit::kDone : Exit::kRefused;
  }
  std::ostream& out = session.console().out;
  out << (sound ? "The ledger is sound." : "The ledger is NOT sound.") << "\nSum "
      << printable(row.text("sum"), kProblemBytes) << " over " << row.number("accounts")
      << " accounts and " << row.number("transfers") << " transfers; " << row.number("captures")
      << " captures, " << row.number("rentals") << " rentals.\n";
  if (const json::value* problems = report->if_contains("problems");
      problems != nullptr && problems->is_array()) {
    for (const json::value& problem : problems->get_array()) {
      if (!problem.is_string()) continue;
      out << "  " << printable(std::string_view(problem.get_string()), kProblemBytes) << '\n';
    }
  }
  return sound ? Exit::kDone : Exit::kRefused;
}

}  // namespace

void add_admin_ledger_commands(const Command& admin, Session& session, Chosen& chosen) {
  const Command ledger = admin.add_subcommand("ledger", "The ledger: show, verify");
  ledger.require_subcommand();

  const auto arguments = std::make_shared<Arguments>();
  const Command show = ledger.add_subcommand("show", "List transfers");
  show.add_option("--customer", arguments->customer, "Only transfers of this customer; id or name");
  show.add_option("--limit", arguments->limit, "Max number of rows");
  show.example("admin ledger show --customer alice --limit 50");
  show.callback([&session, &chosen, arguments] {
    chosen = [&session, arguments] { return show_ledger(session, *arguments); };
  });

  const Command verify =
      ledger.add_subcommand("verify", "Recompute everything and check that it sums to zero");
  verify.example("admin ledger verify");
  verify.callback([&] { chosen = [&session] { return verify_ledger(session); }; });
}

}  // namespace linepool::cli
