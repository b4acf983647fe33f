// Where the values of settings come from.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linepool::server {

// A text file as read; the name is for error messages.
struct ConfigFile {
  std::string name;
  std::string text;
};

// Where values come from; each source overrides those above it, and all override the defaults.
struct ConfigSources {
  bool sandbox = false;  // --sandbox
  std::optional<ConfigFile> file;
  std::vector<std::pair<std::string, std::string>> environment;  // name, value; others are ignored
  std::vector<std::string> overrides;                            // "section.name=value"
};

}  // namespace linepool::server
