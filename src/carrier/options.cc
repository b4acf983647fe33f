#include "carrier/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <string_view>
#include <utility>

#include "base/text/program_help.h"

namespace linepool::carrier {
namespace {

constexpr const char* kName = "linepool-carrier";
constexpr const char* kSummary = "a carrier to test with, over real SMPP";
constexpr const char* kWhat =
    "Plays the messages of a script over SMPP 3.4, as a gateway that connects to an SMSC, or as an "
    "SMSC to which others connect, with faults on purpose if the script wants them. At the end it "
    "prints what became of each. docs/carrier.md describes scripts and faults.";

constexpr std::array<const char*, 4> kExamples{
    "linepool-carrier --connect 127.0.0.1:2775 --system-id sandbox \\\n"
    "    --password-file linepool-data/sandbox.smpp --script sms.toml",
    "linepool-carrier --connect smsc.example:2775 --system-id me \\\n"
    "    --password-file pw --script - --connections 4 --window 100 < sms.jsonl",
    "linepool-carrier --listen 127.0.0.1:2776 --script sms.toml --stay",
    "linepool-carrier --script sms.toml --seed 7 --dry-run"};

constexpr int code_of(Exit code) {
  return static_cast<int>(code);
}

constexpr std::array<std::pair<int, std::string_view>, 8> kExits{{
    {code_of(Exit::kDone), "done: every message is acknowledged"},
    {code_of(Exit::kRefused), "a message was refused, or sent a hundred times in vain"},
    {code_of(Exit::kUsage), "wrong usage: options, files, the script"},
    {code_of(Exit::kUnreachable), "no connection, nobody bound, or the address is taken"},
    {code_of(Exit::kFixKey), "the bind was refused: system_id or password"},
    {code_of(Exit::kInterrupted), "interrupted by Ctrl-C"},
    {code_of(Exit::kNobodyReads), "the reader of standard output has gone"},
    {code_of(Exit::kTerminated), "interrupted by SIGTERM"},
}};

constexpr std::array<const char*, 2> kUsage{
    "linepool-carrier --connect HOST:PORT --script FILE [OPTIONS]",
    "linepool-carrier --listen ADDRESS:PORT --script FILE [OPTIONS]"};

constexpr ProgramText kProgram{.name = kName,
                               .section = 1,
                               .version = LINEPOOL_VERSION,
                               .summary = kSummary,
                               .what = kWhat,
                               .usage = kUsage,
                               .exits = kExits,
                               .examples = kExamples,
                               .see_also = "linepool(1), linepoold(8)"};

void declare(CLI::App& app, Options& o) {
  const auto text = [&app](const char* name, std::string& into, const char* type,
                           const char* help) {
    return app.add_option(name, into, help)->type_name(type);
  };
  const auto number = [&app](const char* name, std::uint64_t& into, std::uint64_t min,
                             std::uint64_t max, const char* help) {
    app.add_option(name, into, help)
        ->type_name("N")
        ->check(CLI::Range(min, max).description(fmt::format("a number from {} to {}", min, max)));
  };
  text("--connect", o.connect, "HOST:PORT", "Play the gateway: bind there and submit the messages");
  text("--listen", o.listen, "ADDRESS:PORT",
       "Play the SMSC: listen there, and deliver the messages to whoever binds; port 0 takes a "
       "free one");
  text("--script", o.script, "FILE", "The messages, in TOML or as JSON lines; - is standard input");
  text("--system-id", o.system_id, "NAME",
       "What the gateway binds as; as SMSC, what others must bind as (without: anybody may)");
  text("--password-file", o.password_file, "FILE", "File with the password, of at most 8 bytes");
  text("--bind", o.bind, "KIND", "As gateway: transceiver or transmitter (transceiver)")
      ->check(CLI::IsMember({"transceiver", "transmitter"}));
  number("--connections", o.connections, 1, 64, "As gateway: so many binds, 1 to 64 (1)");
  number("--window", o.window, 1, 10'000,
         "Messages without an answer on each connection, 1 to 10000 (10)");
  number("--rate", o.rate, 1, 10'000'000, "Parts a second, all connections together (no limit)");
  number("--repeat", o.repeat, 1, 1'000'000, "Play the script so many times (1)");
  number("--seed", o.seed, 0, UINT64_MAX, "The same seed gives the same faults and codes (1)");
  text("--patience", o.patience, "TIME",
       "Without a bound connection it gives up after this time, such as 90s or 5m (30s as gateway, "
       "never as SMSC)");
  app.add_flag("--stay", o.stay, "As SMSC: go on after the last message until Ctrl-C");
  text("--record", o.record, "FILE", "Write what became of each part there, as JSON lines");
  app.add_flag("--dry-run", o.dry_run, "Print the parts that would be sent as JSON lines");
  app.add_flag("--json", o.json, "Print the account as JSON");
}

Status check(const Options& o) {
  if (o.script.empty()) return invalid("--script FILE is missing: the messages to play.");
  if (!o.listen.empty() && !o.connect.empty()) {
    return invalid("--listen and --connect exclude each other: one program plays one side.");
  }
  if (o.dry_run) return Nothing{};
  if (o.listen.empty() && o.connect.empty()) {
    return invalid(
        "Say --connect HOST:PORT to play the gateway, or --listen ADDRESS:PORT to play "
        "the SMSC.");
  }
  if (o.listen.empty() && o.system_id.empty()) {
    return invalid("--system-id NAME is missing: what the gateway binds as.");
  }
  if (o.listen.empty() && o.stay) return invalid("--stay is for --listen.");
  if (o.system_id.size() > 15) return invalid("--system-id has at most 15 bytes.");
  return Nothing{};
}

}  // namespace

Result<Arguments> read_arguments(const std::vector<std::string>& arguments) {
  Arguments made;
  CLI::App app(kWhat, kName);
  declare(app, made.options);
  Result<std::string> shown = parse_program(app, kProgram, arguments);
  if (!shown) return shown.refusal();
  if (!shown->empty()) {
    made.print = std::move(shown).value();
    return made;
  }
  const Status fine = check(made.options);
  if (!fine) return fine.refusal();
  return made;
}

}  // namespace linepool::carrier
