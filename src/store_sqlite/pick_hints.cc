#include "store_sqlite/pick_hints.h"

#include <algorithm>
#include <limits>

namespace linepool::store_sqlite {

PickHints::Start PickHints::start(CountryId country, AppId app, Time now) const {
  constexpr Start kEverything{std::numeric_limits<std::int64_t>::min(),
                              Time{std::numeric_limits<std::int64_t>::max()}};
  const auto of_app = hints_.find(app);
  if (of_app == hints_.end()) return kEverything;
  for (const Hint& hint : of_app->second) {
    if (hint.country == country && now < hint.until) return Start{hint.from, hint.until};
  }
  return kEverything;
}

void PickHints::learn(CountryId country, AppId app, std::int64_t from, Time until) {
  std::vector<Hint>& of_app = hints_[app];
  const auto known = std::find_if(of_app.begin(), of_app.end(),
                                  [&](const Hint& hint) { return hint.country == country; });
  if (known == of_app.end()) {
    of_app.push_back(Hint{country, from, until});
  } else {
    *known = Hint{country, from, until};
  }
  largest_from_ = std::max(largest_from_, from);
}

void PickHints::line_written(std::int64_t last_used) {
  // Commands give every line that they write the next use number, so this is for repairs only.
  if (last_used < largest_from_) clear();
}

void PickHints::block_written(AppId app, Time until) {
  const auto of_app = hints_.find(app);
  if (of_app == hints_.end()) return;
  for (Hint& hint : of_app->second) hint.until = std::min(hint.until, until);
}

void PickHints::clear() {
  hints_.clear();
  largest_from_ = 0;
}

}  // namespace linepool::store_sqlite
