#include "store_overlay/pick_hints.h"

#include <algorithm>
#include <limits>

namespace linepool::store_overlay {

PickHints::Start PickHints::start(const Key& key, Time now) const {
  constexpr Start kEverything{kFromTheFirst, Time{std::numeric_limits<std::int64_t>::max()}};
  const auto of_app = hints_.find(key.app);
  if (of_app == hints_.end()) return kEverything;
  for (const Hint& hint : of_app->second) {
    const bool is_it = hint.country == key.country && hint.standing == key.standing;
    if (is_it && now < hint.until) return Start{hint.from, hint.until};
  }
  return kEverything;
}

void PickHints::learn(const Key& key, std::int64_t from, Time until) {
  std::vector<Hint>& of_app = hints_[key.app];
  const auto known = std::find_if(of_app.begin(), of_app.end(), [&](const Hint& hint) {
    return hint.country == key.country && hint.standing == key.standing;
  });
  if (known == of_app.end()) {
    of_app.push_back(Hint{key.country, key.standing, from, until});
  } else {
    *known = Hint{key.country, key.standing, from, until};
  }
  largest_from_ = std::max(largest_from_, from);
}

void PickHints::line_written(std::int64_t last_used) {
  // Commands give every line they write the next use number, so this happens only in repairs.
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

}  // namespace linepool::store_overlay
