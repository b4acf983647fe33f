#include "carrier/program.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <istream>
#include <iterator>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "base/text/host_port.h"
#include "base/time/steady_clock.h"
#include "carrier/play/player.h"

namespace linepool::carrier {
namespace {

constexpr std::size_t kPasswordBytes = 8;
constexpr Duration kGatewayPatience = Duration::seconds(30);

Result<HostPort> host_and_port(std::string_view option, std::string_view text) {
  if (std::optional<HostPort> read = read_host_port(text)) return *std::move(read);
  return invalid(
      fmt::format("{} '{}': write HOST:PORT, such as 127.0.0.1:2775 or [::1]:2775.", option, text));
}

// At most `max` bytes and one more, so that a longer one shows.
Result<std::string> read_all(const std::string& file, std::istream& in, std::size_t max) {
  std::ifstream opened;
  if (file != "-") {
    errno = 0;
    opened.open(file, std::ios::binary);
    if (!opened.is_open()) {
      return invalid(
          fmt::format("Cannot read {}: {}.", file, std::generic_category().message(errno)));
    }
  }
  std::istream& from = file == "-" ? in : opened;
  std::string text(max + 1, '\0');
  from.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(from.gcount()));
  if (from.bad()) return invalid(fmt::format("Cannot read {}.", file));
  return text;
}

Result<std::string> read_password(const Options& options) {
  if (options.password_file.empty()) return std::string();
  constexpr std::size_t kFileBytes = 1024;
  std::istream none(nullptr);
  Result<std::string> text = read_all(options.password_file, none, kFileBytes);
  if (!text) return text;
  std::string password(trimmed(*text));
  if (password.size() <= kPasswordBytes) return password;
  return invalid(fmt::format("The password in {} has {} bytes, and SMPP has room for {}.",
                             options.password_file, password.size(), kPasswordBytes));
}

Result<Script> read_script_file(const Options& options, std::istream& in) {
  const Result<std::string> text = read_all(options.script, in, ScriptLimits::kFileBytes);
  if (!text) return text.refusal();
  Result<Script> script = read_script(options.script == "-" ? "stdin" : options.script, *text);
  if (!script) return script;
  if (script->messages.empty() && !options.stay) {
    return invalid(
        fmt::format("{} has no message: a script has [[message]] in TOML, or an object a "
                    "line in JSON.",
                    options.script));
  }
  return script;
}

Status read_sides(const Options& options, PlaySettings& settings) {
  const bool is_smsc = !options.listen.empty();
  const auto where =
      host_and_port(is_smsc ? "--listen" : "--connect", is_smsc ? options.listen : options.connect);
  if (!where) return where.refusal();
  if (is_smsc) {
    settings.host = where->host == "localhost" ? "127.0.0.1" : where->host;
    settings.port = where->port;
    return Nothing{};
  }
  auto addresses = net::resolve(where->host, where->port);
  if (!addresses) return addresses.refusal();
  settings.addresses = std::move(addresses).value();
  return Nothing{};
}

Result<PlaySettings> settings_of(const Options& options) {
  PlaySettings settings;
  const Status fine = read_sides(options, settings);
  if (!fine) return fine.refusal();
  const bool is_smsc = !options.listen.empty();
  Result<std::string> password = read_password(options);
  if (!password) return password.refusal();
  settings.link.credentials = {options.system_id, std::move(password).value(), "", 0x34, {}};
  settings.link.session.role = is_smsc ? sms::Role::kSmsc : sms::Role::kEsme;
  settings.link.bind_as = options.bind == "transmitter" ? sms::Command::kBindTransmitter
                                                        : sms::Command::kBindTransceiver;
  settings.link.window = options.window;
  // Beside the messages: enquire_link and unbind.
  settings.link.session.window_out = options.window + 4;
  settings.seed = options.seed;
  settings.repeat = options.repeat;
  settings.rate = options.rate;
  settings.connections = options.connections;
  settings.stays = options.stay;
  if (!is_smsc) settings.patience = kGatewayPatience;
  if (options.patience.empty()) return settings;
  settings.patience = read_wait(options.patience);
  if (settings.patience) return settings;
  return invalid(
      fmt::format("--patience '{}': write a time such as 500ms, 90s or 5m, of at most an "
                  "hour.",
                  options.patience));
}

// What would be sent, without a connection.
void print_plan(const Script& script, const Options& options, std::ostream& out) {
  Plan plan(script, options.seed, options.repeat);
  while (const auto message = plan.next()) {
    for (const PlannedPdu& pdu : message->pdus) out << as_json(pdu, message->wait) << '\n';
    if (!out) return;
  }
}

Exit exit_of(const PlayResult& result, const Account& account) {
  switch (result.end) {
    case PlayEnd::kDone: break;
    case PlayEnd::kBindRefused: return Exit::kFixKey;
    case PlayEnd::kNobody: return Exit::kUnreachable;
    case PlayEnd::kInterrupted: return Exit::kInterrupted;
  }
  return account.is_complete() ? Exit::kDone : Exit::kRefused;
}

class Program {
 public:
  Program(const Options& options, const Surroundings& around)
      : options_(options), around_(around) {}

  Exit run() {
    const Result<Script> script = read_script_file(options_, around_.in);
    if (!script) return fail(Exit::kUsage, script.refusal().sentence());
    if (options_.dry_run) {
      print_plan(*script, options_, around_.out);
      return Exit::kDone;
    }
    const Result<PlaySettings> settings = settings_of(options_);
    if (!settings) {
      const bool is_unknown_host = settings.error() == Error::kNotFound;
      return fail(is_unknown_host ? Exit::kUnreachable : Exit::kUsage,
                  settings.refusal().sentence());
    }
    Record record;
    if (!options_.record.empty()) {
      const Status opened = record.open(options_.record);
      if (!opened) return fail(Exit::kUsage, opened.refusal().sentence());
    }
    return play_it(*script, *settings, record);
  }

 private:
  Exit fail(Exit code, std::string_view sentence) {
    around_.err << "linepool-carrier: " << sentence << '\n';
    return code;
  }

  Exit play_it(const Script& script, const PlaySettings& settings, Record& record) {
    Account account;
    PlayResult result;
    const Duration begin = since_boot();
    const auto say = [this](const std::string& line) {
      around_.err << "linepool-carrier: " << line << std::endl;  // now: others wait for it
    };
    try {
      result = play(script, settings, account, record, around_.interrupted, say);
    } catch (const std::runtime_error& fault) {
      return fail(Exit::kUnreachable, fmt::format("{}.", fault.what()));
    }
    const bool is_smsc = !options_.listen.empty();
    const Played played{options_.script,
                        is_smsc ? "SMSC on " + options_.listen : "gateway to " + options_.connect,
                        options_.seed, since_boot() - begin};
    around_.out << (options_.json ? as_json(account, played) : as_text(account, played));
    if (!result.why.empty()) {
      return fail(exit_of(result, account), fmt::format("{}.", result.why));
    }
    if (!record.close()) {
      return fail(Exit::kUsage, fmt::format("Cannot write all of {}.", options_.record));
    }
    return exit_of(result, account);
  }

  const Options& options_;
  const Surroundings& around_;
};

}  // namespace

Exit run(const std::vector<std::string>& arguments, const Surroundings& around) {
  const Result<Arguments> read = read_arguments(arguments);
  if (!read) {
    around.err << "linepool-carrier: " << read.refusal().sentence()
               << "\nlinepool-carrier --help shows all options.\n";
    return Exit::kUsage;
  }
  if (read->print) {
    around.out << *read->print;
    return Exit::kDone;
  }
  return Program(read->options, around).run();
}

}  // namespace linepool::carrier
