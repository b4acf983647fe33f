#include "cli/terminal/completion.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

#include "cli/commands/commands.h"

namespace linepool::cli {
namespace {

struct Word {
  std::string text;
  std::string meaning;
};

// What may follow the words `path`: "" is the program itself, "admin key" is its nested subcommand.
struct Place {
  std::string path;
  std::vector<Word> commands;
  std::vector<Word> options;
};

void add_options(const CLI::App& app, Place& place) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      const std::string text = "--" + name;
      const bool known = std::any_of(place.options.begin(), place.options.end(),
                                     [&text](const Word& word) { return word.text == text; });
      if (!known) place.options.push_back({.text = text, .meaning = option->get_description()});
    }
  }
}

void collect(const CLI::App& program, const CLI::App& app, const std::string& path,
             std::vector<Place>& places) {
  Place place;
  place.path = path;
  add_options(app, place);
  if (&app != &program) add_options(program, place);  // they fall through
  for (const CLI::App* sub : app.get_subcommands({})) {
    place.commands.push_back({.text = sub->get_name(), .meaning = sub->get_description()});
  }
  places.push_back(place);
  for (const CLI::App* sub : app.get_subcommands({})) {
    collect(program, *sub, path.empty() ? sub->get_name() : path + " " + sub->get_name(), places);
  }
}

std::vector<Place> places_of(const CLI::App& program) {
  std::vector<Place> places;
  collect(program, program, "", places);
  return places;
}

std::string words_of(const Place& place) {
  std::string words;
  for (const auto* list : {&place.commands, &place.options}) {
    for (const Word& word : *list) words += (words.empty() ? "" : " ") + word.text;
  }
  return words;
}

// The table path -> words as the branches of a shell's `case`.
std::string case_branches(const std::vector<Place>& places) {
  std::string text;
  for (const Place& place : places) {
    text += fmt::format("    \"{}\") words=\"{}\" ;;\n", place.path, words_of(place));
  }
  return text;
}

// Walks the words before the cursor and keeps the path of subcommands in `place`. An option's value
// spelt like a subcommand misleads it, which at worst causes a wrong suggestion.
constexpr const char* kShellWalk = R"(  for word in "${{before[@]}}"; do
    next="${{place:+$place }}$word"
    case "$next" in
      {}) place="$next" ;;
    esac
  done
)";

std::string walk_of(const std::vector<Place>& places) {
  std::string paths;
  for (const Place& place : places) {
    if (!place.path.empty()) paths += (paths.empty() ? "\"" : "|\"") + place.path + "\"";
  }
  return fmt::format(kShellWalk, paths);
}

// Text inside fish's single quotes.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string bash_completion(const CLI::App& program) {
  const std::vector<Place> places = places_of(program);
  return "# bash completion for linepool: source <(linepool completion bash)\n"
         "_linepool() {\n"
         "  local place=\"\" next word words\n"
         "  local before=(\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\n" +
         walk_of(places) + "  case \"$place\" in\n" + case_branches(places) +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
         "}\n"
         "complete -o default -F _linepool linepool\n";
}

std::string zsh_completion(const CLI::App& program) {
  const std::vector<Place> places = places_of(program);
  return "#compdef linepool\n"
         "# zsh completion for linepool: source <(linepool completion zsh)\n"
         "_linepool_words() {\n"
         "  local place=\"\" next word words\n"
         "  local -a before\n"
         "  before=(\"${(@)argv}\")\n" +
         walk_of(places) + "  case \"$place\" in\n" + case_branches(places) +
         "  esac\n"
         "  print -r -- \"$words\"\n"
         "}\n"
         "_linepool() {\n"
         "  local -a candidates\n"
         "  candidates=(${=\"$(_linepool_words \"${(@)words[2,CURRENT-1]}\")\"})\n"
         "  compadd -- $candidates || _files\n"
         "}\n"
         "compdef _linepool linepool\n";
}

std::string fish_completion(const CLI::App& program) {
  const std::vector<Place> places = places_of(program);
  std::string paths;
  for (const Place& place : places) {
    if (!place.path.empty()) paths += " '" + place.path + "'";
  }
  std::string text =
      "# fish completion for linepool: linepool completion fish | source\n"
      "function __linepool_at\n"
      "    set -l place ''\n"
      "    for word in (commandline -opc)[2..-1]\n"
      "        set -l next (string trim -- \"$place $word\")\n"
      "        contains -- $next" +
      paths +
      "; and set place $next\n"
      "    end\n"
      "    test \"$place\" = \"$argv[1]\"\n"
      "end\n";
  for (const Place& place : places) {
    const std::string at =
        fmt::format("complete -c linepool -n '__linepool_at \"{}\"'", place.path);
    if (!place.commands.empty()) text += at + " -f\n";  // no files where a command must follow
    for (const Word& command : place.commands) {
      text += fmt::format("{} -a {} -d '{}'\n", at, command.text, quoted(command.meaning));
    }
    for (const Word& option : place.options) {
      text += fmt::format("{} -l {} -d '{}'\n", at, option.text.substr(2), quoted(option.meaning));
    }
  }
  return text;
}

void add_completion_command(const Command& program, Session& session, Chosen& chosen) {
  const auto shell = std::make_shared<std::string>();
  const Command completion =
      program.add_subcommand("completion", "Print the completion script of a shell").under(kHelp);
  completion.example("completion bash");
  completion.add_option("shell", *shell, "bash, zsh or fish")
      .required()
      .one_of({"bash", "zsh", "fish"});
  completion.callback([&app = program.app(), &session, &chosen, shell] {
    chosen = [&app, &session, shell] {
      session.console().out << (*shell == "bash"  ? bash_completion(app)
                                : *shell == "zsh" ? zsh_completion(app)
                                                  : fish_completion(app));
      return Exit::kDone;
    };
  });
}

}  // namespace linepool::cli
