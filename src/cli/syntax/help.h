// Help, made from the declarations of the commands.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace linepool::cli {

// The help of `command`, which is `program` itself or below it, in lines of `width` columns.
std::string help_of(const CLI::App& program, const CLI::App& command, std::size_t width);
// The help of all commands, one after the other.
std::string help_of_all(const CLI::App& program, std::size_t width);

// What help is made of.
std::vector<const CLI::App*> commands_of(const CLI::App& app);
std::vector<const CLI::App*> all_commands_of(const CLI::App& app);  // those below them, too
std::vector<std::string> examples_of(const CLI::App& app);          // without "linepool"
std::string path_of(const CLI::App& app);                           // "linepool rent sms"
// "--wait DURATION", "--json", "NUMBER".
std::string usage_of(const CLI::Option& option);
// Its options or its arguments.
std::vector<const CLI::Option*> options_of(const CLI::App& app);
std::vector<const CLI::Option*> arguments_of(const CLI::App& app);
// "linepool rent sms NUMBER [OPTIONS]"
std::string synopsis_of(const CLI::App& app);
// The text of help for an option, with its default.
std::string meaning_of(const CLI::Option& option);

}  // namespace linepool::cli
