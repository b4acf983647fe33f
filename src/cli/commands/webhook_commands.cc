// webhook add, list, listen, test, attempts, redrive, rotate, remove, enable, disable.
#include <linepool/webhooks.h>

#include <fmt/format.h>
#include <boost/json.hpp>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/words.h"
#include "cli/commands/webhook_listen.h"
#include "cli/syntax/suggestion.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr unsigned kMaxRows = 1000;
constexpr DurationRange kOverlap{std::chrono::seconds(0), std::chrono::hours(24 * 7)};
constexpr std::size_t kShownBytes = 2'000;

struct Arguments {
  std::int64_t id = 0;
  NewWebhook webhook;
  std::int64_t after = 0;
  std::chrono::seconds overlap{86'400};
  unsigned limit = 100;
  std::string cursor;
  ListenRequest listening;
};

json::array array_of(const std::vector<std::string>& texts) {
  json::array array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

json::object described(const Webhook& webhook) {
  return {{"id", webhook.id},
          {"url", webhook.url},
          {"events", array_of(webhook.events)},
          {"services", array_of(webhook.services)},
          {"format", webhook.format},
          {"state", webhook.state},
          {"description", webhook.description},
          {"position", webhook.position},
          {"created_at", webhook.created_at},
          {"last_error", text_or_null(webhook.last_error)}};
}

std::string or_all(const std::vector<std::string>& texts) {
  return texts.empty() ? "all" : joined(texts, ",");
}

// Servers of before give no reason.
const std::string& in_words(const std::string& error, const std::string& reason) {
  return reason.empty() ? error : reason;
}

// The result of a change: the webhook for programs, a sentence for people.
Exit show_changed(Session& session, const Outcome<Webhook>& webhook, std::string_view sentence) {
  if (!webhook) return session.fail(webhook.failure());
  if (session.json()) session.show(described(*webhook));
  session.note(fmt::format("webhook {} {}", webhook->id, sentence));
  return Exit::kDone;
}

Exit add(Session& session, const Arguments& arguments) {
  const auto added = Webhooks(session.client()).add(arguments.webhook);
  if (!added) return session.fail(added.failure());
  if (session.json()) {
    json::object document = described(added->webhook);
    document["secret"] = added->secret;
    session.show(document);
    return Exit::kDone;
  }
  session.note(fmt::format("webhook {}; its secret will not be shown again:", added->webhook.id));
  session.console().out << printable(added->secret, kShownBytes) << '\n';
  return Exit::kDone;
}

Exit list(Session& session, const Arguments&) {
  const auto webhooks = Webhooks(session.client()).list();
  if (!webhooks) return session.fail(webhooks.failure());
  if (session.json()) {
    json::array rows;
    for (const Webhook& webhook : *webhooks) rows.push_back(described(webhook));
    session.show(json::object{{"webhooks", std::move(rows)}});
    return Exit::kDone;
  }
  Table table({right("ID"),
               {"STATE"},
               {"URL"},
               word_list("EVENTS"),
               word_list("SERVICES"),
               {"FORMAT"},
               right("DONE UP TO"),
               free_text("LAST ERROR", 1)});
  for (const Webhook& webhook : *webhooks) {
    table.add({std::to_string(webhook.id), webhook.state, webhook.url, or_all(webhook.events),
               or_all(webhook.services), webhook.format, std::to_string(webhook.position),
               webhook.last_error});
  }
  session.show(table);
  return Exit::kDone;
}

Exit test(Session& session, const Arguments& arguments) {
  const auto outcome = Webhooks(session.client()).test(arguments.id);
  if (!outcome) return session.fail(outcome.failure());
  const Exit code = outcome->delivered ? Exit::kDone : Exit::kRefused;
  if (session.json()) {
    session.show(json::object{
        {"delivered", outcome->delivered},
        {"status", outcome->status > 0 ? json::value(outcome->status) : json::value(nullptr)},
        {"latency_ms", outcome->latency_ms},
        {"error", text_or_null(outcome->error)},
        {"reason", text_or_null(outcome->reason)}});
    return code;
  }
  const std::string how = outcome->delivered ? fmt::format("HTTP {}", outcome->status)
                                             : in_words(outcome->error, outcome->reason);
  session.console().out << (outcome->delivered ? "delivered: " : "not delivered: ")
                        << printable(how, kShownBytes) << " (" << outcome->latency_ms << " ms)\n";
  return code;
}

Exit attempts(Session& session, const Arguments& arguments) {
  const auto page =
      Webhooks(session.client()).attempts(arguments.id, arguments.limit, arguments.cursor);
  if (!page) return session.fail(page.failure());
  Table table({right("ID"),
               right("EVENT"),
               right("ATTEMPT"),
               {"TIME"},
               right("HTTP"),
               right("MS"),
               free_text("ERROR", 1),
               {"NEXT"}});
  json::array rows;
  for (const WebhookAttempt& one : page->attempts) {
    const std::string status = one.status > 0 ? std::to_string(one.status) : "";
    table.add({std::to_string(one.id), std::to_string(one.event), std::to_string(one.attempt),
               one.at, status, std::to_string(one.latency_ms), in_words(one.error, one.reason),
               one.next_at});
    rows.push_back(
        json::object{{"id", one.id},
                     {"event", one.event},
                     {"attempt", one.attempt},
                     {"at", one.at},
                     {"status", one.status > 0 ? json::value(one.status) : json::value(nullptr)},
                     {"latency_ms", one.latency_ms},
                     {"error", text_or_null(one.error)},
                     {"reason", text_or_null(one.reason)},
                     {"next_at", text_or_null(one.next_at)}});
  }
  if (session.json()) {
    session.show(json::object{{"attempts", std::move(rows)},
                              {"next_cursor", text_or_null(page->next_cursor)}});
    return Exit::kDone;
  }
  session.show(table);
  if (!page->next_cursor.empty()) {
    session.note("more with --cursor " + printable(page->next_cursor, kShownBytes));
  }
  return Exit::kDone;
}

Exit redrive(Session& session, const Arguments& arguments) {
  return show_changed(session, Webhooks(session.client()).redrive(arguments.id, arguments.after),
                      fmt::format("delivers the events after {} again", arguments.after));
}

Exit rotate(Session& session, const Arguments& arguments) {
  const auto rotated = Webhooks(session.client()).rotate_secret(arguments.id, arguments.overlap);
  if (!rotated) return session.fail(rotated.failure());
  if (session.json()) {
    session.show(json::object{{"secret", rotated->secret},
                              {"old_secret_until", text_or_null(rotated->old_secret_until)}});
    return Exit::kDone;
  }
  session.note("the old secret also signs until " +
               printable(rotated->old_secret_until, kShownBytes) +
               "; the new one will not be shown again:");
  session.console().out << printable(rotated->secret, kShownBytes) << '\n';
  return Exit::kDone;
}

Exit remove(Session& session, const Arguments& arguments) {
  const auto done = Webhooks(session.client()).remove(arguments.id);
  if (!done) return session.fail(done.failure());
  if (session.json()) session.show(json::object{{"id", arguments.id}, {"removed", true}});
  session.note(fmt::format("webhook {} is removed", arguments.id));
  return Exit::kDone;
}

Exit enable(Session& session, const Arguments& arguments) {
  return show_changed(session, Webhooks(session.client()).enable(arguments.id), "is enabled");
}

Exit disable(Session& session, const Arguments& arguments) {
  return show_changed(session, Webhooks(session.client()).disable(arguments.id), "is disabled");
}

Exit listen(Session& session, const Arguments& arguments) {
  return listen_for_webhooks(session, arguments.listening);
}

void add_event_types(const Command& command, std::vector<std::string>& types) {
  command
      .add_option("--event", types,
                  "Type of event, or several, such as message.*; may be repeated, default all")
      .type_name("EVENT")
      .check(event_type())
      .one_value_each();
}

void add_listen(const Command& webhook, Arguments& arguments,
                const std::function<void()>& callback) {
  const Command command =
      webhook.add_subcommand("listen", "Deliver events to a URL that only this machine reaches");
  ListenRequest& listening = arguments.listening;
  command.add_option("--forward-to", listening.forward_to, "The URL").type_name("URL").required();
  add_event_types(command, listening.events);
  command.example("webhook listen --forward-to http://localhost:3000/hook");
  command.add_option("--secret", listening.secret, "Signs the deliveries; by default a new one");
  command
      .add_option("--after", listening.after, "Events after this number; without it only new ones")
      .at_least(0);
  command.callback(callback);
}

Command add_one(const Command& webhook, const char* name, const char* help, Arguments& arguments) {
  const Command command = webhook.add_subcommand(name, help);
  command.add_option("id", arguments.id, "The webhook").required().at_least(1);
  return command;
}

void add_new(const Command& webhook, Arguments& arguments, const std::function<void()>& callback) {
  const Command command = webhook.add_subcommand("add", "Send events to a URL of yours");
  command.example("webhook add https://example.com/hook --event 'message.*'");
  command.add_option("url", arguments.webhook.url, "The URL").required();
  add_event_types(command, arguments.webhook.events);
  command
      .add_option("--service", arguments.webhook.services,
                  "Only this app, such as go; may be repeated, default all")
      .type_name("APP")
      .one_value_each();
  command.add_option("--format", arguments.webhook.format, "standard (the default) or handler")
      .one_of({"standard", "handler"});
  command.add_option("--description", arguments.webhook.description, "A note to yourself");
  command.callback(callback);
}

}  // namespace

void add_webhook_commands(const Command& app, Session& session, Chosen& chosen) {
  const Command webhook =
      app.add_subcommand("webhook", "Send events to your own server: add, list, test, attempts, …")
          .under(kYourAccount);
  webhook.require_subcommand();
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);

  add_new(webhook, *arguments, choose(add));
  webhook.add_subcommand("list", "List your webhooks")
      .example("webhook list")
      .callback(choose(list));
  add_listen(webhook, *arguments, choose(listen));
  add_one(webhook, "test", "Send a test event now", *arguments)
      .example("webhook test 1")
      .callback(choose(test));
  const Command tries =
      add_one(webhook, "attempts", "List delivery attempts, newest first", *arguments);
  tries.add_option("--limit", arguments->limit, "Max number of rows")
      .between(1, kMaxRows)
      .show_default();
  tries.add_option("--cursor", arguments->cursor, "Cursor that the previous page ended with");
  tries.example("webhook attempts 1 --limit 20");
  tries.callback(choose(attempts));
  const Command again = add_one(webhook, "redrive", "Deliver events again", *arguments);
  again.add_option("--after", arguments->after, "Begin after the event with this number")
      .required()
      .at_least(0);
  again.example("webhook redrive 1 --after 4711");
  again.callback(choose(redrive));
  const Command secret = add_one(webhook, "rotate", "Create a new secret and print it", *arguments);
  secret.add_duration("--overlap", arguments->overlap, kOverlap,
                      "So long the old secret also signs (default: 1d)");
  secret.example("webhook rotate 1 --overlap 2h");
  secret.callback(choose(rotate));
  add_one(webhook, "remove", "Remove a webhook", *arguments)
      .example("webhook remove 1")
      .callback(choose(remove));
  add_one(webhook, "enable", "Resume deliveries from where they stopped", *arguments)
      .example("webhook enable 1")
      .callback(choose(enable));
  add_one(webhook, "disable", "Stop deliveries for now", *arguments)
      .example("webhook disable 1")
      .callback(choose(disable));
}

}  // namespace linepool::cli
