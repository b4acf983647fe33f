#include "server/config/config.h"
#include "server/config/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include <toml++/toml.h>

#include "base/ascii.h"
#include "base/time/time_zone.h"
#include "server/config/known_hosts.h"
#include "server/config/listen_address.h"
#include "server/config/listeners.h"
#include "server/config/mail_settings.h"

namespace linepool::server {
namespace {

const Setting* find_setting(std::string_view key) {
  for (const Setting& setting : settings()) {
    if (setting.key == key) return &setting;
  }
  return nullptr;
}

std::string_view section_of(std::string_view key) {
  return key.substr(0, key.find('.'));
}

// "the keys of server are listen, threads, ..."; lists the sections if the section is unknown too.
std::string known_keys(std::string_view section) {
  std::string names;
  std::vector<std::string_view> sections;
  for (const Setting& setting : settings()) {
    const std::string_view own = section_of(setting.key);
    if (std::find(sections.begin(), sections.end(), own) == sections.end()) sections.push_back(own);
    if (own != section) continue;
    if (!names.empty()) names += ", ";
    names += setting.key.substr(own.size() + 1);
  }
  if (!names.empty()) return fmt::format("the keys of {} are {}", section, names);
  return fmt::format("the sections are {}", fmt::join(sections, ", "));
}

std::string unknown_key(std::string_view key) {
  return fmt::format("{} is not a known key; {}.", key, known_keys(section_of(key)));
}

// The value is shown only if it is not secret and is short enough to read.
std::string out_of_bounds(const Setting& setting, std::string_view value) {
  constexpr std::size_t kShown = 60;
  const bool show = !setting.secret && value.size() <= kShown;
  return fmt::format("{} must be {}{}.", setting.key, allowed(setting),
                     show ? fmt::format(", not \"{}\"", value) : "");
}

bool is_one_of(std::string_view choices, std::string_view value) {
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == value) return true;
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return false;
}

// Sets a value in --set notation; false if it is not an allowed one.
bool assign(Config& config, const Setting& setting, std::string_view value) {
  if (const auto* flag = std::get_if<bool Config::*>(&setting.field)) {
    if (value != "true" && value != "false") return false;
    config.*(*flag) = value == "true";
    return true;
  }
  if (const auto* number = std::get_if<std::int64_t Config::*>(&setting.field)) {
    std::int64_t parsed = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, fault] = std::from_chars(value.data(), end, parsed);
    if (fault != std::errc{} || stop != end) return false;
    if (parsed < setting.min || parsed > setting.max) return false;
    config.*(*number) = parsed;
    return true;
  }
  if (!setting.choices.empty() && !is_one_of(setting.choices, value)) return false;
  const bool clean = std::none_of(value.begin(), value.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  if (!clean) return false;
  config.*std::get<std::string Config::*>(setting.field) = value;
  return true;
}

std::string secret_in_the_open(const Setting& setting) {
  return fmt::format("{} is a secret; give it in the environment as {}, not here.", setting.key,
                     environment_name(setting.key));
}

// A value of the file in --set notation; nothing if its type does not suit this setting, or any.
std::optional<std::string> file_value(const Setting& setting, const toml::node& node) {
  if (const auto* text = node.as_string()) {
    if (!std::holds_alternative<std::string Config::*>(setting.field)) return std::nullopt;
    return text->get();
  }
  if (const auto* number = node.as_integer()) {
    if (!std::holds_alternative<std::int64_t Config::*>(setting.field)) return std::nullopt;
    return std::to_string(number->get());
  }
  if (const auto* flag = node.as_boolean()) {
    if (!std::holds_alternative<bool Config::*>(setting.field)) return std::nullopt;
    return flag->get() ? "true" : "false";
  }
  return std::nullopt;
}

std::string as_written(const toml::node& node) {
  std::ostringstream out;
  node.visit([&out](const auto& typed) { out << typed; });
  return out.str();
}

Status apply_file_entry(Config& config, const ConfigFile& file, const std::string& key,
                        const toml::node& node) {
  const auto place = fmt::format("{}:{}: ", file.name, node.source().begin.line);
  const Setting* setting = find_setting(key);
  if (setting == nullptr) return invalid(place + unknown_key(key));
  if (setting->secret) return invalid(place + secret_in_the_open(*setting));
  const std::optional<std::string> value = file_value(*setting, node);
  if (!value) return invalid(place + out_of_bounds(*setting, as_written(node)));
  if (!assign(config, *setting, *value)) return invalid(place + out_of_bounds(*setting, *value));
  return Nothing{};
}

Result<toml::table> parse_file(const ConfigFile& file) {
  try {
    return toml::parse(file.text);
  } catch (const toml::parse_error& fault) {
    return invalid(
        fmt::format("{}:{}: {}.", file.name, fault.source().begin.line, fault.description()));
  }
}

Status apply_file(Config& config, const ConfigFile& file) {
  const Result<toml::table> parsed = parse_file(file);
  if (!parsed) return parsed.refusal();
  for (const auto& [section, node] : *parsed) {
    const toml::table* table = node.as_table();
    if (table == nullptr) {
      const Status done = apply_file_entry(config, file, std::string(section.str()), node);
      if (!done) return done.refusal();
      continue;
    }
    if (known_keys(section.str()).starts_with("the sections")) {
      return invalid(fmt::format("{}:{}: {} is not a known section; {}.", file.name,
                                 table->source().begin.line, section.str(),
                                 known_keys(section.str())));
    }
    for (const auto& [name, value] : *table) {
      const std::string key = fmt::format("{}.{}", section.str(), name.str());
      const Status done = apply_file_entry(config, file, key, value);
      if (!done) return done.refusal();
    }
  }
  return Nothing{};
}

// A variable that begins like one of our sections is meant for us, unless it is the client's.
bool is_ours(std::string_view variable) {
  if (variable == "LINEPOOL_ADMIN_TOKEN" || variable == "LINEPOOL_ADMIN_URL") return false;
  return std::any_of(settings().begin(), settings().end(), [&](const Setting& setting) {
    const std::string prefix = environment_name(section_of(setting.key)) + "_";
    return variable.starts_with(prefix);
  });
}

Status apply_environment(Config& config, const ConfigSources& sources) {
  for (const auto& [variable, value] : sources.environment) {
    if (!is_ours(variable)) continue;
    const auto found = std::find_if(
        settings().begin(), settings().end(),
        [&](const Setting& setting) { return environment_name(setting.key) == variable; });
    if (found == settings().end()) {
      return invalid(
          fmt::format("{} in the environment names no known key; see "
                      "linepoold --print-config-reference.",
                      variable));
    }
    if (!assign(config, *found, value)) {
      return invalid(
          fmt::format("{} in the environment: {}", variable, out_of_bounds(*found, value)));
    }
  }
  return Nothing{};
}

Status apply_overrides(Config& config, const ConfigSources& sources) {
  for (const std::string& argument : sources.overrides) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos) {
      return invalid(fmt::format("--set {}: write section.key=value.", argument));
    }
    const std::string_view key = std::string_view(argument).substr(0, equals);
    const std::string_view value = std::string_view(argument).substr(equals + 1);
    const Setting* setting = find_setting(key);
    if (setting == nullptr) return invalid(fmt::format("--set {}: {}", key, unknown_key(key)));
    if (setting->secret) {
      return invalid(fmt::format("--set {}: {}", key, secret_in_the_open(*setting)));
    }
    if (!assign(config, *setting, value)) {
      return invalid(fmt::format("--set {}: {}", key, out_of_bounds(*setting, value)));
    }
  }
  return Nothing{};
}

bool is_token(std::string_view token) {
  return token.size() >= 16 && token.size() <= 128 &&
         std::all_of(token.begin(), token.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; });
}

// Checks that need several values together, or more than a value's type.
// What customers may read must be there.
Status check_keeping(const Config& config) {
  constexpr std::int64_t kHours = 24;
  const std::int64_t days = config.messages_keep_days;
  if (days * kHours < config.lease_keep_readable_h) {
    return invalid(
        fmt::format("messages.keep_days is {} days, but lease.keep_readable_h lets customers read "
                    "for {} hours: "
                    "keep at least as long.",
                    days, config.lease_keep_readable_h));
  }
  if (days < config.rental_keep_readable_days) {
    return invalid(
        fmt::format("messages.keep_days is {}, but rental.keep_readable_days lets customers read "
                    "for {}: keep at "
                    "least as long.",
                    days, config.rental_keep_readable_days));
  }
  if (config.bin_keep_days > days) {
    return invalid(
        fmt::format("messages.bin_keep_days is {}, more than messages.keep_days, which is {}.",
                    config.bin_keep_days, days));
  }
  return Nothing{};
}

Status check_smpp(const Config& config) {
  if (config.smpp_listen.empty()) return Nothing{};
  const Result<ListenAddress> address = parse_listen_address(config.smpp_listen);
  if (!address) return invalid(fmt::format("smpp.listen: {}", address.refusal().sentence()));
  return Nothing{};
}

// What other nodes and people are shown of this one.
Status check_node(const Config& config) {
  constexpr std::size_t kMaxIdChars = 64;
  constexpr std::size_t kMaxUrlBytes = 256;
  const auto is_of_id = [](char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == ':';
  };
  const std::string& id = config.node_id;
  if (id.size() > kMaxIdChars || !std::all_of(id.begin(), id.end(), is_of_id)) {
    return invalid("node.id must be up to 64 letters, digits, dots, -, _ and :.");
  }
  const std::string& url = config.node_url;
  const bool is_url = url.starts_with("http://") || url.starts_with("https://");
  if (url.empty() || (is_url && url.size() <= kMaxUrlBytes && all_visible(url))) {
    return Nothing{};
  }
  return invalid("node.url must be a URL of up to 256 characters: http://10.0.0.11:8080.");
}

Status check_whole(const Config& config) {
  if (const auto listeners = listeners_of(config); !listeners) return listeners.refusal();
  if (config.data_dir.empty()) return invalid("server.data_dir must name a directory.");
  if (const auto zone = TimeZone::load(config.api_time_zone); !zone) {
    return invalid(fmt::format("api.time_zone: {}", zone.refusal().sentence()));
  }
  if (config.tls_certificate.empty() != config.tls_key.empty()) {
    return invalid("server.tls_certificate and server.tls_key go together: set both or neither.");
  }
  if (config.lease_reject_after_s > config.lease_life_s) {
    return invalid(
        "lease.reject_after_s must not be greater than lease.life_s: a lease could never be "
        "rejected.");
  }
  if (!config.admin_token.empty() && !is_token(config.admin_token)) {
    return invalid(fmt::format("{} in the environment must be 16 to 128 letters, digits, - and _.",
                               environment_name("server.admin_token")));
  }
  if (const Status kept = check_keeping(config); !kept) return kept.refusal();
  if (const auto hosts = KnownHosts::of(config); !hosts) return hosts.refusal();
  if (const Status smpp = check_smpp(config); !smpp) return smpp.refusal();
  if (const Status node = check_node(config); !node) return node.refusal();
  return check_mail(config);
}

}  // namespace

std::string environment_name(std::string_view key) {
  std::string name = "LINEPOOL_";
  for (const char c : key) {
    name += c == '.' ? '_' : (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

std::string allowed(const Setting& setting) {
  if (std::holds_alternative<bool Config::*>(setting.field)) return "true or false";
  if (std::holds_alternative<std::int64_t Config::*>(setting.field)) {
    return fmt::format("a whole number from {} to {}", setting.min, setting.max);
  }
  if (setting.choices.empty()) return "a string";
  std::string choices(setting.choices);
  for (std::size_t at = 0; (at = choices.find('|', at)) != std::string::npos;) {
    choices.replace(at, 1, choices.find('|', at + 1) == std::string::npos ? " or " : ", ");
  }
  return choices;
}

// Enough for whoever registers on a sandbox's web site to try everything.
constexpr std::int64_t kSandboxCreditDollars = 100;
// Whoever tests on a machine has the receiver there too.
constexpr const char* kSandboxTargets = "127.0.0.0/8 ::1";
// The port that IANA has for SMPP.
constexpr const char* kSandboxSmpp = "127.0.0.1:2775";

Result<Config> load_config(const ConfigSources& sources) {
  Config config;
  for (const Setting& setting : settings()) {
    CHECK(assign(config, setting, setting.fallback), setting.key);
  }
  if (sources.sandbox) {
    config.sandbox = true;
    config.catalogue_offer = "all";
    config.hide_empty_countries = false;  // lines are made when they are asked for
    config.quarantine_silent = false;     // a test sends SMS to some of its orders only
    config.accounts_registration = "open";
    config.accounts_credit_dollars = kSandboxCreditDollars;
    config.webhooks_allow_targets = kSandboxTargets;
    config.smpp_listen = kSandboxSmpp;
    // All tests of a team are one customer.
    config.requests_per_second_per_customer = 0;
    config.numbers_per_minute_per_customer = 0;
    config.cancels_per_hour_per_customer = 0;
    config.live_orders_per_customer = 0;
  }
  if (sources.file) {
    if (const Status done = apply_file(config, *sources.file); !done) return done.refusal();
  }
  if (const Status done = apply_environment(config, sources); !done) return done.refusal();
  if (const Status done = apply_overrides(config, sources); !done) return done.refusal();
  if (const Status done = check_whole(config); !done) return done.refusal();
  return config;
}

}  // namespace linepool::server
