// linepoold: command line, signals, and the process around App.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "base/log/log.h"
#include "base/log/patient_write.h"
#include "server/app.h"
#include "server/config/config.h"
#include "server/config/options.h"
#include "server/exit_codes.h"
#include "server/files/check.h"
#include "server/files/data_directory.h"
#include "server/files/restore.h"
#include "server/manual.h"
#include "server/node/node.h"
#include "server/stores.h"
#include "server/version.h"
#include "store/tables.h"
#include "store_postgres/wire/failure.h"

extern char** environ;

namespace linepool::server {
namespace {

// A shutdown that takes longer is cut short: a service manager would send SIGKILL soon after.
constexpr unsigned kStopWithin_s = 9;

struct Arguments {
  std::string config;
  std::string listen;
  std::string data_dir;
  std::string restore;
  bool check = false;
  std::vector<std::string> overrides;
  bool sandbox = false;
  bool print_reference = false;
  bool print_example = false;
  bool print_man = false;
  bool version = false;
};

int fail(int code, const std::string& sentence) {
  write_to_stderr("linepoold: " + sentence + "\n");
  return code;
}

void declare(CLI::App& cli, Arguments& arguments) {
  cli.add_option("--config", arguments.config, "TOML file with the settings")->type_name("FILE");
  cli.add_flag(
      "--sandbox", arguments.sandbox,
      "Provide simulated lines in every country and an API key with credit; needs no settings");
  cli.add_option("--listen", arguments.listen,
                 "Address and port to listen on; short for --set server.listen=...")
      ->type_name("ADDRESS");
  cli.add_option("--data-dir", arguments.data_dir,
                 "Data directory; short for --set server.data_dir=...")
      ->type_name("DIRECTORY");
  cli.add_flag("--check", arguments.check,
               "Check the database of a server that is stopped, change nothing, and exit");
  cli.add_option("--restore", arguments.restore,
                 "Make the data directory of a backup, and exit; it must be missing or empty")
      ->type_name("FILE");
  cli.add_option("--set", arguments.overrides,
                 "section.key=value: overrides a setting; may be repeated")
      ->expected(1)
      ->type_name("SECTION.KEY=VALUE")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  cli.add_flag("--print-config-reference", arguments.print_reference,
               "Print every setting as Markdown and exit");
  cli.add_flag("--print-config-example", arguments.print_example,
               "Print a settings file with every default and exit");
  cli.add_flag("--print-man", arguments.print_man, "Print the manual page linepoold(8) and exit");
  cli.add_flag("--version", arguments.version, "Print the version and exit");
}

Result<ConfigSources> collect(const Arguments& arguments) {
  ConfigSources sources;
  sources.sandbox = arguments.sandbox;
  if (!arguments.config.empty()) {
    std::ifstream in(arguments.config, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in.is_open() || in.bad()) {
      return Refusal(Error::kInvalidParameter,
                     "Cannot read " + arguments.config + ": " + std::strerror(errno) + ".");
    }
    sources.file = ConfigFile{arguments.config, text.str()};
  }
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (!text.starts_with("LINEPOOL_") || equals == std::string_view::npos) continue;
    sources.environment.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  sources.overrides = arguments.overrides;
  if (!arguments.listen.empty()) sources.overrides.push_back("server.listen=" + arguments.listen);
  if (!arguments.data_dir.empty()) {
    sources.overrides.push_back("server.data_dir=" + arguments.data_dir);
  }
  return sources;
}

void set_up_log(const Config& config) {
  LogLevel level = LogLevel::kInfo;
  if (config.log_level == "debug") level = LogLevel::kDebug;
  if (config.log_level == "warning") level = LogLevel::kWarning;
  if (config.log_level == "error") level = LogLevel::kError;
  if (config.log_level == "off") level = LogLevel::kOff;
  configure_log(level, config.log_format == "json" ? LogFormat::kJson : LogFormat::kText);
}

// The signals that main waits for; blocked before any thread is made, so no thread is interrupted.
sigset_t block_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  // A client that has gone, or a file at its size limit, is a write error, not the end of the
  // process.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return set;
}

// Every connection needs a descriptor: raise the limit as far as the system allows.
void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void announce(const std::string& greeting) {
  std::fputs(greeting.c_str(), stdout);
  std::fflush(stdout);
}

extern "C" void cut_short(int) {
  constexpr std::string_view kText = "linepoold: The stop took too long and was cut short.\n";
  write_patiently(STDERR_FILENO, kText, 100);
  ::_exit(kExitOverdue);
}

// False if the process is to stop before.
bool wait_to_lead(const sigset_t& signals, Node& node) {
  constexpr long kNanosecondsPerMs = 1'000'000;
  constexpr timespec kBetween{0, Node::kLookEvery.ms * kNanosecondsPerMs};
  bool is_announced = false;
  while (!node.try_to_lead()) {
    if (!std::exchange(is_announced, true)) announce(node.greeting());
    const int signal = sigtimedwait(&signals, nullptr, &kBetween);
    if (signal == SIGHUP) node.reload();
    if (signal != SIGTERM && signal != SIGINT) continue;
    log_line(LogLevel::kInfo, "stopping", {{"signal", signal == SIGINT ? "INT" : "TERM"}});
    return false;
  }
  return true;
}

void wait_for_the_end(const sigset_t& signals, App& app) {
  for (;;) {
    int signal = 0;
    if (sigwait(&signals, &signal) != 0) continue;
    if (signal != SIGHUP) {
      log_line(LogLevel::kInfo, "stopping", {{"signal", signal == SIGINT ? "INT" : "TERM"}});
      return;
    }
    app.reload();
  }
}

int serve(const Config& config) {
  const sigset_t signals = block_signals();
  const LogInBackground background;
  raise_file_limit();
  try {
    std::optional<Node> node;
    if (is_on_postgres(config)) node.emplace(config);
    if (node && !wait_to_lead(signals, *node)) return kExitOk;
    // Until it is built, whoever asks is told that this node stands by.
    App app(node ? node->config() : config, node ? &node->leadership() : nullptr);
    if (node) node->end_standby();
    app.start();
    announce(app.greeting());
    wait_for_the_end(signals, app);
    std::signal(SIGALRM, &cut_short);
    alarm(kStopWithin_s);
    app.stop();
    if (node) node->leadership().give_up();
  } catch (const store_postgres::Deposed& failure) {
    return fail(kExitDeposed, failure.what());
  } catch (const BadCatalogue& failure) {
    return fail(kExitBadConfig, failure.what());
  } catch (const StartFailure& failure) {
    return fail(kExitCannotStart, failure.what());
  } catch (const store::StoreFailure& failure) {
    return fail(kExitCannotStart, failure.what());
  }
  return kExitOk;
}

int restore(const Config& config, const std::string& file) {
  if (is_on_postgres(config)) {
    return fail(kExitCannotStart, elsewhere("Restore it there, with PostgreSQL's own tools."));
  }
  try {
    const Restored restored = restore_backup(file, config.data_dir);
    std::fputs(report_of(restored, config.data_dir).c_str(), stdout);
  } catch (const StartFailure& failure) {
    return fail(kExitCannotStart, failure.what());
  }
  return kExitOk;
}

int check(const Config& config) {
  if (is_on_postgres(config)) {
    return fail(kExitCannotStart, elsewhere("Check it there, with pg_amcheck."));
  }
  try {
    const CheckReport report = check_data(config.data_dir);
    const std::string catalogue = check_catalogue(
        in_data_dir(config, config.catalogue_dir, "catalogue"), offer_policy(config));
    std::fputs((report.text + catalogue).c_str(), stdout);
    return report.is_sound ? kExitOk : kExitStoreFailed;
  } catch (const StartFailure& failure) {
    return fail(kExitCannotStart, failure.what());
  }
}

int run(int argc, char** argv) {
  Arguments arguments;
  CLI::App cli("Linepool's server: a pool of phone lines behind an API.", "linepoold");
  declare(cli, arguments);
  try {
    cli.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return cli.exit(error) == 0 ? kExitOk : kExitBadConfig;
  }
  if (arguments.version) return std::printf("linepoold %s\n", version()) > 0 ? kExitOk : 1;
  if (arguments.print_reference) {
    return std::fputs(config_reference().c_str(), stdout) >= 0 ? kExitOk : 1;
  }
  if (arguments.print_example) {
    return std::fputs(config_example().c_str(), stdout) >= 0 ? kExitOk : 1;
  }
  if (arguments.print_man) return std::fputs(manual_of(cli).c_str(), stdout) >= 0 ? kExitOk : 1;
  const Result<ConfigSources> sources = collect(arguments);
  if (!sources) return fail(kExitBadConfig, sources.refusal().sentence());
  const Result<Config> config = load_config(*sources);
  if (!config) return fail(kExitBadConfig, config.refusal().sentence());
  set_up_log(*config);
  if (arguments.check) return check(*config);
  if (!arguments.restore.empty()) return restore(*config, arguments.restore);
  return serve(*config);
}

}  // namespace
}  // namespace linepool::server

int main(int argc, char** argv) {
  return linepool::server::run(argc, argv);
}
