#include "cli/syntax/completion.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/syntax/help.h"
#include "cli/syntax/suggestion.h"

namespace linepool::cli {
namespace {

// The name of a value in help -> the kind of `linepool values` that lists it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKinds{
    {{"APP", "apps"},
     {"COUNTRY", "countries"},
     {"NUMBER", "numbers"},
     {"ORDER", "orders"},
     {"SCOPE", "scopes"},
     {"EVENT", "events"}}};

// Where the values of an option or argument come from: words, a kind, or nothing.
struct Source {
  std::vector<std::string> words;
  std::string kind;
  [[nodiscard]] bool empty() const { return words.empty() && kind.empty(); }
};

struct Word {
  std::string text;
  std::string meaning;
  bool takes_value = false;
  Source source{};
};

// What may follow the words `path`: "" is the program itself, "admin key" is its nested subcommand.
struct Place {
  std::string path;
  std::vector<Word> commands;
  std::vector<Word> options;
  std::vector<Source> arguments;
};

Source source_of(const CLI::Option& option) {
  const std::string usage = usage_of(option);
  const std::string name = usage.substr(usage.rfind(' ') + 1);
  Source source;
  if (name.find('|') != std::string::npos) {
    source.words = CLI::detail::split(name, '|');
    return source;
  }
  for (const auto& [value, kind] : kKinds) {
    if (value == name) source.kind = kind;
  }
  return source;
}

void add_options(const CLI::App& app, Place& place) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) {
      const Source source = source_of(*option);
      if (!source.empty()) place.arguments.push_back(source);
      continue;
    }
    if (option->get_group().empty()) continue;
    for (const std::string& name : option->get_lnames()) {
      const std::string text = "--" + name;
      const bool known = std::any_of(place.options.begin(), place.options.end(),
                                     [&text](const Word& word) { return word.text == text; });
      if (known) continue;
      const bool takes_value = option->get_items_expected_max() > 0;
      place.options.push_back({.text = text,
                               .meaning = option->get_description(),
                               .takes_value = takes_value,
                               .source = takes_value ? source_of(*option) : Source{}});
    }
  }
}

void collect(const CLI::App& program, const CLI::App& app, const std::string& path,
             std::vector<Place>& places) {
  Place place;
  place.path = path;
  add_options(app, place);
  if (&app != &program) add_options(program, place);  // they fall through
  for (const CLI::App* sub : commands_of(app)) {
    place.commands.push_back({.text = sub->get_name(), .meaning = sub->get_description()});
  }
  places.push_back(place);
  for (const CLI::App* sub : commands_of(app)) {
    collect(program, *sub, path.empty() ? sub->get_name() : path + " " + sub->get_name(), places);
  }
}

std::vector<Place> places_of(const CLI::App& program) {
  std::vector<Place> places;
  collect(program, program, "", places);
  return places;
}

std::string words_of(const Place& place) {
  std::vector<std::string> words;
  for (const auto* list : {&place.commands, &place.options}) {
    for (const Word& word : *list) words.push_back(word.text);
  }
  return joined(words, " ");
}

// The table path -> words as the branches of a shell's `case`.
std::string case_branches(const std::vector<Place>& places) {
  std::string text;
  for (const Place& place : places) {
    text += fmt::format("    \"{}\") words=\"{}\" ;;\n", place.path, words_of(place));
  }
  return text;
}

// Branches that set `values` to words, or to what `linepool values` lists.
std::string value_branches(const std::map<std::string, std::vector<std::string>>& by_source) {
  std::string text;
  for (const auto& [source, patterns] : by_source) {
    text += fmt::format("    {}) values={} ;;\n", joined(patterns, "|"), source);
  }
  return text;
}

std::string shell_source(const Source& source) {
  if (!source.words.empty()) return '"' + joined(source.words, " ") + '"';
  return "\"$(linepool values " + source.kind + " 2>/dev/null | cut -f 1)\"";
}

std::string option_branches(const std::vector<Place>& places) {
  std::map<std::string, std::vector<std::string>> by_source;
  std::vector<std::string> other;
  for (const Place& place : places) {
    for (const Word& option : place.options) {
      if (!option.takes_value) continue;
      const std::string pattern = '"' + place.path + ' ' + option.text + '"';
      if (option.source.empty()) {
        other.push_back(pattern);
      } else {
        by_source[shell_source(option.source)].push_back(pattern);
      }
    }
  }
  // The shell's own completion, such as of files, follows where nothing is offered.
  by_source["\"\""] = other;
  return value_branches(by_source);
}

std::string argument_branches(const std::vector<Place>& places) {
  std::map<std::string, std::vector<std::string>> by_source;
  for (const Place& place : places) {
    std::string sources;
    for (const Source& source : place.arguments) sources += shell_source(source) + "\" \"";
    if (!sources.empty()) by_source[sources].push_back('"' + place.path + '"');
  }
  return value_branches(by_source);
}

// For bash and zsh: prints what may stand at the cursor. $1 is what is there already, the rest are
// the words before it. An option's value spelt like a subcommand misleads it, which at worst causes
// a wrong suggestion.
constexpr const char* kShellWords = R"(_linepool_words() {{
  local place="" next word last="" words="" values="none"
  local now="$1"
  shift
  for word in "$@"; do
    last="$word"
    next="${{place:+$place }}$word"
    case "$next" in
      {paths}) place="$next" ;;
    esac
  done
  case "$place $last" in
{options}  esac
  if [ "$values" != none ]; then
    printf '%s\n' "$values"
    return
  fi
  case "$place" in
{words}  esac
  values=""
  case "$now" in
    -*) ;;
    *) case "$place" in
{arguments}    esac ;;
  esac
  printf '%s\n' "$words $values"
}}
)";

std::string shell_words(const std::vector<Place>& places) {
  std::string paths;
  for (const Place& place : places) {
    if (!place.path.empty()) paths += (paths.empty() ? "\"" : "|\"") + place.path + "\"";
  }
  return fmt::format(kShellWords, fmt::arg("paths", paths),
                     fmt::arg("words", case_branches(places)),
                     fmt::arg("options", option_branches(places)),
                     fmt::arg("arguments", argument_branches(places)));
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

std::string fish_source(const Source& source) {
  if (!source.words.empty()) return "'" + joined(source.words, " ") + "'";
  return "'(linepool values " + source.kind + " 2>/dev/null)'";
}

}  // namespace

std::string bash_completion(const CLI::App& program) {
  return "# bash completion for linepool: source <(linepool completion bash)\n" +
         shell_words(places_of(program)) +
         "_linepool() {\n"
         "  local now=\"${COMP_WORDS[COMP_CWORD]}\"\n"
         "  local words=\"$(_linepool_words \"$now\" \"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\"\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$now\"))\n"
         "}\n"
         "complete -o default -F _linepool linepool\n";
}

std::string zsh_completion(const CLI::App& program) {
  return "#compdef linepool\n"
         "# zsh completion for linepool: source <(linepool completion zsh)\n" +
         shell_words(places_of(program)) +
         "_linepool() {\n"
         "  local -a candidates\n"
         "  candidates=(${=\"$(_linepool_words \"${words[CURRENT]}\" "
         "\"${(@)words[2,CURRENT-1]}\")\"})\n"
         "  compadd -- $candidates || _files\n"
         "}\n"
         // In a directory of zsh's, the file is itself the function: then it has to complete, too.
         "if [[ ${funcstack[1]} == _linepool ]]; then\n"
         "  _linepool\n"
         "else\n"
         "  compdef _linepool linepool\n"
         "fi\n";
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
    for (const Source& source : place.arguments) {
      text += at + " -f -a " + fish_source(source) + "\n";
    }
    for (const Word& option : place.options) {
      text += fmt::format("{} -l {} -d '{}'", at, option.text.substr(2), quoted(option.meaning));
      if (option.takes_value) text += " -r";
      if (!option.source.empty()) text += " -f -a " + fish_source(option.source);
      text += '\n';
    }
  }
  return text;
}

void add_completion_command(const Command& program, Session& session, Chosen& chosen) {
  const auto shell = std::make_shared<std::string>();
  const Command completion =
      program.add_subcommand("completion", "Print the completion script of a shell")
          .under(kHelp)
          .example("completion bash");
  completion.add_option("shell", *shell, "The shell").required().one_of({"bash", "zsh", "fish"});
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
