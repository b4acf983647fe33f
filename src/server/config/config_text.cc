#include <fmt/format.h>

#include "server/config/config.h"
#include "server/config/settings.h"

namespace linepool::server {
namespace {

std::string_view section_of(const Setting& setting) {
  return setting.key.substr(0, setting.key.find('.'));
}

std::string_view name_of(const Setting& setting) {
  return setting.key.substr(setting.key.find('.') + 1);
}

bool is_text(const Setting& setting) {
  return std::holds_alternative<std::string Config::*>(setting.field);
}

// As TOML: strings are quoted, numbers and flags are not.
std::string toml_value(const Setting& setting) {
  return is_text(setting) ? fmt::format("\"{}\"", setting.fallback) : std::string(setting.fallback);
}

std::string wrapped_comment(std::string_view text) {
  constexpr std::size_t kColumns = 98;
  std::string out;
  while (!text.empty()) {
    std::size_t end = text.size();
    if (end > kColumns) end = text.rfind(' ', kColumns);
    out += fmt::format("# {}\n", text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

constexpr std::string_view kReferenceHead = R"(# Configuration

Every setting of `linepoold`. `linepoold --print-config-reference` prints this page; a test checks
that the two agree.

A setting takes its value from these sources, each overriding the ones before: the default below;
what `--sandbox` implies (`sandbox.enabled` is true, `catalogue.offer` is all,
`catalogue.hide_empty_countries` and `lines.quarantine_silent` are false,
`accounts.registration` is open,
`accounts.credit_dollars` is 100, `webhooks.allow_targets` is 127.0.0.0/8 ::1, and the requests, new
numbers, cancels and live orders of a customer have no limit); the file of
`--config FILE` (TOML, [`config/linepool.toml`](../config/linepool.toml) shows every key); the
environment; `--set section.key=value`, which may be repeated. `--listen ADDRESS` and
`--data-dir DIR` are short for `--set server.listen=ADDRESS` and `--set server.data_dir=DIR`.

If a key is unknown or a value is out of range, the server does not start. It prints one sentence
that names the key, where it was set (file and line, variable or argument) and what is allowed.
Secrets come only from the environment or from files of their own, never from the configuration
file or an argument, where others could read them. Settings are read once, at the start; SIGHUP
reloads only the catalogue files and the TLS certificate with its key.
)";

constexpr std::string_view kExampleHead =
    R"(# Linepool's settings: every key with its default. Uncomment the ones you change.
# In the environment a key is LINEPOOL_SECTION_KEY, on the command line --set section.key=value;
# docs/configuration.md says which of them takes precedence.
)";

}  // namespace

std::string config_reference() {
  std::string out(kReferenceHead);
  std::string_view section;
  for (const Setting& setting : settings()) {
    if (section_of(setting) != section) {
      section = section_of(setting);
      out += fmt::format(
          "\n## {}\n\n| key | default | allowed | environment | meaning |\n"
          "|---|---|---|---|---|\n",
          section);
    }
    const std::string fallback =
        setting.fallback.empty() ? "(empty)" : fmt::format("`{}`", setting.fallback);
    out += fmt::format("| `{}` | {} | {} | `{}` | {} |\n", setting.key, fallback,
                       setting.secret ? "a string, only from the environment" : allowed(setting),
                       environment_name(setting.key), setting.help);
  }
  return out;
}

std::string config_example() {
  std::string out(kExampleHead);
  std::string_view section;
  for (const Setting& setting : settings()) {
    if (section_of(setting) != section) {
      section = section_of(setting);
      out += fmt::format("\n[{}]\n", section);
    }
    out += "\n" + wrapped_comment(setting.help);
    if (setting.secret) {
      out += fmt::format("# A secret: set it only as {} in the environment.\n",
                         environment_name(setting.key));
      continue;
    }
    if (!is_text(setting) || !setting.choices.empty()) {
      out += fmt::format("# Allowed: {}.\n", allowed(setting));
    }
    out += fmt::format("# {} = {}\n", name_of(setting), toml_value(setting));
  }
  return out;
}

}  // namespace linepool::server
