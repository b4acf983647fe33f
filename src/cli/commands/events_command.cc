// events: what has happened in the account, and what happens, live.
#include <linepool/events.h>

#include <fmt/format.h>
#include <algorithm>
#include <boost/json.hpp>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/words.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr std::size_t kShownBytes = 64 * 1024;
constexpr unsigned kMaxRows = 1000;

struct Arguments {
  std::optional<std::int64_t> after;
  unsigned limit = 100;
  EventFilter filter;
  bool follow = false;
};

std::string about(const Event& event) {
  if (event.order > 0) return fmt::format("order {}", event.order);
  if (event.rental > 0) return fmt::format("rental {}", event.rental);
  return "";
}

std::string number_of(const Event& event) {
  return event.number.empty() ? "" : "+" + event.number;
}

std::string code_of(const Event& event) {
  return event.message ? event.message->sms.code.value_or("") : "";
}

std::string text_of(const Event& event) {
  return event.message ? event.message->sms.text : "";
}

Exit show_page(Session& session, const EventPage& page) {
  if (session.json()) {
    json::array rows;
    for (const Event& event : page.events) {
      if (auto row = parse_json(event.json)) rows.push_back(std::move(*row));
    }
    session.show(json::object{{"events", std::move(rows)},
                              {"next_after", page.next_after},
                              {"newest", page.newest},
                              {"oldest", page.oldest}});
    return Exit::kDone;
  }
  Table table({right("ID"),
               {"TIME"},
               {"TYPE"},
               {"ABOUT"},
               {"NUMBER"},
               {"SERVICE"},
               right("AMOUNT"),
               {"CODE"},
               free_text("SMS")});
  for (const Event& event : page.events) {
    table.add({std::to_string(event.id), in_seconds(event.at), event.type, about(event),
               number_of(event), event.service, event.amount, code_of(event), text_of(event)});
  }
  session.show(table);
  return Exit::kDone;
}

// Lists the newest events, unless the user said where to begin.
Exit list_events(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  const Events events(client, arguments.filter);
  std::int64_t after = arguments.after.value_or(0);
  if (!arguments.after) {
    const auto end = events.next(0, std::chrono::seconds(0), 1);
    if (!end) return session.fail(end.failure());
    const std::int64_t last_page = end->newest - static_cast<std::int64_t>(arguments.limit);
    after = std::max<std::int64_t>({last_page, end->oldest - 1, 0});
  }
  const auto page = events.next(after, std::chrono::seconds(0), arguments.limit);
  return page ? show_page(session, *page) : session.fail(page.failure());
}

// As one printable line, whatever the server sent.
std::string shown(const std::string& text) {
  return text.empty() ? "-" : printable(text, kShownBytes);
}

// Columns have their usual widths, because what is still to come is unknown.
void print_line(Session& session, const Event& event) {
  std::ostream& out = session.console().out;
  if (session.json()) {
    out << event.json << '\n';
  } else {
    out << fmt::format("{:>6}  {}  {:<16}  {:<10}  {:<14}  {:<3}  {:>6}  {:<8}  {}\n", event.id,
                       shown(in_seconds(event.at)), shown(event.type), shown(about(event)),
                       shown(number_of(event)), shown(event.service), shown(event.amount),
                       shown(code_of(event)), shown(text_of(event)));
  }
  out.flush();
}

Exit follow_events(Session& session, const Arguments& arguments) {
  Console& console = session.console();
  console.catch_interrupt();
  bool interrupted = false;
  std::string fault;  // the one last noted
  FollowOptions options;
  options.going_on = [&] {
    interrupted = interrupted || console.interrupted();
    return !interrupted && !console.nobody_reads();
  };
  options.on_trouble = [&](const Failure& failure) {
    if (fault != failure.sentence) session.note("trying again: " + told(failure));
    fault = failure.sentence;
  };
  const Events events(session.client(), arguments.filter);
  const auto done = events.follow(
      arguments.after,
      [&](const Event& event) {
        print_line(session, event);
        fault.clear();
        return console.out.good();
      },
      options);
  if (!done) return session.fail(done.failure());
  return interrupted ? Exit::kInterrupted : Exit::kNobodyReads;
}

Exit events(Session& session, const Arguments& arguments) {
  return arguments.follow ? follow_events(session, arguments) : list_events(session, arguments);
}

}  // namespace

void add_events_command(const Command& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const Command command =
      app.add_subcommand("events", "List the events of your account, or follow them")
          .under(kYourAccount);
  command.example("events --type 'message.*'");
  command.example("events --follow --after 0 --json");
  command
      .add_option("--after", arguments->after,
                  "Events after this number; without it the newest, or with --follow new ones")
      .at_least(0);
  command
      .add_option("--type", arguments->filter.types,
                  "Only this type, or several, such as message.*; may be repeated")
      .type_name("EVENT")
      .check(event_type())
      .one_value_each();
  command.add_option("--order", arguments->filter.order, "Only events of this order")
      .type_name("ORDER")
      .at_least(1);
  const Option limit = command.add_option("--limit", arguments->limit, "Max number of events")
                           .between(1, kMaxRows)
                           .show_default();
  command
      .add_flag("--follow", arguments->follow,
                "Print events as they arrive, until Ctrl-C; survives restarts of the server")
      .excludes(limit);
  command.callback(chooser(session, chosen, arguments)(events));
}

}  // namespace linepool::cli
