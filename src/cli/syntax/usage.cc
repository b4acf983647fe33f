#include "cli/syntax/usage.h"

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/syntax/help.h"
#include "cli/syntax/suggestion.h"

namespace linepool::cli {
namespace {

std::string help_for(const CLI::App& command) {
  return "`" + path_of(command) + " --help`";
}

// "rent sms"
std::string short_path_of(const CLI::App& command) {
  const std::string path = path_of(command);
  return path.substr(path.find(' ') + 1);
}

std::vector<std::string> names_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_for(const CLI::App& program, const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::App* app : {&command, &program}) {
    for (const CLI::Option* option : app->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::string unexpected(const CLI::App& program, const CLI::App& command, std::string word) {
  if (word.starts_with('-')) {
    word = word.substr(0, word.find('='));
    return no_such("option", word, options_for(program, command),
                   help_for(command) + " lists them");
  }
  const std::vector<const CLI::App*> commands = commands_of(command);
  if (!commands.empty()) {
    return no_such("command", word, names_of(commands), help_for(command) + " lists them");
  }
  return "'" + word + "' is one argument too many; " + help_for(command) + " shows what it takes";
}

// Everything that is required and not there.
std::vector<std::string> missing(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_required() && option->count() == 0) names.push_back(usage_of(*option));
  }
  return names;
}

// What CLI11 says of a value, without its type names: "--app: 1 required TEXT missing".
std::string of_value(const CLI::ParseError& wrong) {
  const std::string said = wrong.what();
  const std::string option = said.substr(0, said.find(':'));
  if (wrong.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
    return option + " needs a value";
  return said;
}

}  // namespace

const CLI::App& chosen_command(const CLI::App& program) {
  const CLI::App* command = &program;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().back();
  return *command;
}

WrongUsage wrong_usage(const CLI::App& program, const CLI::ParseError& wrong) {
  const CLI::App& command = chosen_command(program);
  const auto is = [&wrong](CLI::ExitCodes kind) {
    return wrong.get_exit_code() == static_cast<int>(kind);
  };
  const bool lacks_or_has_more =
      is(CLI::ExitCodes::RequiredError) || is(CLI::ExitCodes::ExtrasError);
  if (!lacks_or_has_more) return {.sentence = of_value(wrong)};
  // A misspelt option is also a missing one, so it comes first.
  const std::vector<std::string> extras = program.remaining(true);
  if (!extras.empty()) return {.sentence = unexpected(program, command, extras.front())};
  const std::vector<std::string> lacking = missing(command);
  if (!lacking.empty()) {
    return {.error = Error::kMissingParameter,
            .sentence = short_path_of(command) + " needs " + enumerated(lacking) + "; " +
                        help_for(command) + " has examples"};
  }
  if (&command == &program) {
    return {.error = Error::kMissingParameter,
            .sentence = "no command; " + help_for(command) + " lists them"};
  }
  return {.error = Error::kMissingParameter,
          .sentence = short_path_of(command) +
                      " needs a command: " + enumerated(names_of(commands_of(command))) + "; " +
                      help_for(command) + " explains them"};
}

}  // namespace linepool::cli
