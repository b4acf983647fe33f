// sandbox send, list, clear: the SMS of a sandbox.
#include <boost/json.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"
#include "client/rest_rows.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;
using wire::Method;

constexpr const char* kMessages = "/sandbox/messages";
constexpr std::int64_t kMaxRows = 200;  // that the server gives at once

struct Arguments {
  std::string number;
  std::string text;
  std::string from;
  std::int64_t limit = 50;
};

Exit send(Session& session, const Arguments& arguments) {
  json::object body{{"to", arguments.number}, {"text", arguments.text}};
  if (!arguments.from.empty()) body["from"] = arguments.from;
  const Client client = session.anonymous_client();
  Transport& transport = *client.transport();
  const auto sent = rest_call(transport, rest_change(transport, Method::kPost, kMessages, body));
  if (!sent) return session.fail(sent.failure());
  if (session.json()) {
    session.show(*sent);
    return Exit::kDone;
  }
  const JsonRow row(*sent);
  const std::string order = row.text("order");
  const std::string rental = row.text("rental");
  const std::string owner = !order.empty()    ? "order " + order
                            : !rental.empty() ? "rental " + rental
                                              : "nobody: " + row.text("unmatched");
  session.note("SMS " + row.text("id") + " went to " + owner);
  return Exit::kDone;
}

Exit list(Session& session, const Arguments& arguments) {
  const Client client = session.anonymous_client();
  Transport& transport = *client.transport();
  Query query;
  query.add("limit", std::to_string(arguments.limit));
  const auto answer = rest_call(transport, rest_get(transport, kMessages, query));
  if (!answer) return session.fail(answer.failure());
  if (session.json()) {
    session.show(*answer);
    return Exit::kDone;
  }
  Table table({right("ID"), {"RECEIVED"}, {"TO"}, {"FROM"}, {"CODE"}, free_text("TEXT")});
  for_rows(*answer, "messages", [&table](const json::object& message) {
    const JsonRow row(message);
    table.add({row.text("id"), in_seconds(row.text("receivedAt")), row.text("to"), row.text("from"),
               row.text("otpCode"), row.text("text")});
    return true;
  });
  session.show(table);
  return Exit::kDone;
}

Exit clear(Session& session, const Arguments&) {
  const Client client = session.anonymous_client();
  Transport& transport = *client.transport();
  const auto done = rest_call(transport, rest_change(transport, Method::kDelete, kMessages));
  if (!done) return session.fail(done.failure());
  if (session.json()) session.show(json::object{{"cleared", true}});
  session.note("the list is empty; orders and rentals keep their SMS");
  return Exit::kDone;
}

}  // namespace

void add_sandbox_commands(const Command& app, Session& session, Chosen& chosen) {
  const Command sandbox =
      app.add_subcommand("sandbox", "SMS of a sandbox: send, list, clear; on its machine no key")
          .under("Test your app");
  sandbox.require_subcommand();
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command sending = sandbox.add_subcommand("send", "Send an SMS to a simulated number");
  sending.add_option("number", arguments->number, "The number").required();
  sending.add_option("text", arguments->text, "The text").required();
  sending.add_option("--from", arguments->from, "The sender; Sandbox if not given");
  sending.example("sandbox send 60554580001 'Your code is 204816' --from Google");
  sending.callback(choose(send));
  const Command listing = sandbox.add_subcommand("list", "List the SMS, newest first");
  listing.add_option("--limit", arguments->limit, "How many").between(1, kMaxRows);
  listing.example("sandbox list --limit 10");
  listing.callback(choose(list));
  sandbox.add_subcommand("clear", "Begin with an empty list")
      .example("sandbox clear")
      .callback(choose(clear));
}

}  // namespace linepool::cli
