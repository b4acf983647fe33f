// number, sms, next, finish, reject, otp: the job itself, step by step and in one go.
#include <linepool/events.h>
#include <linepool/orders.h>
#include <linepool/poller.h>

#include <boost/json.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/refusals.h"
#include "cli/commands/shared/waiting.h"
#include "cli/commands/short_codes.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

using std::chrono::seconds;

constexpr DurationRange kWait{seconds(0), std::chrono::hours(24)};
constexpr seconds kUsualWait{300};
constexpr std::size_t kShownBytes = 64 * 1024;

struct Arguments {
  std::string app;
  std::string country;
  std::string number;
  std::string label;
  std::string max_price;
  std::string code_pattern;
  std::string number_type;
  seconds wait{0};
  bool keep = false;
  bool only_new = false;
  bool only_code = false;

  [[nodiscard]] NumberKind kind() const { return kind_of(number_type); }
  [[nodiscard]] Named named() const { return {.app = app, .country = country, .number = number}; }
  [[nodiscard]] NumberOptions options() const {
    return {.reuse = digits_of(number),
            .label = label,
            .max_price = max_price,
            .code_pattern = code_pattern};
  }

  [[nodiscard]] ShortCodeRequest short_code() const {
    return {.app = app,
            .country = country,
            .number = short_code_of(number),
            .label = label,
            .code_pattern = code_pattern,
            .max_price = max_price,
            .wait = wait,
            .only_code = only_code,
            .keep = keep};
  }
};

Exit get_number(Session& session, const Arguments& arguments) {
  if (arguments.kind() == NumberKind::kShortCode) {
    return lease_short_code(session, arguments.short_code());
  }
  const Client client = session.client();
  const auto lease =
      TemporaryLines(client).get_number(arguments.app, arguments.country, arguments.options());
  if (!lease) return fail_named(session, client, lease.failure(), arguments.named());
  if (session.json()) {
    session.show(described(*lease));
  } else {
    session.console().out << lease->number << '\n';
  }
  return Exit::kDone;
}

json::object described_sms(const Lease& lease, const Sms& sms) {
  json::object document = described(lease);
  document["text"] = sms.text;
  document["code"] = or_null(sms.code);
  return document;
}

// What a Linepool server knows of the code in the newest SMS; other servers know nothing.
void add_code_details(const Client& client, const Lease& lease, json::object& document) {
  if (lease.id == 0) return;
  const auto order = Orders(client).get(lease.id, seconds(0));
  if (!order) return;
  json::error_code fault;
  const json::value whole = json::parse(order->json, fault);
  const json::value* code =
      fault || !whole.is_object() ? nullptr : whole.get_object().if_contains("code");
  if (code != nullptr && code->is_object()) document["code_details"] = *code;
}

Exit show_sms(Session& session, const Sms& sms, const Lease& lease, bool only_code) {
  if (only_code && !session.json()) return show_code(session, sms);
  if (session.json()) {
    session.show(described_sms(lease, sms));
  } else if (session.console().out_is_terminal) {
    session.console().out << printable(sms.text, kShownBytes) << '\n';
  } else {
    session.console().out << sms.text << '\n';
  }
  return Exit::kDone;
}

Lease named(const Arguments& arguments) {
  return {.number = number_of(arguments.number, arguments.kind()),
          .app = arguments.app,
          .country = arguments.country};
}

Failure over() {
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = Error::kConflict;
  failure.sentence = "The order has ended.";
  return failure;
}

// Waits for an SMS newer than those already there, using the order's events.
Exit get_new_sms(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  const Orders orders(client);
  const Lease lease = named(arguments);
  session.console().catch_interrupt();
  const auto order = orders.find(lease, arguments.kind());
  if (!order) return fail_named(session, client, order.failure(), arguments.named());
  if (order->ended) return session.fail(over());
  const auto now = Events(client).next(0, std::chrono::seconds(0), 1);
  if (!now) return session.fail(now.failure());
  session.note("waiting for a new SMS");
  const seconds max = arguments.wait > seconds(0) ? arguments.wait : kUsualWait;
  const auto sms = orders.new_sms(order->id, now->newest, max,
                                  [&session] { return !session.console().interrupted(); });
  return sms ? show_sms(session, *sms, lease, arguments.only_code) : session.fail(sms.failure());
}

// Waits for one more code on an order's number.
Exit next_code(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  const Orders orders(client);
  if (arguments.wait > seconds(0)) session.console().catch_interrupt();
  const auto found = orders.find(named(arguments), arguments.kind());
  if (!found) return fail_named(session, client, found.failure(), arguments.named());
  const auto asked = orders.next_code(found->id);
  if (!asked) return session.fail(asked.failure());
  session.note(written(asked->lease.number, asked->kind) +
               " waits for one more code, free of charge");
  if (arguments.wait == seconds(0)) {
    if (session.json()) session.console().out << asked->json << '\n';
    return Exit::kDone;
  }
  const auto order = wait_for_code(session, client, *asked, arguments.wait);
  if (!order) return session.fail(order.failure());
  // Once it has ended, an order shows its previous code again.
  const bool is_new = order->messages > asked->messages;
  if (!is_new) return session.fail(order->ended ? over() : no_code_yet());
  return show_order_sms(session, *order);
}

Exit finish(Session& session, const Arguments& arguments) {
  const Client client = session.client();
  const Orders orders(client);
  const auto found = orders.find(named(arguments), arguments.kind());
  if (!found) return fail_named(session, client, found.failure(), arguments.named());
  const auto done = orders.finish(found->id);
  if (!done) return session.fail(done.failure());
  if (session.json()) session.console().out << done->json << '\n';
  session.note(written(done->lease.number, done->kind) + " is given back before its time");
  return Exit::kDone;
}

Exit get_sms(Session& session, const Arguments& arguments) {
  if (arguments.only_new) return get_new_sms(session, arguments);
  if (arguments.kind() == NumberKind::kShortCode) {
    return show_short_code_sms(session, arguments.short_code());
  }
  const Client client = session.client();
  const Lease lease{
      .number = digits_of(arguments.number), .app = arguments.app, .country = arguments.country};
  const auto newest = TemporaryLines(client).get_sms(lease);
  if (!newest) return fail_named(session, client, newest.failure(), arguments.named());
  const bool is_it =
      *newest && (!arguments.only_code || (*newest)->code || arguments.wait == seconds(0));
  if (is_it) return show_sms(session, **newest, lease, arguments.only_code);
  if (arguments.wait > seconds(0)) {
    const WaitFor what = arguments.only_code ? WaitFor::kCode : WaitFor::kAnySms;
    const auto sms = wait_with_countdown(session, client, lease, arguments.wait, what);
    return sms ? show_sms(session, *sms, lease, arguments.only_code) : session.fail(sms.failure());
  }
  return session.fail(no_code_yet());
}

Exit reject(Session& session, const Arguments& arguments) {
  if (arguments.kind() == NumberKind::kShortCode) {
    return cancel_short_code(session, arguments.short_code());
  }
  const Lease lease{
      .number = digits_of(arguments.number), .app = arguments.app, .country = arguments.country};
  const Client client = session.client();
  const auto done = TemporaryLines(client).reject(lease);
  if (!done) return fail_named(session, client, done.failure(), arguments.named());
  if (session.json()) session.show(json::object{{"number", lease.number}, {"rejected", true}});
  session.note("+" + lease.number + " is rejected; nothing is charged for it");
  return Exit::kDone;
}

// The number is no longer needed. If the server does not take it back (usually because it is
// younger than two minutes), it ends by itself and costs nothing.
bool give_back(Session& session, const TemporaryLines& lines, const Lease& lease) {
  const auto done = lines.reject(lease);
  session.note(done ? "+" + lease.number + " is rejected; nothing is charged for it"
                    : "+" + lease.number + " is not rejected (" + done.failure().sentence +
                          ") and will end by itself");
  return done.ok();
}

Exit otp(Session& session, const Arguments& arguments) {
  if (arguments.kind() == NumberKind::kShortCode)
    return short_code_otp(session, arguments.short_code());
  const Client client = session.client();
  const TemporaryLines lines(client);
  // From the purchase on, so that Ctrl-C gives the number back.
  session.console().catch_interrupt();
  const auto lease = lines.get_number(arguments.app, arguments.country, arguments.options());
  if (!lease) return fail_named(session, client, lease.failure(), arguments.named());
  session.note("+" + lease->number + " is yours; waiting for the SMS");
  std::string codeless;
  const auto sms =
      wait_with_countdown(session, client, *lease, arguments.wait, WaitFor::kCode, &codeless);
  if (!sms) {
    const Failure::Kind kind = sms.failure().kind;
    const bool unused = kind == Failure::Kind::kDeadline || kind == Failure::Kind::kStopped;
    json::object document = described(*lease);
    if (!codeless.empty()) add_code_details(client, *lease, document);
    if (!codeless.empty()) document["message"] = codeless;
    document["rejected"] = unused && !arguments.keep && give_back(session, lines, *lease);
    return session.fail(sms.failure(), std::move(document));
  }
  if (session.json()) {
    json::object document = described_sms(*lease, *sms);
    add_code_details(client, *lease, document);
    session.show(document);
    return Exit::kDone;
  }
  session.console().out << printable(*sms->code, kShownBytes) << '\n';
  return Exit::kDone;
}

constexpr const char* kGetACode = "Get a code";

void add_wishes(const Command& command, Arguments& arguments) {
  command.add_option("--app", arguments.app, "The app that will send the SMS").required();
  command.add_option("--country", arguments.country, "The country of the number").required();
  command
      .add_option("--reuse", arguments.number, "Ask for a number that you had before for this app")
      .type_name("NUMBER");
  command.add_option("--label", arguments.label, "Your own name for the order");
  command
      .add_option(
          "--max-price", arguments.max_price,
          "Take no number that costs more; only Linepool servers know this, others ignore it")
      .type_name("USD")
      .check(amount());
  command
      .add_option(
          "--code-pattern", arguments.code_pattern,
          "Where the code stands in the SMS: an RE2 expression with one capture, which goes "
          "before the server's rules; only Linepool servers know this")
      .type_name("RE2");
}

// Options that identify an existing order.
void add_order(const Command& command, Arguments& arguments) {
  command.add_option("number", arguments.number, "The number").required();
  command.add_option("--app", arguments.app, "The app that it was leased for");
  command.add_option("--country", arguments.country, "Its country");
  add_number_type(command, arguments.number_type);
}

void add_next_and_finish(const Command& app, Arguments& arguments,
                         const std::function<void()>& next, const std::function<void()>& end) {
  const Command more =
      app.add_subcommand("next", "Make a number wait for one more code, free of charge")
          .under(kGetACode);
  add_order(more, arguments);
  more.add_duration("--wait", arguments.wait, kWait, "Wait so long for its SMS and print it");
  more.example("next 601128691234 --wait 2m");
  more.callback(next);

  const Command done =
      app.add_subcommand("finish", "Give a number back after its code").under(kGetACode);
  add_order(done, arguments);
  done.example("finish 601128691234");
  done.callback(end);
}

}  // namespace

void add_number_commands(const Command& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);

  const Command number =
      app.add_subcommand("number", "Lease a number for one verification").under(kGetACode);
  number.example("number --app google --country malaysia");
  add_wishes(number, *arguments);
  add_number_type(number, arguments->number_type);
  number.callback(choose(get_number));

  const Command sms = app.add_subcommand("sms", "Show the newest SMS of a number").under(kGetACode);
  sms.add_option("number", arguments->number, "The number").required();
  sms.add_option("--app", arguments->app, "The app that will send the SMS").required();
  sms.add_option("--country", arguments->country, "The country of the number").required();
  sms.add_duration("--wait", arguments->wait, kWait, "Wait so long for it");
  sms.add_flag("--code", arguments->only_code, "Print the code in it, and nothing else");
  sms.example("sms 601128691234 --app google --country malaysia --wait 2m");
  sms.example("sms 601128691234 --app google --country malaysia --code --wait 2m");
  sms.add_flag(
      "--new", arguments->only_new,
      "Wait for an SMS newer than those already there, for 5m unless --wait says otherwise");
  add_number_type(sms, arguments->number_type);
  sms.callback(choose(get_sms));

  add_next_and_finish(app, *arguments, choose(next_code), choose(finish));

  const Command give_up =
      app.add_subcommand("reject", "Give a number back before a code has arrived").under(kGetACode);
  give_up.example("reject 601128691234");
  add_order(give_up, *arguments);
  give_up.callback(choose(reject));
}

void add_otp_command(const Command& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->wait = kUsualWait;
  const Command command =
      app.add_subcommand("otp", "Lease a number, wait for the SMS and print only its code")
          .under(kGetACode);
  command.example("otp --app google --country malaysia");
  command.example("otp --app google --country malaysia --wait 2m --max-price 0.80");
  add_wishes(command, *arguments);
  command.add_duration("--wait", arguments->wait, {seconds(1), kWait.max},
                       "Wait so long for the code (default: 5m)");
  add_number_type(command, arguments->number_type);
  command.add_flag("--keep", arguments->keep, "Do not reject the number if no code arrives");
  command.callback(chooser(session, chosen, arguments)(otp));
}

}  // namespace linepool::cli
