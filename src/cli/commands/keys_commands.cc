// keys list, create, revoke: the customer's own API keys; `admin key` is for everybody's.
#include <boost/json.hpp>
#include <chrono>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/words.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"
#include "client/rest_rows.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;
using wire::Method;

constexpr std::size_t kShownBytes = 2'000;

struct Arguments {
  std::int64_t id = 0;
  std::string label;
  std::vector<std::string> scopes;
  std::vector<std::string> services;
  std::vector<std::string> countries;
  std::vector<std::string> addresses;
  std::string max_price;
  std::string spend_per_day;
  std::int64_t parallel_leases = 0;
  bool own_only = false;
  std::string handler_style;
  std::string user_style;
  std::chrono::seconds expires_in{0};
};

void set_list(json::object& body, const char* key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  json::array array;
  for (const std::string& text : texts) array.emplace_back(text);
  body[key] = std::move(array);
}

// The strings of a list, joined by commas; "" if it is empty or not a list.
std::string joined(const json::object& row, const char* key) {
  std::string all;
  const json::value* list = row.if_contains(key);
  if (list == nullptr || !list->is_array()) return all;
  for (const json::value& one : list->get_array()) {
    if (!one.is_string()) continue;
    if (!all.empty()) all += ',';
    all += std::string_view(one.get_string());
  }
  return all;
}

Exit list(Session& session, const Arguments&) {
  const Client client = session.client();
  Transport& transport = *client.transport();
  const auto answer = rest_call(transport, rest_get(transport, "/keys"));
  if (!answer) return session.fail(answer.failure());
  if (session.json()) {
    session.show(*answer);
    return Exit::kDone;
  }
  Table table({right("ID"),
               free_text("LABEL", 1),
               {"STATE"},
               word_list("SCOPES"),
               word_list("SERVICES"),
               word_list("COUNTRIES"),
               right("MAX PRICE"),
               right("PER DAY"),
               right("PARALLEL"),
               {"EXPIRES"},
               {"LAST USED"}});
  for_rows(*answer, "keys", [&table](const json::object& key) {
    const JsonRow row(key);
    table.add({row.text("id"), row.text("label"), row.text("state"), joined(key, "scopes"),
               joined(key, "services"), joined(key, "countries"), row.text("max_price"),
               row.text("spend_per_day"), row.text("parallel_leases"),
               in_seconds(row.text("expiresAt")), in_seconds(row.text("lastUsedAt"))});
    return true;
  });
  session.show(table);
  return Exit::kDone;
}

Exit create(Session& session, const Arguments& arguments) {
  json::object body{{"label", arguments.label}};
  set_list(body, "scopes", arguments.scopes);
  set_list(body, "services", arguments.services);
  set_list(body, "countries", arguments.countries);
  set_list(body, "addresses", arguments.addresses);
  if (!arguments.max_price.empty()) body["max_price"] = arguments.max_price;
  if (!arguments.spend_per_day.empty()) body["spend_per_day"] = arguments.spend_per_day;
  if (arguments.parallel_leases > 0) body["parallel_leases"] = arguments.parallel_leases;
  if (arguments.own_only) body["own_only"] = true;
  if (!arguments.handler_style.empty()) body["handler_style"] = arguments.handler_style;
  if (!arguments.user_style.empty()) body["user_style"] = arguments.user_style;
  if (arguments.expires_in.count() > 0) body["expires_in_s"] = arguments.expires_in.count();
  const Client client = session.client();
  Transport& transport = *client.transport();
  const auto key = rest_call(transport, rest_change(transport, Method::kPost, "/keys", body));
  if (!key) return session.fail(key.failure());
  if (session.json()) {
    session.show(*key);
    return Exit::kDone;
  }
  const JsonRow row(*key);
  session.note("key " + row.text("id") + "; it will not be shown again:");
  session.console().out << printable(row.text("key"), kShownBytes) << '\n';
  return Exit::kDone;
}

Exit revoke(Session& session, const Arguments& arguments) {
  const std::string id = std::to_string(arguments.id);
  const Client client = session.client();
  Transport& transport = *client.transport();
  const auto done = rest_call(transport, rest_change(transport, Method::kDelete, "/keys/" + id));
  if (!done) return session.fail(done.failure());
  if (session.json()) session.show(json::object{{"id", arguments.id}, {"revoked", true}});
  session.note("key " + id + " is revoked");
  return Exit::kDone;
}

void add_create(const Command& keys, Arguments& arguments, const std::function<void()>& callback) {
  const Command command = keys.add_subcommand("create", "Create a key, with limits if you set any");
  command.add_option("--label", arguments.label, "What the key is for").required();
  const auto list = [command](const char* name, std::vector<std::string>& into, const char* help) {
    return command.add_option(name, into, help).one_value_each();
  };
  list("--scope", arguments.scopes,
       "read, lease, rent, webhooks or keys; may be repeated, default all")
      .check(scope());
  list("--service", arguments.services, "Only this app, such as go; may be repeated")
      .type_name("APP");
  list("--country", arguments.countries, "Only this country, such as MY; may be repeated");
  list("--address", arguments.addresses,
       "Only from these addresses, such as 10.0.0.0/8; may be repeated");
  command.add_option("--max-price", arguments.max_price, "Max price of one number")
      .type_name("USD")
      .check(amount());
  command
      .add_option("--spend-per-day", arguments.spend_per_day,
                  "Max amount that the key spends per day")
      .type_name("USD")
      .check(amount());
  command.add_option("--parallel", arguments.parallel_leases, "Max live numbers at a time")
      .at_least(1);
  command.add_flag("--own-only", arguments.own_only,
                   "The key sees and ends only what it created itself");
  add_answer_styles(command, arguments.handler_style, arguments.user_style);
  command.add_duration("--expires-in", arguments.expires_in,
                       {std::chrono::seconds(1), std::chrono::hours(24 * 3650)},
                       "So long the key works");
  command.example("keys create --label ci --scope read --scope lease --spend-per-day 5.00");
  command.callback(callback);
}

}  // namespace

void add_keys_commands(const Command& app, Session& session, Chosen& chosen) {
  const Command keys =
      app.add_subcommand("keys", "Your API keys: list, create, revoke").under(kYourAccount);
  keys.require_subcommand();
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  keys.add_subcommand("list", "List your keys, without their values")
      .example("keys list")
      .callback(choose(list));
  add_create(keys, *arguments, choose(create));
  const Command end = keys.add_subcommand("revoke", "Revoke a key at once");
  end.example("keys revoke 3");
  end.add_option("id", arguments->id, "The key").required().at_least(1);
  end.callback(choose(revoke));
}

}  // namespace linepool::cli
