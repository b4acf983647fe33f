// values: what an option may be given, for shells to complete.
#include <linepool/rented.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <string>

#include "cli/commands/commands.h"
#include "cli/commands/shared/words.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/rest_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kValueBytes = 200;
constexpr unsigned kRows = 50;
// Somebody waits at the prompt.
constexpr std::chrono::milliseconds kConnect{500};
constexpr std::chrono::milliseconds kAnswer{1'500};

// Value -> description.
using Values = std::map<std::string, std::string>;

Client hasty_client(const Session& session) {
  ClientOptions options;
  options.connect_timeout = kConnect;
  options.total_timeout = kAnswer;
  options.repetitions = 0;
  return session.anonymous_client(options);
}

// Codes, and names that are one word for a shell, in small letters as most people type them.
Outcome<Values> named(const Session& session, const std::string& collection) {
  const Client client = hasty_client(session);
  const auto names = names_of(*client.transport(), collection);
  if (!names) return names.failure();
  Values values;
  for (const auto& [code, name] : *names) {
    values[code] = name;
    if (name.find_first_of(" '\"\\$`()&;<>|*?") == std::string::npos) values[folded(name)] = code;
  }
  return values;
}

Outcome<Values> numbers(const Session& session) {
  const Client client = hasty_client(session);
  const auto history = TemporaryLines(client).history(kRows);
  if (!history) return history.failure();
  Values values;
  for (const HistoryEntry& entry : *history) {
    values.emplace(entry.lease.number, entry.lease.app + ", " + entry.lease.country);
  }
  const auto rentals = RentedLines(client).list();
  if (!rentals) return values;
  for (const Rental& rental : *rentals) {
    if (rental.released) continue;
    values.emplace(rental.lease.number, rental.lease.app + ", rented");
  }
  return values;
}

Outcome<Values> orders(const Session& session) {
  const auto history = TemporaryLines(hasty_client(session)).history(kRows);
  if (!history) return history.failure();
  Values values;
  for (const HistoryEntry& entry : *history) {
    if (entry.id > 0)
      values[std::to_string(entry.id)] = entry.lease.number + ", " + entry.lease.app;
  }
  return values;
}

Outcome<Values> values_of(const Session& session, const std::string& kind) {
  if (kind == "apps") return named(session, "services");
  if (kind == "countries") return named(session, "countries");
  if (kind == "numbers") return numbers(session);
  if (kind == "orders") return orders(session);
  Values values;
  for (const std::string& word : kind == "events" ? event_types() : scopes()) values[word] = "";
  return values;
}

Exit show_values(Session& session, const std::string& kind) {
  const auto values = values_of(session, kind);
  if (!values) return session.fail(values.failure());
  for (const auto& [value, description] : *values) {
    session.console().out << printable(value, kValueBytes)
                          << (description.empty() ? "" : "\t" + printable(description, kValueBytes))
                          << '\n';
  }
  return Exit::kDone;
}

}  // namespace

void add_values_command(const Command& app, Session& session, Chosen& chosen) {
  const auto kind = std::make_shared<std::string>();
  const Command values =
      app.add_subcommand("values", "List what an option may be given, as completion does")
          .under(kHelp)
          .example("values events");
  values.add_option("kind", *kind, "Of what")
      .required()
      .one_of({"apps", "countries", "events", "numbers", "orders", "scopes"});
  values.callback([&session, &chosen, kind] {
    chosen = [&session, kind] { return show_values(session, *kind); };
  });
}

}  // namespace linepool::cli
