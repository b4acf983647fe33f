#include "deliver/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <string_view>
#include <utility>

#include "base/text/program_help.h"
#include "deliver/send/poster.h"

namespace linepool::deliver {
namespace {

constexpr const char* kName = "linepool-deliver";
constexpr const char* kSpool = "/var/spool/linepool-deliver";
constexpr const char* kWhat =
    "Hands the SMS of a modem's daemon to Linepool. gammu-smsd (RunOnReceive) and smsd of the SMS "
    "Server Tools (eventhandler) call it for each SMS. It writes the SMS to a spool folder, "
    "delivers what waits there, and ends with 0 once the SMS is safe, whether or not Linepool "
    "answers. docs/modems.md shows what to enter where.";

constexpr std::array<const char*, 4> kExamples{
    "linepool-deliver --url https://pool.example/supply/shelf/sms \\\n"
    "    --token-file /etc/linepool-deliver.token --to +60112869001 -- \"$@\"",
    "linepool-deliver --url https://pool.example/supply/shelf/sms \\\n"
    "    --token-file /etc/linepool-deliver.token --watch",
    "linepool-deliver --status", "linepool-deliver --spool /srv/sms --status --json"};

constexpr int code_of(Exit code) {
  return static_cast<int>(code);
}

constexpr std::array<std::pair<int, std::string_view>, 9> kExits{{
    {code_of(Exit::kDone), "the SMS is in the spool; with --flush: nothing waits any more"},
    {code_of(Exit::kRefused), "the server refused an SMS for good: it is in refused/"},
    {code_of(Exit::kUsage), "wrong usage: options, the spool folder"},
    {code_of(Exit::kUnreachable), "no connection, or the server is busy: SMS wait"},
    {code_of(Exit::kTryLater),
     "the SMS is not taken, and the daemon has its only copy: the spool is full or cannot be "
     "written, or the SMS cannot be read; with --flush: another process delivers"},
    {code_of(Exit::kFixKey), "wrong token, token file or URL: SMS wait"},
    {code_of(Exit::kInterrupted), "interrupted by Ctrl-C"},
    {code_of(Exit::kNobodyReads), "the reader of standard output has gone"},
    {code_of(Exit::kTerminated), "interrupted by SIGTERM"},
}};

constexpr std::array<const char*, 4> kUsage{"linepool-deliver [OPTIONS] -- MESSAGE-ID...",
                                            "linepool-deliver [OPTIONS] -- RECEIVED FILE...",
                                            "linepool-deliver [OPTIONS] --flush | --watch",
                                            "linepool-deliver [--spool DIR] --status [--json]"};

constexpr ProgramText kProgram{.name = kName,
                               .section = 1,
                               .version = LINEPOOL_VERSION,
                               .summary = "hand the SMS of a modem's daemon to Linepool",
                               .what = kWhat,
                               .usage = kUsage,
                               .exits = kExits,
                               .examples = kExamples,
                               .see_also = "linepool(1), linepoold(8), gammu-smsd(1), smsd(1)"};

void declare(CLI::App& app, Options& o) {
  const auto text = [&app](const char* name, std::string& into, const char* type,
                           const char* help) { app.add_option(name, into, help)->type_name(type); };
  text("--url", o.url, "URL", "The supplier's address: https://pool.example/supply/NAME/sms");
  text("--token-file", o.token_file, "FILE",
       "File with the supplier's token, which others cannot read");
  text("--to", o.to, "NUMBER", "The line that the SMS came to, if the daemon has one modem");
  text("--numbers", o.numbers, "FILE",
       "CSV of device,number: PHONE_ID of gammu-smsd; Modem or IMSI of smsd");
  text("--spool", o.spool, "DIR",
       "Where SMS wait ($STATE_DIRECTORY, else /var/spool/linepool-deliver)");
  app.add_option("--max-spool", o.max_spool,
                 "So many SMS wait at most, those refused included (10000)")
      ->type_name("N")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000})
                  .description("a number from 1 to 1000000"));
  app.add_flag("--remove", o.remove,
               "Remove smsd's file once the SMS is in the spool; smsd itself never does");
  app.add_flag("--flush", o.flush, "Deliver what waits, and end");
  app.add_flag("--watch", o.watch, "Deliver what waits and what comes, until Ctrl-C or SIGTERM");
  app.add_flag("--status", o.status, "Print how many SMS wait, since when, and why");
  app.add_flag("--json", o.json, "With --status: print it as JSON");
  text("--ca-file", o.ca_file, "FILE", "The certificates to trust, in PEM (the system's)");
  app.add_option("words", o.from_daemon)->group("");
}

Status check(const Options& o) {
  const int modes = int{o.flush} + int{o.watch} + int{o.status};
  if (modes > 1) return invalid("--flush, --watch and --status exclude each other.");
  if (modes > 0 && !o.from_daemon.empty()) {
    return invalid("--flush, --watch and --status take no SMS.");
  }
  if (o.json && !o.status) return invalid("--json is for --status.");
  if (o.status) return Nothing{};
  if (!o.to.empty() && !o.numbers.empty()) return invalid("--to and --numbers exclude each other.");
  if (o.url.empty()) return invalid("--url is missing: the supplier's address.");
  if (o.token_file.empty()) return invalid("--token-file is missing: the supplier's token.");
  if (o.to.size() > 64) return invalid("--to has at most 64 bytes.");
  return check_url(o.url);
}

}  // namespace

Result<Arguments> read_arguments(const std::vector<std::string>& arguments,
                                 const std::string& state_directory) {
  Arguments made;
  CLI::App app(kWhat, kName);
  declare(app, made.options);
  Result<std::string> shown = parse_program(app, kProgram, arguments);
  if (!shown) return shown.refusal();
  if (!shown->empty()) {
    made.print = std::move(shown).value();
    return made;
  }
  if (made.options.spool.empty()) {
    made.options.spool = state_directory.empty() ? kSpool : state_directory;
  }
  const Status fine = check(made.options);
  if (!fine) return fine.refusal();
  return made;
}

}  // namespace linepool::deliver
