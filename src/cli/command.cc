#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>

namespace linepool::cli {

Option Option::required() const {
  option_->required();
  return *this;
}

Option Option::check(const Check& check) const {
  option_->check(CLI::Validator([check](const std::string& text) { return check(text); }, ""));
  return *this;
}

Option Option::one_of(const std::vector<std::string>& words) const {
  option_->check(CLI::IsMember(words));
  return *this;
}

template <class Number>
Option Option::between(Number min, Number max) const {
  option_->check(CLI::Range(min, max));
  return *this;
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
  return Command(*app_->add_subcommand(name, help));
}

void Command::require_subcommand() const {
  app_->require_subcommand(1);
}

template <class T>
Option Command::add_option(const std::string& name, T& into, const std::string& help) const {
  return Option(*app_->add_option(name, into, help));
}

Option Command::add_flag(const std::string& name, bool& into, const std::string& help) const {
  return Option(*app_->add_flag(name, into, help));
}

void Command::callback(const std::function<void()>& chosen) const {
  app_->callback(chosen);
}

template Option Option::between(int, int) const;
template Option Option::between(unsigned, unsigned) const;
template Option Option::between(std::int64_t, std::int64_t) const;

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
