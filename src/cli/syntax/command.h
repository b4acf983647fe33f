// Commands and their options as the files in commands/ declare them. It keeps CLI11 out of those
// files, because its header costs seconds in every file that includes it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace linepool::cli {

// What is wrong with an argument; "" if nothing is.
using Check = std::function<std::string(const std::string& argument)>;

struct DurationRange {
  std::chrono::seconds min;
  std::chrono::seconds max;
};

// One option or argument of a command. A handle: copies refer to the same option.
class Option {
 public:
  explicit Option(CLI::Option& option) : option_(&option) {}

  Option required() const;
  Option check(const Check& check) const;
  Option one_of(const std::vector<std::string>& words) const;
  Option between(std::int64_t min, std::int64_t max) const;
  Option at_least(std::int64_t min) const {
    return between(min, std::numeric_limits<std::int64_t>::max());
  }
  // What help calls the value.
  Option type_name(const std::string& name) const;
  Option show_default() const;
  // A list option takes one value each time it is given.
  Option one_value_each() const;
  Option excludes(const Option& other) const;

 private:
  CLI::Option* option_;
};

// A command, or the program itself. Also a handle.
class Command {
 public:
  explicit Command(CLI::App& app) : app_(&app) {}

  Command add_subcommand(const std::string& name, const std::string& help) const;
  // A line that help shows, without the program's name; may be called several times.
  Command example(const std::string& arguments) const;
  // The heading of this command in the help of the command above it.
  Command under(const std::string& heading) const;
  void require_subcommand() const;
  // `into` must outlive the parsing: a string, a list of strings, an integer, or an optional one.
  template <class T>
  Option add_option(const std::string& name, T& into, const std::string& help) const;
  // A time such as 90s, 15m or 1h30m; a number alone is seconds.
  Option add_duration(const std::string& name, std::chrono::seconds& into,
                      const DurationRange& range, const std::string& help) const;
  Option add_flag(const std::string& name, bool& into, const std::string& help) const;
  // Called when the arguments choose this command.
  void callback(const std::function<void()>& chosen) const;

  [[nodiscard]] const CLI::App& app() const { return *app_; }

 private:
  CLI::App* app_;
};

}  // namespace linepool::cli
