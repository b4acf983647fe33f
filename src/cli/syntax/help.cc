#include "cli/syntax/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <utility>

#include "cli/terminal/exit_code.h"
#include "cli/terminal/text_width.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kMaxTermColumns = 26;  // a longer term has a line of its own

struct Item {
  std::string term;
  std::string meaning;
};

std::string in_capitals(std::string text) {
  for (char& c : text) c = c == '-' ? '_' : static_cast<char>(std::toupper(c));
  return text;
}

bool is_help(const CLI::Option& option) {
  const auto names = option.get_lnames();
  return std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name == "help" || name == "help-all" || name == "version";
  });
}

void append_items(std::string& text, const std::string& title, const std::vector<Item>& items,
                  std::size_t width) {
  if (items.empty()) return;
  std::size_t term_columns = 0;
  for (const Item& item : items) {
    const std::size_t columns = display_width(item.term);
    if (columns <= kMaxTermColumns) term_columns = std::max(term_columns, columns);
  }
  const std::size_t at = kIndent + term_columns + 2;
  text += '\n' + title + ":\n";
  for (const Item& item : items) {
    std::string line = std::string(kIndent, ' ') + item.term;
    const std::size_t used = display_width(line);
    std::size_t padding = at - std::min(at, used);
    if (used + 2 > at) {
      line += '\n';
      padding = at;
    }
    for (const std::string& part : wrapped(item.meaning, width - std::min(width, at))) {
      text += line + std::string(padding, ' ') + part + '\n';
      line.clear();
      padding = at;
    }
  }
}

std::vector<Item> items_of(const std::vector<const CLI::Option*>& options) {
  std::vector<Item> items;
  for (const CLI::Option* option : options) {
    items.push_back({.term = usage_of(*option), .meaning = meaning_of(*option)});
  }
  return items;
}

std::vector<Item> exit_items() {
  std::vector<Item> items;
  for (const ExitInfo& row : exit_table()) {
    items.push_back(
        {.term = std::to_string(static_cast<int>(row.code)), .meaning = std::string(row.meaning)});
  }
  return items;
}

// The commands below, under their headings in the order of the declarations.
void append_commands(std::string& text, const CLI::App& command, std::size_t width) {
  std::vector<std::pair<std::string, std::vector<Item>>> groups;
  for (const CLI::App* sub : commands_of(command)) {
    const auto same = [sub](const auto& group) { return group.first == sub->get_group(); };
    auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end()) group = groups.insert(groups.end(), {sub->get_group(), {}});
    group->second.push_back({.term = sub->get_name(), .meaning = sub->get_description()});
  }
  for (const auto& [title, items] : groups) {
    append_items(text, title, items, width);
  }
}

void append_paragraph(std::string& text, const std::string& paragraph, std::size_t width) {
  for (const std::string& line : wrapped(paragraph, width)) text += line + '\n';
}

}  // namespace

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* sub) { return !sub->get_group().empty(); });
}

std::vector<const CLI::App*> all_commands_of(const CLI::App& app) {
  std::vector<const CLI::App*> all;
  for (const CLI::App* sub : commands_of(app)) {
    all.push_back(sub);
    const std::vector<const CLI::App*> below = all_commands_of(*sub);
    all.insert(all.end(), below.begin(), below.end());
  }
  return all;
}

std::vector<std::string> examples_of(const CLI::App& app) {
  std::vector<std::string> examples;
  std::istringstream lines(app.get_footer());
  for (std::string line; std::getline(lines, line);) examples.push_back(line);
  return examples;
}

std::string path_of(const CLI::App& app) {
  const CLI::App* above = app.get_parent();
  return above == nullptr ? app.get_name() : path_of(*above) + ' ' + app.get_name();
}

std::string usage_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  if (option.get_positional()) {
    return type.empty() ? in_capitals(option.get_name(true)) : type;
  }
  std::string text = "--" + option.get_lnames().front();
  if (option.get_items_expected_max() == 0) return text;  // a flag
  return text + ' ' + (type.empty() ? in_capitals(option.get_lnames().front()) : type);
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) {
    return !option->get_positional() && !is_help(*option) && !option->get_group().empty();
  });
}

std::vector<const CLI::Option*> arguments_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

std::string synopsis_of(const CLI::App& app) {
  std::string text = path_of(app);
  bool has_more = false;
  for (const CLI::Option* option : options_of(app)) {
    if (option->get_required()) {
      text += ' ' + usage_of(*option);
    } else {
      has_more = true;
    }
  }
  for (const CLI::Option* argument : arguments_of(app)) {
    const std::string name =
        usage_of(*argument) + (argument->get_items_expected_max() > 1 ? "..." : "");
    text += argument->get_required() ? ' ' + name : " [" + name + ']';
  }
  if (has_more || app.get_parent() == nullptr) text += " [OPTIONS]";
  if (!commands_of(app).empty()) text += " COMMAND";
  return text;
}

std::string meaning_of(const CLI::Option& option) {
  std::string text = option.get_description();
  if (option.get_required() && !option.get_positional()) text += " (required)";
  if (!option.get_default_str().empty()) text += " (default: " + option.get_default_str() + ')';
  return text;
}

std::string help_of(const CLI::App& program, const CLI::App& command, std::size_t width) {
  std::string text;
  append_paragraph(text, command.get_description(), width);
  text += "\nUsage: " + synopsis_of(command) + '\n';
  append_items(text, "Arguments", items_of(arguments_of(command)), width);
  append_commands(text, command, width);
  const bool is_program = &program == &command;
  append_items(text, is_program ? "Options of every command" : "Options",
               items_of(options_of(command)), width);
  std::vector<std::string> examples = examples_of(command);
  if (examples.empty()) {
    for (const CLI::App* sub : commands_of(command)) {
      std::vector<const CLI::App*> below = all_commands_of(*sub);
      below.insert(below.begin(), sub);
      const auto has_one = [](const CLI::App* one) { return !examples_of(*one).empty(); };
      const auto first = std::find_if(below.begin(), below.end(), has_one);
      if (first != below.end()) examples.push_back(examples_of(**first).front());
    }
  }
  if (!examples.empty()) text += "\nExamples:\n";
  for (const std::string& example : examples) {
    text += std::string(kIndent, ' ') + program.get_name() + ' ' + example + '\n';
  }
  if (is_program) {
    append_items(text, "Exit codes", exit_items(), width);
    text += '\n';
    append_paragraph(text,
                     "`linepool COMMAND --help` shows a command's options and examples, "
                     "`linepool --help-all` those of all commands, `linepool errors` what every "
                     "error means.",
                     width);
  } else {
    text += '\n';
    append_paragraph(
        text, "`linepool --help` lists the options of every command and the exit codes.", width);
  }
  return text;
}

std::string help_of_all(const CLI::App& program, std::size_t width) {
  std::string text = help_of(program, program, width);
  for (const CLI::App* command : all_commands_of(program)) {
    const std::string title = path_of(*command);
    text += "\n\n" + title + '\n' + std::string(title.size(), '-') + '\n' +
            help_of(program, *command, width);
  }
  return text;
}

}  // namespace linepool::cli
