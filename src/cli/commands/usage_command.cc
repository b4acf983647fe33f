// usage: what the orders of the last hours or days came to.
#include <boost/json.hpp>
#include <chrono>
#include <cmath>
#include <memory>
#include <string>

#include "base/time.h"
#include "cli/commands/commands.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"
#include "client/rest_rows.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;
using std::chrono::hours;
using std::chrono::seconds;

constexpr std::size_t kNameBytes = 200;
constexpr DurationRange kWindow{hours(1), hours(31 * 24)};

struct Arguments {
  seconds last = hours(24);
};

const json::object& object_in(const json::object& object, std::string_view key) {
  static const json::object kNone;
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_object() ? value->get_object() : kNone;
}

// "98 %", or "" where nothing is decided yet.
std::string percent(const json::object& counts) {
  const json::value* share = counts.if_contains("success");
  if (share == nullptr || !share->is_number()) return "";
  constexpr double kPercent = 100;
  return std::to_string(std::lround(share->to_number<double>() * kPercent)) + " %";
}

void add_row(Table& table, const std::string& code, const json::object& counts) {
  const JsonRow row(counts);
  const JsonRow wait(object_in(counts, "secondsToCode"));
  const auto in_seconds = [&wait](std::string_view key) {
    const std::string text = wait.text(key);
    return text.empty() ? text : text + " s";
  };
  table.add({printable(code, kNameBytes), row.text("orders"), row.text("withCode"),
             row.text("undecided"), percent(counts), in_seconds("p50"), in_seconds("p95")});
}

void show_usage(Session& session, const json::object& usage) {
  Table table({{"APP"},
               right("ORDERS"),
               right("WITH CODE"),
               right("UNDECIDED"),
               right("SUCCESS"),
               right("P50"),
               right("P95")});
  for_rows(usage, "services", [&table](const json::object& service) {
    add_row(table, JsonRow(service).text("service"), service);
    return true;
  });
  add_row(table, "all", object_in(usage, "totals"));
  session.show(table);
  const JsonRow row(usage);
  if (!row.flag("complete")) {
    session.note("the numbers begin at " + printable(row.text("countedFrom"), kNameBytes) +
                 ": the newest 20000 orders are counted");
  }
}

Outcome<json::object> usage_of(Transport& transport, const Query& window) {
  return rest_call(transport, rest_get(transport, "/usage", window));
}

Exit usage(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  Transport& transport = *client.transport();
  // The server's time counts, which need not be ours.
  Outcome<json::object> usage = usage_of(transport, {});
  if (!usage) return session.fail(usage.failure());
  if (arguments.last != Arguments().last) {
    const std::string now = JsonRow(*usage).text("to");
    const auto to = parse_rfc3339(now);
    if (!to) return session.fail(Failure{});
    Query window;
    window.add("from", format_rfc3339(*to - Duration::seconds(arguments.last.count())))
        .add("to", now);
    usage = usage_of(transport, window);
    if (!usage) return session.fail(usage.failure());
  }
  if (session.json()) {
    session.show(*usage);
  } else {
    show_usage(session, *usage);
  }
  return Exit::kDone;
}

}  // namespace

void add_usage_command(const Command& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const Command command =
      app.add_subcommand("usage", "Count your orders, their codes, and how soon they came")
          .under(kYourAccount);
  command.example("usage");
  command.example("usage --last 7d");
  command.add_duration("--last", arguments->last, kWindow,
                       "How far back, up to 31d (default: 24h)");
  command.callback(chooser(session, chosen, arguments)(usage));
}

}  // namespace linepool::cli
