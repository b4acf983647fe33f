// Where pick() found nothing, so that a pool whose lines all rest for an app is not searched again
// for every customer who asks.
//
// A hint for (country, app, standing) says: every line of that country and standing with last_used
// < `from` is blocked for the app at least until `until`. It stays true because a line that becomes
// pickable gets a larger last_used than any before; any other write that could break a hint narrows
// or drops it here.
#pragma once

#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::store_overlay {

class PickHints {
 public:
  // Which lines were searched, and for which app. The standing is the one in the lines' order.
  struct Key {
    CountryId country;
    AppId app;
    std::int64_t standing = 0;
  };
  static constexpr std::int64_t kFromTheFirst = std::numeric_limits<std::int64_t>::min();
  // Where a search at `now` may begin, and until when the lines before that are blocked.
  struct Start {
    std::int64_t from;
    Time until;
  };
  [[nodiscard]] Start start(const Key& key, Time now) const;

  // A search found every line before `from` blocked at least until `until`.
  void learn(const Key& key, std::int64_t from, Time until);
  // A line with this last_used was written; it may be pickable and not blocked.
  void line_written(std::int64_t last_used);
  // The app's block on some line now ends at `until`, which may be earlier than before.
  void block_written(AppId app, Time until);
  void clear();

 private:
  struct Hint {
    CountryId country;
    std::int64_t standing = 0;
    std::int64_t from = 0;
    Time until;
  };
  std::unordered_map<AppId, std::vector<Hint>> hints_;
  std::int64_t largest_from_ = 0;
};

}  // namespace linepool::store_overlay
