// The deny list: apps, senders and texts that are never offered, whatever the catalogue says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue/app.h"
#include "domain/catalogue/app_pattern.h"

namespace linepool {

struct DenyRule {
  std::string name;  // "banks"
  std::string why;   // a sentence for the operator
  std::vector<std::string> categories;
  std::vector<AppPattern> names;    // of an app's name
  std::vector<AppPattern> senders;  // of an app's or a message's sender
  std::vector<AppPattern> texts;    // of a message's text
};

class DenyList {
 public:
  // Patterns that take more than `bytes` together are tried one by one, which is slow.
  explicit DenyList(std::vector<DenyRule> rules = {}, std::int64_t bytes = AnyPattern::kBytes);

  [[nodiscard]] const std::vector<DenyRule>& rules() const { return rules_; }

  // The first rule that denies the app by its category, name or senders; nullptr if none does.
  [[nodiscard]] const DenyRule* denies(const App& app) const;

  // The first rule that denies messages from this sender; nullptr if none does. A catch-all app has
  // no senders of its own, so this is what keeps a denied service out of it. Patterns are tried on
  // the sender's canonical form, on that form without blanks, and on the latin_look() of both.
  [[nodiscard]] const DenyRule* denies_sender(std::string_view sender) const;

  // The first rule that denies messages with this text, as it is or as it looks; nullptr if none
  // does. A denied service may send from anywhere.
  [[nodiscard]] const DenyRule* denies_text(std::string_view text) const;

 private:
  [[nodiscard]] const DenyRule* find_by_text(std::string_view reading) const;

  std::vector<DenyRule> rules_;
  AnyPattern any_sender_;  // of all rules: on its own, it clears nearly every sender
  AnyPattern any_text_;
};

}  // namespace linepool
