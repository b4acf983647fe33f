#include "domain/app.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "domain/catalogue_fold.h"

namespace linepool {

std::optional<Money> PriceList::find(CountryId country, std::size_t tier) const {
  const auto own = std::lower_bound(
      countries.begin(), countries.end(), country,
      [](const std::pair<CountryId, Money>& row, CountryId id) { return row.first < id; });
  if (own != countries.end() && own->first == country) return own->second;
  return tier < tiers.size() ? tiers[tier] : std::nullopt;
}

bool PriceList::is_empty() const {
  return countries.empty() && std::none_of(tiers.begin(), tiers.end(),
                                           [](const auto& price) { return price.has_value(); });
}

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
