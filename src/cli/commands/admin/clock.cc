// admin clock show, accept, advance.
#include <cstdlib>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "cli/terminal/duration.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kTimeBytes = 40;

void tell_time(std::ostream& out, const JsonRow& clock) {
  const Duration ahead = Duration::millis(clock.number("offset_ms"));
  out << (clock.flag("sandbox") ? "The sandbox's clock shows " : "The server's clock shows ")
      << printable(clock.text("now"), kTimeBytes);
  const std::int64_t ms = clock.number("machine_ahead_ms");
  const std::string difference = written(Duration::millis(std::abs(ms)));
  constexpr std::int64_t kStep_ms = Duration::minutes(5).ms;
  if (clock.flag("in_doubt")) {
    out << "; the machine's clock was set and is " << difference
        << (ms < 0 ? " behind.\n" : " ahead.\n")
        << "Nothing expires, is renewed or is removed until it is right again. If it is right "
           "now:\n"
           "linepool admin clock accept\n";
  } else if (ms < -kStep_ms) {
    out << ";\nthe machine's clock is " << difference
        << " behind, and the server's runs at half speed until they agree.\n";
  } else if (ahead > Duration{}) {
    out << ", " << written(ahead) << " ahead of the system clock.\n";
  } else {
    out << ", like the system clock.\n";
  }
}

Exit show_clock(Session& session) {
  const auto clock = AdminApi(session).get("/clock");
  if (!clock) return session.fail(clock.failure());
  if (session.json()) {
    session.show(*clock);
  } else {
    tell_time(session.console().out, JsonRow(*clock));
  }
  return Exit::kDone;
}

Exit accept_clock(Session& session) {
  const auto clock = AdminApi(session).post("/clock/accept", json::object());
  if (!clock) return session.fail(clock.failure());
  if (session.json()) {
    session.show(*clock);
  } else {
    tell_time(session.console().out, JsonRow(*clock));
  }
  return Exit::kDone;
}

Exit advance_clock(Session& session, const std::string& span) {
  const std::optional<Duration> by = parse_duration(span);
  if (!by) {
    throw UsageError("\"" + span +
                     "\" is not a time span; write it as 90s, 20m, 2h, 3d or 1d12h, at most 3650d");
  }
  const auto clock = AdminApi(session).post("/clock", {{"advance_ms", by->ms}});
  if (!clock) return session.fail(clock.failure());
  if (session.json()) {
    session.show(*clock);
    return Exit::kDone;
  }
  std::ostream& out = session.console().out;
  const JsonRow row(*clock);
  tell_time(out, row);
  const std::int64_t ended = row.number("ended");
  out << ended << (ended == 1 ? " lease has ended.\n" : " leases have ended.\n");
  return Exit::kDone;
}

}  // namespace

void add_admin_clock_commands(const Command& admin, Session& session, Chosen& chosen) {
  const Command clock = admin.add_subcommand("clock", "Clock of the server: show, accept, advance");
  clock.require_subcommand();

  const Command show = clock.add_subcommand("show", "Show the server's time");
  show.example("admin clock show");
  show.callback([&] { chosen = [&session] { return show_clock(session); }; });

  const Command accept = clock.add_subcommand(
      "accept",
      "Set the server's clock to the machine's, after that was set by more than 5 minutes");
  accept.example("admin clock accept");
  accept.callback([&] { chosen = [&session] { return accept_clock(session); }; });

  const auto span = std::make_shared<std::string>();
  const Command advance = clock.add_subcommand(
      "advance",
      "Move a sandbox's clock forward and wait until everything that fell due has ended");
  advance.add_option("span", *span, "How far: 90s, 20m, 2h, 3d, 1d12h")
      .type_name("DURATION")
      .required();
  advance.example("admin clock advance 3d");
  advance.callback([&session, &chosen, span] {
    chosen = [&session, span] { return advance_clock(session, *span); };
  });
}

}  // namespace linepool::cli
