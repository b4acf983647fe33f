#include "carrier/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <string_view>
#include <utility>

#include "base/text/man_page.h"

namespace linepool::carrier {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kTermWidth = 25;
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

constexpr std::array<std::pair<Exit, std::string_view>, 8> kExits{{
    {Exit::kDone, "done: every message is acknowledged"},
    {Exit::kRefused, "a message was refused, or sent a hundred times in vain"},
    {Exit::kUsage, "wrong usage: options, files, the script"},
    {Exit::kUnreachable, "no connection, nobody bound, or the address is taken"},
    {Exit::kFixKey, "the bind was refused: system_id or password"},
    {Exit::kInterrupted, "interrupted by Ctrl-C"},
    {Exit::kNobodyReads, "the reader of standard output has gone"},
    {Exit::kTerminated, "interrupted by SIGTERM"},
}};

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

std::string term_of(const CLI::Option& option) {
  // CLI11 appends what a check allows, which the description says in words.
  std::string type = option.get_type_name();
  for (const std::string_view typed : {"N:", "KIND:"}) {
    if (type.starts_with(typed)) type.resize(typed.size() - 1);
  }
  const bool has_value = option.get_items_expected() > 0 && !type.empty();
  return "--" + option.get_lnames().front() + (has_value ? " " + type : "");
}

template <class Visit>
void for_each_option(const CLI::App& app, Visit visit) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_lnames().empty()) continue;
    visit(term_of(*option), option->get_description());
  }
}

// `text` in lines of `width` columns, all but the first indented.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const bool is_first = column == indent;
    if (!is_first && column + 1 + word.size() > kWidth) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!is_first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out;
}

std::string entry(std::string_view term, std::string_view meaning) {
  constexpr std::size_t kIndent = kTermWidth + 2;
  const bool fits = term.size() < kTermWidth;
  return fmt::format(
      "  {}{}{}\n", term,
      fits ? std::string(kTermWidth - term.size(), ' ') : '\n' + std::string(kIndent, ' '),
      wrapped(meaning, kIndent));
}

std::string help_of(const CLI::App& app) {
  std::string out = fmt::format(
      "{}\n\nUsage: {} --connect HOST:PORT | --listen ADDRESS:PORT\n"
      "         --script FILE [OPTIONS]\n\nOptions:\n",
      wrapped(kWhat, 0), kName);
  for_each_option(app, [&](const std::string& term, const std::string& meaning) {
    out += entry(term, meaning);
  });
  out += "\nExit codes:\n";
  for (const auto& [code, meaning] : kExits) {
    out += entry(std::to_string(static_cast<int>(code)), meaning);
  }
  out += "\nExamples:\n";
  for (const char* example : kExamples) out += fmt::format("  {}\n", example);
  return out;
}

std::string manual_of(const CLI::App& app) {
  ManPage page(kName, 1, LINEPOOL_VERSION, kSummary);
  page.heading("synopsis");
  page.paragraph("linepool-carrier --connect HOST:PORT --script FILE [OPTIONS]");
  page.paragraph("linepool-carrier --listen ADDRESS:PORT --script FILE [OPTIONS]");
  page.heading("description");
  page.paragraph(kWhat);
  page.heading("options");
  for_each_option(app, [&page](const std::string& term, const std::string& meaning) {
    page.item(term, meaning);
  });
  page.heading("exit status");
  for (const auto& [code, meaning] : kExits) {
    page.item(std::to_string(static_cast<int>(code)), meaning);
  }
  page.heading("examples");
  for (std::string_view example : kExamples) {
    while (!example.empty()) {
      const std::size_t end = example.find('\n');
      page.verbatim(example.substr(0, end));
      example.remove_prefix(end == std::string_view::npos ? example.size() : end + 1);
    }
  }
  page.heading("see also");
  page.paragraph("linepool(1), linepoold(8)");
  return page.text();
}

Refusal wrong(std::string sentence) {
  return {Error::kInvalidParameter, std::move(sentence)};
}

Status check(const Options& o) {
  if (o.script.empty()) return wrong("--script FILE is missing: the messages to play.");
  if (!o.listen.empty() && !o.connect.empty()) {
    return wrong("--listen and --connect exclude each other: one program plays one side.");
  }
  if (o.dry_run) return Nothing{};
  if (o.listen.empty() && o.connect.empty()) {
    return wrong(
        "Say --connect HOST:PORT to play the gateway, or --listen ADDRESS:PORT to play "
        "the SMSC.");
  }
  if (o.listen.empty() && o.system_id.empty()) {
    return wrong("--system-id NAME is missing: what the gateway binds as.");
  }
  if (o.listen.empty() && o.stay) return wrong("--stay is for --listen.");
  if (o.system_id.size() > 15) return wrong("--system-id has at most 15 bytes.");
  return Nothing{};
}

}  // namespace

Result<Arguments> read_arguments(const std::vector<std::string>& arguments) {
  Arguments made;
  CLI::App app(kWhat, kName);
  declare(app, made.options);
  bool is_man = false;
  bool is_version = false;
  app.add_flag("--version", is_version, "Print the version and exit");
  app.add_flag("--print-man", is_man, "Print the manual page linepool-carrier(1) and exit");
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    made.print = help_of(app);
    return made;
  } catch (const CLI::ParseError& fault) {
    return wrong(fmt::format("{}.", fault.what()));
  }
  if (is_version) made.print = std::string(kName) + " " LINEPOOL_VERSION "\n";
  if (is_man) made.print = manual_of(app);
  if (made.print) return made;
  const Status fine = check(made.options);
  if (!fine) return fine.refusal();
  return made;
}

}  // namespace linepool::carrier
