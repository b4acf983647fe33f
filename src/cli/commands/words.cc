#include "cli/commands/words.h"

#include <algorithm>

#include "cli/syntax/suggestion.h"
#include "domain/access/api_key.h"
#include "domain/event.h"

namespace linepool::cli {
namespace {

// `more`: what else is allowed, or which command lists the words.
Check word_of(const char* what, std::vector<std::string> words, const char* more) {
  return [what, words = std::move(words), more](const std::string& text) {
    if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
    const std::string guess = did_you_mean(text, words);
    return std::string("no ") + what + " '" + text + "'" + (guess.empty() ? "; " : guess + ' ') +
           more;
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
  return word_of("event type", event_types(), "`linepool completion events` lists them");
}

Check scope() {
  return word_of("scope", scopes(), "there are read, lease, rent, webhooks and keys");
}

}  // namespace linepool::cli
