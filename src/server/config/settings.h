// The table of settings.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "server/config/config.h"

namespace linepool::server {

using ConfigField = std::variant<std::string Config::*, std::int64_t Config::*, bool Config::*>;

struct Setting {
  std::string_view key;  // "section.name"
  ConfigField field;
  std::string_view fallback;  // the default, as written in --set
  std::int64_t min = 0;       // for whole numbers
  std::int64_t max = 0;
  std::string_view choices = {};  // for strings: "a|b|c"; empty: any
  std::string_view help = {};     // one or two sentences
  bool secret = false;            // only accepted from the environment
};

// Every setting, grouped by section, in the order of the documentation.
std::span<const Setting> settings();

// "server.listen" becomes "LINEPOOL_SERVER_LISTEN".
std::string environment_name(std::string_view key);
// The values that the setting accepts: "a whole number from 0 to 256".
std::string allowed(const Setting& setting);

}  // namespace linepool::server
