// balance and history.
#include <boost/json.hpp>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

struct Money {
  std::string balance;
  std::string held = {};
  std::string available = {};
  std::string currency = "USD";
};

// Only a Linepool server says what is held; of others the balance alone is known.
Outcome<Money> money_of(const Client& client) {
  Transport& transport = *client.transport();
  const auto account = rest_call(transport, rest_get(transport, "/account"));
  if (account) {
    const JsonRow row(*account);
    return Money{.balance = row.text("balance"),
                 .held = row.text("held"),
                 .available = row.text("available"),
                 .currency = row.text("currency")};
  }
  const bool has_no_rest = account.failure().kind == Failure::Kind::kUnexpected ||
                           account.failure().error == Error::kNotFound;
  if (!has_no_rest) return account.failure();
  const auto balance = client.balance();
  if (!balance) return balance.failure();
  return Money{.balance = *balance};
}

Exit show_balance(Session& session) {
  const auto money = money_of(session.client());
  if (!money) return session.fail(money.failure());
  if (session.json()) {
    session.show(json::object{{"balance", money->balance},
                              {"held", text_or_null(money->held)},
                              {"available", text_or_null(money->available)},
                              {"currency", money->currency}});
    return Exit::kDone;
  }
  Table table({right("BALANCE"), right("HELD"), right("AVAILABLE"), {"CURRENCY"}});
  table.add({money->balance, money->held, money->available, money->currency});
  session.show(table);
  return Exit::kDone;
}

struct Page {
  unsigned limit = 20;
  std::int64_t before = 0;
};

Exit show_history(Session& session, const Page& page) {
  const auto history = TemporaryLines(session.client()).history(page.limit, page.before);
  if (!history) return session.fail(history.failure());
  json::array rows;
  Table table({right("ID"),
               {"TIME"},
               {"NUMBER"},
               name_column("APP"),
               name_column("COUNTRY"),
               {"STATUS"},
               right("PRICE"),
               {"CODE"},
               free_text("MESSAGE")});
  for (const HistoryEntry& entry : *history) {
    rows.push_back({{"id", entry.id},
                    {"timestamp", entry.timestamp},
                    {"number", entry.lease.number},
                    {"app", entry.lease.app},
                    {"country", entry.lease.country},
                    {"status", entry.status},
                    {"ended", entry.ended},
                    {"minutes_passed", entry.minutes_passed},
                    {"price", entry.price},
                    {"code", or_null(entry.code)},
                    {"message", entry.message}});
    // Servers that send neither time nor status still say how old it is and whether it has ended.
    table.add({entry.id == 0 ? "" : std::to_string(entry.id),
               entry.timestamp.empty() ? std::to_string(entry.minutes_passed) + " min ago"
                                       : in_seconds(entry.timestamp),
               entry.lease.number, entry.lease.app, entry.lease.country,
               !entry.status.empty() ? entry.status
               : entry.ended         ? "ended"
                                     : "",
               entry.price, entry.code.value_or(""), entry.message});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

}  // namespace

void add_account_commands(const Command& app, Session& session, Chosen& chosen) {
  const Command balance =
      app.add_subcommand("balance", "Print your balance in USD").under(kYourAccount);
  balance.example("balance");
  balance.callback([&] { chosen = [&session] { return show_balance(session); }; });

  const auto page = std::make_shared<Page>();
  const Command history = app.add_subcommand("history", "List your numbers and codes, newest first")
                              .under(kYourAccount);
  history.example("history --limit 50");
  history.example("history --before 4711");
  history.add_option("--limit", page->limit, "Max number of rows").between(1, 1000).show_default();
  history.add_option("--before", page->before, "Only rows older than this ID, for the next page")
      .at_least(1);
  history.callback(chooser(session, chosen, page)(show_history));
}

}  // namespace linepool::cli
