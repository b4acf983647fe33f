// admin customer price, prices: what is agreed with one customer.
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::uint64_t kHoursPerDay = 24;

struct Arguments {
  std::string customer;
  std::string app;
  std::string country;
  std::string price;
  bool removes = false;
  std::uint64_t hours = 0;
  std::uint64_t days = 0;
};

json::object change_of(const Arguments& arguments) {
  if (arguments.removes == !arguments.price.empty()) {
    throw UsageError("give either --price or --remove");
  }
  if (arguments.hours > 0 && arguments.days > 0) throw UsageError("give --hours or --days");
  json::object change{
      {"app", arguments.app}, {"country", arguments.country}, {"price", arguments.price}};
  const std::uint64_t hours = arguments.hours + arguments.days * kHoursPerDay;
  if (hours > 0) change["period_hours"] = hours;
  return change;
}

std::string thing_of(const JsonRow& row) {
  const std::string hours = row.text("period_hours");
  return row.text("app") + ", " + row.text("country") +
         (hours.empty() ? "" : ", rented for " + hours + " h");
}

Exit set_price(Session& session, const Arguments& arguments) {
  const json::object change = change_of(arguments);
  const AdminApi api(session);
  const auto id = id_of(api, "customers", arguments.customer);
  if (!id) return session.fail(id.failure());
  const auto done = api.put("/customers/" + *id + "/prices", change);
  if (!done) return session.fail(done.failure());
  if (session.json()) {
    session.show(*done);
    return Exit::kDone;
  }
  const JsonRow row(*done);
  const std::string price = row.text("price");
  const std::string before = row.text("before");
  session.note(thing_of(row) + ": " + (price.empty() ? "the catalogue's price again" : price) +
               (before.empty() ? "" : ", before " + before));
  return Exit::kDone;
}

Exit list_prices(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "customers", arguments.customer);
  if (!id) return session.fail(id.failure());
  const auto rows = api.list("/customers/" + *id + "/prices", {}, "prices", 0);
  return show_list(session, rows, "prices",
                   {{"app", name_column("APP")},
                    {"country", name_column("COUNTRY")},
                    {"period_hours", right("RENTED FOR H")},
                    {"price", right("PRICE")},
                    {"catalogue_price", right("CATALOGUE")}});
}

}  // namespace

void add_customer_price_commands(const Command& customer, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);

  const Command price =
      customer.add_subcommand("price", "Agree a price with one customer, or end the agreement");
  price.add_option("customer", arguments->customer, "Id or name").required();
  price.add_option("app", arguments->app, "Name or code").required();
  price.add_option("country", arguments->country, "Name or code; \"any\": every country")
      .required();
  price.add_option("--price", arguments->price, "USD, such as 0.35");
  price.add_flag("--remove", arguments->removes, "The catalogue's price again");
  price.add_option("--days", arguments->days, "Of a rental of so many days, instead of an order");
  price.add_option("--hours", arguments->hours, "Of a rental of so many hours");
  price.example("admin customer price alice google malaysia --price 0.35");
  price.example("admin customer price alice google any --days 7 --price 4.00");
  price.callback(choose(set_price));

  const Command prices =
      customer.add_subcommand("prices", "List the prices agreed with a customer");
  prices.add_option("customer", arguments->customer, "Id or name").required();
  prices.example("admin customer prices alice");
  prices.callback(choose(list_prices));
}

}  // namespace linepool::cli
