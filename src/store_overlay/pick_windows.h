// The first free lines of each country and standing, in the order in which they are picked, as far
// as they have been read.
//
// A window holds every line from one place in the order up to another. It stays true because each
// write says which place a line leaves and which it takes; a line that becomes free takes a place
// behind all others, so it seldom belongs to a window that has not been read to its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/ids.h"

namespace linepool::store_overlay {

// Where a line stands among those of its country and standing.
struct PickPlace {
  CountryId country;
  std::int64_t standing = 0;
  std::int64_t last_used = 0;
  LineId line;

  bool operator==(const PickPlace&) const = default;
};

class PickWindow {
 public:
  using Place = std::pair<std::int64_t, LineId>;  // last_used, line

  [[nodiscard]] const std::set<Place>& places() const { return places_; }
  // Whether there are no more lines than these.
  [[nodiscard]] bool is_complete() const { return is_complete_; }
  // Read on from behind this place.
  [[nodiscard]] Place read_to() const { return read_to_; }
  // The next lines as they were read; `is_last`: there are no others.
  void extend(const std::set<Place>& next, bool is_last) {
    places_.insert(next.begin(), next.end());
    if (!next.empty()) read_to_ = *next.rbegin();
    is_complete_ = is_last;
  }

 private:
  friend class PickWindows;

  explicit PickWindow(std::int64_t from) : from_(from), read_to_{from, LineId{}} {}
  [[nodiscard]] bool covers(Place place) const {
    return place.first >= from_ && (is_complete_ || place <= read_to_);
  }

  std::int64_t from_;  // lines with a smaller last_used are not in it
  std::set<Place> places_;
  Place read_to_;
  bool is_complete_ = false;
};

class PickWindows {
 public:
  // With more lines than that, trim() drops all.
  explicit PickWindows(std::size_t max_lines) : max_lines_(max_lines) {}

  // One that begins at `from` or before.
  [[nodiscard]] PickWindow& of(CountryId country, std::int64_t standing, std::int64_t from) {
    const auto [place, is_new] =
        windows_.try_emplace(std::pair(country, standing), PickWindow(from));
    if (place->second.from_ > from) place->second = PickWindow(from);
    return place->second;
  }
  // A line was written; nothing: it was not there, or is not any more.
  void moved(const std::optional<PickPlace>& from, const std::optional<PickPlace>& to) {
    if (from == to) return;
    if (from) {
      if (PickWindow* window = find(*from)) window->places_.erase({from->last_used, from->line});
    }
    if (!to) return;
    PickWindow* window = find(*to);
    const PickWindow::Place place{to->last_used, to->line};
    if (window != nullptr && window->covers(place)) window->places_.insert(place);
  }
  // Between transactions.
  void trim() {
    std::size_t lines = 0;
    for (const auto& [key, window] : windows_) lines += window.places_.size();
    if (lines > max_lines_) windows_.clear();
  }
  void clear() { windows_.clear(); }

 private:
  PickWindow* find(const PickPlace& place) {
    const auto window = windows_.find({place.country, place.standing});
    return window == windows_.end() ? nullptr : &window->second;
  }

  const std::size_t max_lines_;
  std::map<std::pair<CountryId, std::int64_t>, PickWindow> windows_;
};

}  // namespace linepool::store_overlay
