#include "cli/syntax/command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "cli/syntax/suggestion.h"
#include "cli/terminal/duration.h"

namespace linepool::cli {

namespace {

std::optional<std::int64_t> whole_number_in(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <class T>
constexpr bool kIsNumber = std::is_integral_v<T> || std::is_same_v<T, std::optional<std::int64_t>>;

}  // namespace

Option Option::required() const {
  option_->required();
  return *this;
}

Option Option::check(const Check& check) const {
  option_->check(CLI::Validator([check](const std::string& text) { return check(text); }, ""));
  return *this;
}

Option Option::one_of(const std::vector<std::string>& words) const {
  option_->type_name(joined(words, "|"));
  return check([words](const std::string& text) {
    if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
    return "'" + text + "' is not one of " + joined(words, ", ") + did_you_mean(text, words);
  });
}

Option Option::between(std::int64_t min, std::int64_t max) const {
  return check([min, max](const std::string& text) {
    const std::optional<std::int64_t> number = whole_number_in(text);
    if (number && *number >= min && *number <= max) return std::string();
    const std::string complaint = "'" + text + "' is not a whole number ";
    if (max == std::numeric_limits<std::int64_t>::max()) {
      return complaint + "of at least " + std::to_string(min);
    }
    return complaint + "from " + std::to_string(min) + " to " + std::to_string(max);
  });
}

Option Option::type_name(const std::string& name) const {
  option_->type_name(name);
  return *this;
}

Option Option::show_default() const {
  option_->capture_default_str();
  return *this;
}

Option Option::one_value_each() const {
  option_->allow_extra_args(false);
  return *this;
}

Option Option::excludes(const Option& other) const {
  option_->excludes(other.option_);
  return *this;
}

Command Command::add_subcommand(const std::string& name, const std::string& help) const {
  CLI::App& command = *app_->add_subcommand(name, help);
  command.group("Commands")->footer("");  // CLI11 copies those of the command above
  return Command(command);
}

Command Command::example(const std::string& arguments) const {
  const std::string before = app_->get_footer();
  app_->footer((before.empty() ? "" : before + "\n") + arguments);
  return *this;
}

Command Command::under(const std::string& heading) const {
  app_->group(heading);
  return *this;
}

void Command::require_subcommand() const {
  app_->require_subcommand(1);
}

template <class T>
Option Command::add_option(const std::string& name, T& into, const std::string& help) const {
  const Option option(*app_->add_option(name, into, help));
  if constexpr (kIsNumber<T>) {
    // CLI11 converts after the checks, and its own complaint names C++ types.
    option.type_name("N").check([](const std::string& text) -> std::string {
      const std::optional<std::int64_t> number = whole_number_in(text);
      if (!number) return "'" + text + "' is not a whole number";
      const bool fits = sizeof(T) >= sizeof(*number) || std::in_range<std::int32_t>(*number);
      if (fits && (!std::is_unsigned_v<T> || *number >= 0)) return "";
      return "'" + text + "' is out of range";
    });
  } else {
    option.type_name("");
  }
  return option;
}

Option Command::add_duration(const std::string& name, std::chrono::seconds& into,
                             const DurationRange& range, const std::string& help) const {
  const auto read = [](const std::string& text) -> std::optional<std::chrono::seconds> {
    if (const auto number = whole_number_in(text)) return std::chrono::seconds(*number);
    const std::optional<Duration> span = parse_duration(text);
    if (!span) return std::nullopt;
    return std::chrono::seconds(span->ms / Duration::seconds(1).ms);
  };
  const auto store = [&into, read](const std::string& text) { into = *read(text); };
  const Option option(*app_->add_option_function<std::string>(name, store, help));
  return option.type_name("DURATION").check([read, range](const std::string& text) -> std::string {
    const auto span = read(text);
    if (span && *span >= range.min && *span <= range.max) return "";
    const auto shown = [](std::chrono::seconds s) { return written(Duration::seconds(s.count())); };
    return "'" + text + "' is not a time such as 90s, 15m or 2h, from " + shown(range.min) +
           " to " + shown(range.max);
  });
}

Option Command::add_flag(const std::string& name, bool& into, const std::string& help) const {
  return Option(*app_->add_flag(name, into, help));
}

void Command::callback(const std::function<void()>& chosen) const {
  app_->callback(chosen);
}

template Option Command::add_option(const std::string&, std::string&, const std::string&) const;
template Option Command::add_option(const std::string&, std::vector<std::string>&,
                                    const std::string&) const;
template Option Command::add_option(const std::string&, int&, const std::string&) const;
template Option Command::add_option(const std::string&, unsigned&, const std::string&) const;
template Option Command::add_option(const std::string&, std::int64_t&, const std::string&) const;
template Option Command::add_option(const std::string&, std::uint64_t&, const std::string&) const;
template Option Command::add_option(const std::string&, std::optional<std::int64_t>&,
                                    const std::string&) const;
template Option Command::add_option(const std::string&, std::optional<std::string>&,
                                    const std::string&) const;

}  // namespace linepool::cli
