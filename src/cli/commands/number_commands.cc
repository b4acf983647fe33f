// number, sms, reject, otp: the job itself, in steps and in one go.
#include <linepool/poller.h>

#include <boost/json.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.h"
#include "cli/commands/leases.h"
#include "cli/commands/short_codes.h"
#include "cli/commands/waiting.h"
#include "client/http/text.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr int kLongestWaitSeconds = 86'400;
constexpr std::size_t kShownBytes = 64 * 1024;

struct Arguments {
  std::string app;
  std::string country;
  std::string number;
  std::string label;
  std::string number_type;
  int wait_seconds = 0;
  bool keep = false;

  [[nodiscard]] ShortCodeWish short_code() const {
    return {.app = app,
            .country = country,
            .number = short_code_of(number),
            .label = label,
            .wait_seconds = wait_seconds,
            .keep = keep};
  }
};

Exit get_number(Session& session, const Arguments& arguments) {
  if (is_short_code(arguments.number_type)) {
    return lease_short_code(session, arguments.short_code());
  }
  const TemporaryLines lines(session.client());
  const auto lease = lines.get_number(arguments.app, arguments.country, digits_of(arguments.number),
                                      arguments.label);
  if (!lease) return session.fail(lease.failure());
  if (session.json()) {
    session.show(described(*lease));
  } else {
    session.console().out << lease->number << '\n';
  }
  return Exit::kDone;
}

Exit show_sms(Session& session, const Sms& sms, const Lease& lease) {
  if (session.json()) {
    json::object document = described(lease);
    document["text"] = sms.text;
    document["code"] = or_null(sms.code);
    session.show(document);
  } else if (session.console().out_is_terminal) {
    session.console().out << printable(sms.text, kShownBytes) << '\n';
  } else {
    session.console().out << sms.text << '\n';
  }
  return Exit::kDone;
}

Exit get_sms(Session& session, const Arguments& arguments) {
  if (is_short_code(arguments.number_type)) {
    return show_short_code_sms(session, arguments.short_code());
  }
  const Client client = session.client();
  const Lease lease{
      .number = digits_of(arguments.number), .app = arguments.app, .country = arguments.country};
  const auto newest = TemporaryLines(client).get_sms(lease);
  if (!newest) return session.fail(newest.failure());
  if (*newest) return show_sms(session, **newest, lease);
  if (arguments.wait_seconds > 0) {
    const auto sms = wait_with_countdown(
        session, client, lease, std::chrono::seconds(arguments.wait_seconds), WaitFor::kAnySms);
    return sms ? show_sms(session, *sms, lease) : session.fail(sms.failure());
  }
  Failure waiting;
  waiting.kind = Failure::Kind::kDeadline;
  waiting.error = Error::kNoCodeYet;
  waiting.sentence = info(Error::kNoCodeYet).sentence;
  return session.fail(waiting);
}

Exit reject(Session& session, const Arguments& arguments) {
  if (is_short_code(arguments.number_type)) {
    return cancel_short_code(session, arguments.short_code());
  }
  const Lease lease{
      .number = digits_of(arguments.number), .app = arguments.app, .country = arguments.country};
  const auto done = TemporaryLines(session.client()).reject(lease);
  if (!done) return session.fail(done.failure());
  if (session.json()) session.show(json::object{{"number", lease.number}, {"rejected", true}});
  session.note("+" + lease.number + " is rejected; nothing is charged for it");
  return Exit::kDone;
}

// The number has no use any more. Where the server does not take it back (it is younger than two
// minutes, as a rule), it ends by itself and costs nothing.
bool give_back(Session& session, const TemporaryLines& lines, const Lease& lease) {
  const auto done = lines.reject(lease);
  session.note(done ? "+" + lease.number + " is rejected; nothing is charged for it"
                    : "+" + lease.number + " is not rejected (" + done.failure().sentence +
                          ") and ends by itself");
  return done.ok();
}

Exit otp(Session& session, const Arguments& arguments) {
  if (is_short_code(arguments.number_type)) return short_code_otp(session, arguments.short_code());
  const Client client = session.client();
  const TemporaryLines lines(client);
  // From the purchase on, so that Ctrl-C gives the number back.
  session.console().catch_interrupt();
  const auto lease = lines.get_number(arguments.app, arguments.country, digits_of(arguments.number),
                                      arguments.label);
  if (!lease) return session.fail(lease.failure());
  session.note("+" + lease->number + " is yours; waiting for the SMS");
  const auto sms = wait_with_countdown(
      session, client, *lease, std::chrono::seconds(arguments.wait_seconds), WaitFor::kCode);
  if (!sms) {
    const Failure::Kind kind = sms.failure().kind;
    const bool unused = kind == Failure::Kind::kDeadline || kind == Failure::Kind::kStopped;
    json::object document = described(*lease);
    document["rejected"] = unused && !arguments.keep && give_back(session, lines, *lease);
    return session.fail(sms.failure(), std::move(document));
  }
  if (session.json()) return show_sms(session, *sms, *lease);
  session.console().out << printable(*sms->code, kShownBytes) << '\n';
  return Exit::kDone;
}

void add_app_and_country(CLI::App& command, Arguments& arguments) {
  command.add_option("--app", arguments.app, "The app that will send the SMS")->required();
  command.add_option("--country", arguments.country, "The country of the number")->required();
}

}  // namespace

void add_number_commands(CLI::App& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);

  CLI::App* number = app.add_subcommand("number", "Lease a number for one verification");
  add_app_and_country(*number, *arguments);
  number->add_option("--reuse", arguments->number, "A number that you had before for that app");
  number->add_option("--label", arguments->label, "A name of yours for the order");
  add_number_type(*number, arguments->number_type);
  number->callback(choose(get_number));

  CLI::App* sms = app.add_subcommand("sms", "Show the newest SMS of a number");
  sms->add_option("number", arguments->number, "The number")->required();
  add_app_and_country(*sms, *arguments);
  sms->add_option("--wait", arguments->wait_seconds, "Wait for it, so many seconds at most")
      ->check(CLI::Range(0, kLongestWaitSeconds));
  add_number_type(*sms, arguments->number_type);
  sms->callback(choose(get_sms));

  CLI::App* give_up = app.add_subcommand("reject", "Give a number back before a code has come");
  give_up->add_option("number", arguments->number, "The number")->required();
  give_up->add_option("--app", arguments->app, "The app that it was leased for");
  give_up->add_option("--country", arguments->country, "Its country");
  add_number_type(*give_up, arguments->number_type);
  give_up->callback(choose(reject));
}

void add_otp_command(CLI::App& app, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->wait_seconds = 300;
  CLI::App* command = app.add_subcommand(
      "otp", "Lease a number, wait for the SMS and print its code, nothing else");
  add_app_and_country(*command, *arguments);
  command->add_option("--reuse", arguments->number, "A number that you had before for that app");
  command->add_option("--label", arguments->label, "A name of yours for the order");
  command->add_option("--timeout", arguments->wait_seconds, "Seconds to wait for the code")
      ->check(CLI::Range(1, kLongestWaitSeconds))
      ->capture_default_str();
  add_number_type(*command, arguments->number_type);
  command->add_flag("--keep", arguments->keep, "Do not reject the number when no code came");
  command->callback(chooser(session, chosen, arguments)(otp));
}

}  // namespace linepool::cli
