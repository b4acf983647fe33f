#include "domain/deny_list.h"

#include <algorithm>

namespace linepool {
namespace {

bool any_occurs_in(const std::vector<AppPattern>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const AppPattern& pattern) { return pattern.occurs_in(text); });
}

bool rule_denies(const DenyRule& rule, const App& app) {
  if (std::find(rule.categories.begin(), rule.categories.end(), app.category) !=
      rule.categories.end()) {
    return true;
  }
  if (any_occurs_in(rule.names, app.name)) return true;
  return std::any_of(app.senders.begin(), app.senders.end(), [&](const std::string& sender) {
    return any_occurs_in(rule.senders, sender);
  });
}

}  // namespace

const DenyRule* DenyList::denies(const App& app) const {
  for (const DenyRule& rule : rules_) {
    if (rule_denies(rule, app)) return &rule;
  }
  return nullptr;
}

const DenyRule* DenyList::denies_sender(std::string_view sender) const {
  for (const DenyRule& rule : rules_) {
    if (any_occurs_in(rule.senders, sender)) return &rule;
  }
  return nullptr;
}

}  // namespace linepool
