#include "cli/commands/shared/words.h"

#include <algorithm>
#include <utility>

#include "cli/syntax/suggestion.h"
#include "domain/access/api_key.h"
#include "domain/event.h"

namespace linepool::cli {
namespace {

// `more`: what there is.
Check word_of(const char* what, std::vector<std::string> words, const std::string& more) {
  return [what, words = std::move(words), more](const std::string& text) {
    const bool is_one = std::find(words.begin(), words.end(), text) != words.end();
    return is_one ? std::string() : no_such(what, text, words, more);
  };
}

}  // namespace

std::vector<std::string> event_types() {
  std::vector<std::string> types;
  for (const EventKind kind : event_kinds()) {
    const std::string type(name(kind));
    if (!EventKinds().add_pattern(type)) continue;  // the operator's own
    const std::string group = type.substr(0, type.find('.')) + ".*";
    if (std::find(types.begin(), types.end(), group) == types.end()) types.push_back(group);
    types.push_back(type);
  }
  return types;
}

std::vector<std::string> scopes() {
  std::vector<std::string> names;
  for (unsigned bit = 1; bit <= kAllScopes; bit <<= 1) {
    names.emplace_back(name(static_cast<Scope>(bit)));
  }
  return names;
}

Check event_type() {
  return word_of("event type", event_types(), "`linepool values events` lists them");
}

Check scope() {
  return word_of("scope", scopes(), "there are " + enumerated(scopes()));
}

void add_answer_styles(const Command& command, std::string& handler, std::string& user) {
  command.add_option("--handler-style", handler, "How the handler API answers the key")
      .one_of({"hero", "classic", "daisy"});
  command.add_option("--user-style", user, "How the user API answers the key")
      .one_of({"text", "json", "code"});
}

}  // namespace linepool::cli
