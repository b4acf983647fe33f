// What --help and --print-man of a program show, made from its options. A header alone: only who
// includes it needs CLI11.
#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/text/man_page.h"

namespace linepool {

// What the options do not say.
struct ProgramText {
  const char* name;
  int section;
  const char* version;
  const char* summary;
  const char* what;
  std::span<const char* const> usage;  // the lines of the synopsis
  std::span<const std::pair<int, std::string_view>> exits;
  std::span<const char* const> examples;  // each may have several lines
  const char* see_also;
};

// `text` in lines of 80 columns, all but the first indented.
inline std::string wrapped(std::string_view text, std::size_t indent) {
  constexpr std::size_t kWidth = 80;
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const bool is_first = column == indent;
    if (!is_first && column + 1 + word.size() > kWidth) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!is_first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out;
}

// A term and what it means, in two columns.
inline std::string help_entry(std::string_view term, std::string_view meaning) {
  constexpr std::size_t kTermWidth = 25;
  constexpr std::size_t kIndent = kTermWidth + 2;
  const bool fits = term.size() < kTermWidth;
  return fmt::format(
      "  {}{}{}\n", term,
      fits ? std::string(kTermWidth - term.size(), ' ') : '\n' + std::string(kIndent, ' '),
      wrapped(meaning, kIndent));
}

// Calls visit(term, meaning) for each option, such as ("--seed N", "...").
template <class Visit>
void for_each_option(const CLI::App& app, Visit visit) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_lnames().empty()) continue;
    // CLI11 appends what a check allows, which the description says in words.
    std::string type = option->get_type_name();
    for (const std::string_view checked : {"N:", "KIND:"}) {
      if (type.starts_with(checked)) type.resize(checked.size() - 1);
    }
    const bool has_value = option->get_items_expected() > 0 && !type.empty();
    visit("--" + option->get_lnames().front() + (has_value ? " " + type : ""),
          option->get_description());
  }
}

inline std::string help_of(const CLI::App& app, const ProgramText& program) {
  std::string out = wrapped(program.what, 0) + "\n\n";
  for (const char* line : program.usage) {
    out += fmt::format("{}{}\n", line == program.usage.front() ? "Usage: " : "       ", line);
  }
  out += "\nOptions:\n";
  for_each_option(app, [&out](const std::string& term, const std::string& meaning) {
    out += help_entry(term, meaning);
  });
  out += "\nExit codes:\n";
  for (const auto& [code, meaning] : program.exits) {
    out += help_entry(std::to_string(code), meaning);
  }
  out += "\nExamples:\n";
  for (const char* example : program.examples) out += fmt::format("  {}\n", example);
  return out;
}

inline std::string manual_of(const CLI::App& app, const ProgramText& program) {
  ManPage page(program.name, program.section, program.version, program.summary);
  page.heading("synopsis");
  for (const char* line : program.usage) page.paragraph(line);
  page.heading("description");
  page.paragraph(program.what);
  page.heading("options");
  for_each_option(app, [&page](const std::string& term, const std::string& meaning) {
    page.item(term, meaning);
  });
  page.heading("exit status");
  for (const auto& [code, meaning] : program.exits) page.item(std::to_string(code), meaning);
  page.heading("examples");
  for (std::string_view example : program.examples) {
    while (!example.empty()) {
      const std::size_t end = example.find('\n');
      page.verbatim(example.substr(0, end));
      example.remove_prefix(end == std::string_view::npos ? example.size() : end + 1);
    }
  }
  page.heading("see also");
  page.paragraph(program.see_also);
  return page.text();
}

// Reads the arguments, without the program's own name, into the options that `app` declares. What
// is to be printed instead of doing anything, for --help, --version and --print-man; "" for
// nothing. The refusal is a sentence.
inline Result<std::string> parse_program(CLI::App& app, const ProgramText& program,
                                         const std::vector<std::string>& arguments) {
  bool is_man = false;
  bool is_version = false;
  app.add_flag("--version", is_version, "Print the version and exit");
  app.add_flag("--print-man", is_man,
               fmt::format("Print the manual page {}({}) and exit", program.name, program.section));
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    return help_of(app, program);
  } catch (const CLI::ParseError& fault) {
    return invalid(fmt::format("{}.", fault.what()));
  }
  if (is_man) return manual_of(app, program);
  if (is_version) return fmt::format("{} {}\n", program.name, program.version);
  return std::string();
}

}  // namespace linepool
