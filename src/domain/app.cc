#include "domain/app.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "domain/catalogue_fold.h"

namespace linepool {

Match matches(const App& app, std::string_view sender, std::string_view text) {
  std::array<char, limits::kSenderBytes> buffer{};
  const std::optional<std::string_view> folded = fold_sender(sender, buffer);
  const bool by_sender = folded && !folded->empty() &&
                         std::any_of(app.folded_senders.begin(), app.folded_senders.end(),
                                     [&](const std::string& own) { return own == *folded; });
  const bool by_text = std::any_of(app.patterns.begin(), app.patterns.end(),
                                   [&](const AppPattern& p) { return p.occurs_in(text); });
  if (by_sender) return by_text ? Match::kBoth : Match::kSender;
  return by_text ? Match::kText : Match::kNone;
}

}  // namespace linepool
