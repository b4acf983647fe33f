// admin line test: whether a line receives, by an SMS that the operator sends to it.
#include <chrono>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds kBetweenLooks{500};
constexpr seconds kUsualWait{180};
constexpr DurationRange kWait{seconds(0), seconds(900)};
constexpr std::size_t kTextBytes = 1'000;

struct Arguments {
  std::string number;
  std::string number_type;
  std::string country;
  seconds wait = kUsualWait;
};

json::object which_line(const Arguments& arguments) {
  if (kind_of(arguments.number_type) != NumberKind::kShortCode) return {};
  return {{"number_type", arguments.number_type}, {"country", arguments.country}};
}

// The test as it is when its SMS has arrived, or when the wait is over.
Outcome<json::object> watch(Session& session, const AdminApi& api, const Arguments& arguments,
                            json::object test) {
  Query query;
  if (kind_of(arguments.number_type) == NumberKind::kShortCode) {
    query.add("number_type", arguments.number_type).add("country", arguments.country);
  }
  session.console().catch_interrupt();
  for (milliseconds waited{0}; waited < arguments.wait; waited += kBetweenLooks) {
    if (JsonRow(test).text("state") != "waiting" || session.console().interrupted()) break;
    api.wait(kBetweenLooks);
    auto now = api.get("/lines/" + segment(arguments.number) + "/test", query);
    if (!now) return now;
    test = *std::move(now);
  }
  return test;
}

Exit test_line(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto begun =
      api.post("/lines/" + segment(arguments.number) + "/test", which_line(arguments));
  if (!begun) return session.fail(begun.failure());
  const JsonRow first(*begun);
  session.note("send this text to " + printable(arguments.number, kTextBytes) +
               " from a phone of your own, exactly as it is:");
  if (!session.json()) {
    session.console().out << printable(first.text("text"), kTextBytes) << '\n' << std::flush;
  }
  const auto test = watch(session, api, arguments, *begun);
  if (!test) return session.fail(test.failure());
  const JsonRow row(*test);
  const bool has_arrived = row.text("state") == "arrived";
  if (session.json()) {
    session.show(*test);
  } else {
    session.console().out << printable(row.text("sentence"), kTextBytes) << '\n';
  }
  const json::value* hints = test->if_contains("hints");
  if (hints != nullptr && hints->is_array()) {
    for (const json::value& hint : hints->get_array()) {
      if (hint.is_string()) session.note(printable(hint.get_string().c_str(), kTextBytes));
    }
  }
  if (session.console().interrupted()) return Exit::kInterrupted;
  return has_arrived ? Exit::kDone : Exit::kNoCode;
}

}  // namespace

void add_admin_line_test_command(const Command& line, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const Command test = line.add_subcommand(
      "test",
      "Print a text to send to a line, and wait until it arrives; exit code 4 if it does "
      "not");
  test.add_option("number", arguments->number, "Number of the line").required();
  add_number_type(test, arguments->number_type);
  test.add_option("--country", arguments->country, "Country of a short code");
  test.add_duration("--wait", arguments->wait, kWait, "Wait so long for it; 3 minutes unless said");
  test.example("admin line test 601128691234");
  test.example("admin line test 601128691234 --wait 10m");
  test.callback(chooser(session, chosen, arguments)(test_line));
}

}  // namespace linepool::cli
