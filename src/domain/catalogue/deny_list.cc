#include "domain/catalogue/deny_list.h"

#include <algorithm>

#include "base/ascii.h"
#include "domain/patterns/sender.h"

namespace linepool {
namespace {

bool any_occurs_in(const std::vector<AppPattern>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const AppPattern& pattern) { return pattern.occurs_in(text); });
}

// The forms of a sender to check: as it is, without blanks, and as it looks.
std::vector<std::string> readings(std::string_view sender) {
  std::string canonical = canonical_sender(sender);
  if (all_visible(canonical)) return {std::move(canonical)};  // all forms are the same
  std::vector<std::string> all{canonical, sender_key(sender), latin_look(canonical)};
  all.push_back(latin_look(all[1]));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool is_denied_sender(const DenyRule& rule, const std::vector<std::string>& sender_readings) {
  return std::any_of(
      sender_readings.begin(), sender_readings.end(),
      [&](const std::string& reading) { return any_occurs_in(rule.senders, reading); });
}

bool rule_denies(const DenyRule& rule, const App& app) {
  if (std::find(rule.categories.begin(), rule.categories.end(), app.category) !=
      rule.categories.end()) {
    return true;
  }
  if (any_occurs_in(rule.names, app.name)) return true;
  return std::any_of(app.senders.begin(), app.senders.end(), [&](const std::string& sender) {
    return is_denied_sender(rule, readings(sender));
  });
}

std::vector<AppPattern> all_of(const std::vector<DenyRule>& rules,
                               std::vector<AppPattern> DenyRule::*kind) {
  std::vector<AppPattern> all;
  for (const DenyRule& rule : rules) {
    all.insert(all.end(), (rule.*kind).begin(), (rule.*kind).end());
  }
  return all;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

}  // namespace

DenyList::DenyList(std::vector<DenyRule> rules, std::int64_t bytes)
    : rules_(std::move(rules)),
      any_sender_(all_of(rules_, &DenyRule::senders), bytes),
      any_text_(all_of(rules_, &DenyRule::texts), bytes) {}

const DenyRule* DenyList::denies(const App& app) const {
  for (const DenyRule& rule : rules_) {
    if (rule_denies(rule, app)) return &rule;
  }
  return nullptr;
}

const DenyRule* DenyList::denies_sender(std::string_view sender) const {
  const std::vector<std::string> all = readings(sender);
  const bool may_be = std::any_of(all.begin(), all.end(), [this](const std::string& reading) {
    return any_sender_.may_occur_in(reading);
  });
  if (!may_be) return nullptr;
  for (const DenyRule& rule : rules_) {
    if (is_denied_sender(rule, all)) return &rule;
  }
  return nullptr;
}

const DenyRule* DenyList::denies_text(std::string_view text) const {
  const DenyRule* rule = find_by_text(text);
  if (rule != nullptr || is_ascii(text)) return rule;
  return find_by_text(latin_look(canonical_sender(text)));
}

const DenyRule* DenyList::find_by_text(std::string_view reading) const {
  if (!any_text_.may_occur_in(reading)) return nullptr;
  for (const DenyRule& rule : rules_) {
    if (any_occurs_in(rule.texts, reading)) return &rule;
  }
  return nullptr;
}

}  // namespace linepool
