#include "domain/catalogue/app.h"

#include <algorithm>

#include "domain/patterns/sender.h"

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
  const std::string key = sender_key(sender);
  const bool by_sender =
      !key.empty() && std::find(app.folded_senders.begin(), app.folded_senders.end(), key) !=
                          app.folded_senders.end();
  const bool by_text = std::any_of(app.patterns.begin(), app.patterns.end(),
                                   [&](const AppPattern& p) { return p.occurs_in(text); });
  if (by_sender) return by_text ? Match::kBoth : Match::kSender;
  return by_text ? Match::kText : Match::kNone;
}

}  // namespace linepool
