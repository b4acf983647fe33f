// rent get, list, sms, watch, renew, auto-renew, reject: numbers kept for days.
#include <linepool/rented.h>

#include <boost/json.hpp>
#include <chrono>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/commands/rent_watch.h"
#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/refusals.h"
#include "cli/commands/short_codes.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

struct Arguments {
  std::string number;
  std::string app;
  std::string country;
  std::string state;
  std::chrono::seconds span{0};
  std::string number_type;
  RentOptions options;
  bool all = false;
  bool past = false;

  [[nodiscard]] NumberKind kind() const { return kind_of(number_type); }
  [[nodiscard]] Named named() const {
    return {.app = app, .country = country, .number = number, .rent = true};
  }
};

RentedLines rented(const Client& client, const Arguments& arguments) {
  return RentedLines(client, arguments.kind());
}

// The rental that the user means. If only the number was given, the list supplies app and country.
Outcome<Rental> meant(const RentedLines& lines, const Arguments& arguments) {
  const Lease lease{.number = number_of(arguments.number, arguments.kind()),
                    .app = arguments.app,
                    .country = arguments.country};
  const bool is_whole = !lease.app.empty() && !lease.country.empty();
  if (!is_whole || arguments.kind() == NumberKind::kShortCode) return lines.find(lease);
  Rental rental;
  rental.lease = lease;
  return rental;
}

Exit rent_number(Session& session, const Arguments& arguments) {
  RentOptions options = arguments.options;
  options.reuse = number_of(arguments.number, arguments.kind());
  if (arguments.kind() == NumberKind::kShortCode) {
    return rent_one_short_code(session, arguments.app, arguments.country, options);
  }
  const Client client = session.client();
  const auto lease = RentedLines(client).rent(arguments.app, arguments.country, options);
  if (!lease) return fail_named(session, client, lease.failure(), arguments.named());
  if (session.json()) {
    session.show(described(*lease));
  } else {
    session.console().out << lease->number << '\n';
  }
  return Exit::kDone;
}

json::object row_of(const Rental& rental) {
  json::object row{{"id", rental.id}};
  for (const auto& member : described(rental.lease)) row.insert(member);
  row["price"] = rental.price;
  row["period_days"] = rental.period_days;
  row["days_left"] = rental.days_left;
  row["expiry"] = rental.expiry;
  row["timestamp"] = rental.timestamp;
  row["released"] = rental.released;
  row["auto_renew"] = rental.auto_renew;
  row["messages"] = rental.messages;
  return row;
}

Exit list_rentals(Session& session, const Arguments& arguments) {
  const auto rentals = rented(session.client(), arguments).list();
  if (!rentals) return session.fail(rentals.failure());
  json::array rows;
  std::vector<Column> columns{{"NUMBER"}, name_column("APP"), name_column("COUNTRY")};
  if (arguments.all) columns.push_back({"STATE"});
  for (const Column& column :
       {right("DAYS"), Column{"EXPIRES"}, Column{"RENEWS"}, right("PRICE"), right("SMS")}) {
    columns.push_back(column);
  }
  Table table(std::move(columns));
  for (const Rental& rental : *rentals) {
    if (rental.released && !arguments.all) continue;
    rows.push_back(row_of(rental));
    std::vector<std::string> cells{rental.lease.number, rental.lease.app, rental.lease.country};
    if (arguments.all) cells.emplace_back(rental.released ? "ended" : "live");
    cells.push_back(rental.released ? "" : std::to_string(rental.days_left));
    cells.push_back(in_seconds(rental.expiry));
    cells.emplace_back(rental.auto_renew ? "yes" : "");
    cells.push_back(rental.price);
    cells.push_back(std::to_string(rental.messages));
    table.add(std::move(cells));
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

Exit show_messages(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  const RentedLines lines = rented(client, arguments);
  const auto rental = meant(lines, arguments);
  if (!rental) return fail_named(session, client, rental.failure(), arguments.named());
  const auto messages = lines.messages(*rental);
  if (!messages) return fail_named(session, client, messages.failure(), arguments.named());
  json::array rows;
  Table table({{"TIME"}, {"FROM"}, {"CODE"}, free_text("MESSAGE")});
  for (const RentalMessage& message : *messages) {
    rows.push_back(described(message));
    table.add({in_seconds(message.timestamp), message.from, message.sms.code.value_or(""),
               message.sms.text});
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

Exit watch(Session& session, const Arguments& arguments) {
  Watch what;
  what.past = arguments.past;
  what.kind = arguments.kind();
  if (arguments.span > std::chrono::seconds(0)) what.at_most = arguments.span;
  const Client client = session.client();
  const auto rental = meant(rented(client, arguments), arguments);
  if (!rental) return fail_named(session, client, rental.failure(), arguments.named());
  return watch_rental(session, client, *rental, what);
}

// A call that changes the rental, and how its result is shown: as JSON, and as a sentence.
using Change = Outcome<Done> (*)(const RentedLines&, const Lease&, const Arguments&);
struct Told {
  const char* member;
  bool value;
  const char* sentence;
};

Exit change(Session& session, const Arguments& arguments, Change call, const Told& told) {
  const Client client = session.client();
  const RentedLines lines = rented(client, arguments);
  const auto rental = meant(lines, arguments);
  if (!rental) return fail_named(session, client, rental.failure(), arguments.named());
  const Lease& lease = rental->lease;
  const auto done = call(lines, lease, arguments);
  if (!done) return fail_named(session, client, done.failure(), arguments.named());
  if (session.json()) {
    json::object document = described(lease);
    document[told.member] = told.value;
    session.show(document);
  }
  session.note(written(lease.number, arguments.kind()) + told.sentence);
  return Exit::kDone;
}

Exit renew(Session& session, const Arguments& arguments) {
  return change(session, arguments,
                [](const RentedLines& lines, const Lease& lease, const Arguments& given) {
                  return lines.renew(lease, given.options.max_price);
                },
                {"renewed", true, " is renewed by one period, which is charged"});
}

Exit reject(Session& session, const Arguments& arguments) {
  return change(session, arguments,
                [](const RentedLines& lines, const Lease& lease, const Arguments&) {
                  return lines.reject(lease);
                },
                {"rejected", true, " is given back and its price refunded"});
}

Exit set_auto_renew(Session& session, const Arguments& arguments) {
  if (arguments.state == "on") {
    return change(session, arguments,
                  [](const RentedLines& lines, const Lease& lease, const Arguments&) {
                    return lines.set_auto_renew(lease, true);
                  },
                  {"auto_renew", true, " will renew itself at its expiry if the balance allows"});
  }
  return change(session, arguments,
                [](const RentedLines& lines, const Lease& lease, const Arguments&) {
                  return lines.set_auto_renew(lease, false);
                },
                {"auto_renew", false, " will end at its expiry"});
}

void add_max_price(const Command& command, Arguments& arguments) {
  command
      .add_option("--max-price", arguments.options.max_price,
                  "Pay no more for a period; only Linepool servers know this, others ignore it")
      .type_name("USD")
      .check(amount());
}

void add_rental(const Command& command, Arguments& arguments) {
  command.add_option("number", arguments.number, "The number").required();
  command.add_option("--app", arguments.app,
                     "Its app; without it, looked up in the list of your rentals");
  command.add_option("--country", arguments.country,
                     "Its country; without it, looked up in the list of your rentals");
  add_number_type(command, arguments.number_type);
}

}  // namespace

void add_rent_commands(const Command& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command rent =
      app.add_subcommand("rent", "Rent numbers for days: get, list, sms, watch, renew, …")
          .under("Rent a number");
  rent.require_subcommand();

  const Command get = rent.add_subcommand("get", "Rent a number; one period is charged at once");
  get.add_option("--app", arguments->app, "The app that will send the SMS").required();
  get.add_option("--country", arguments->country, "The country of the number").required();
  get.add_option("--days", arguments->options.days, "Period; without it, the app's default")
      .between(1, 366);
  get.add_option("--reuse", arguments->number, "Ask for a number that you had before for this app")
      .type_name("NUMBER");
  get.add_option("--label", arguments->options.label, "Your own name for the rental");
  add_max_price(get, *arguments);
  add_number_type(get, arguments->number_type);
  get.example("rent get --app google --country malaysia");
  get.example("rent get --app google --country malaysia --days 7 --max-price 4.50");
  get.callback(choose(rent_number));

  const Command list = rent.add_subcommand("list", "List your rentals, with the days left");
  list.add_flag("--all", arguments->all, "Include those that have ended");
  add_number_type(list, arguments->number_type);
  list.example("rent list");
  list.callback(choose(list_rentals));

  const Command sms = rent.add_subcommand("sms", "List the SMS of a rental, newest first");
  add_rental(sms, *arguments);
  sms.example("rent sms 60554580001");
  sms.callback(choose(show_messages));

  const Command watching = rent.add_subcommand(
      "watch", "Print new SMS as they arrive, until Ctrl-C; with --json one document per line");
  add_rental(watching, *arguments);
  watching.add_duration("--wait", arguments->span,
                        {std::chrono::seconds(1), std::chrono::hours(24 * 366)},
                        "Stop after so long");
  watching.example("rent watch 60554580001");
  watching.example("rent watch 60554580001 --past --wait 2h --json");
  watching.add_flag("--past", arguments->past, "Begin with the SMS that are already there");
  watching.callback(choose(watch));

  const Command more = rent.add_subcommand("renew", "Extend a rental by one period, at its price");
  add_rental(more, *arguments);
  add_max_price(more, *arguments);
  more.example("rent renew 60554580001 --max-price 4.50");
  more.callback(choose(renew));

  const Command by_itself =
      rent.add_subcommand("auto-renew", "Set whether a rental renews itself at its expiry or ends");
  add_rental(by_itself, *arguments);
  by_itself.add_option("state", arguments->state, "on or off").required().one_of({"on", "off"});
  by_itself.example("rent auto-renew 60554580001 on");
  by_itself.callback(choose(set_auto_renew));

  const Command give_back = rent.add_subcommand(
      "reject", "Give a rental back for a refund, within 20 minutes and before any SMS");
  add_rental(give_back, *arguments);
  give_back.example("rent reject 60554580001");
  give_back.callback(choose(reject));
}

}  // namespace linepool::cli
