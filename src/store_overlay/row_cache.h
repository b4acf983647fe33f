// Rows of one table that the writer keeps in memory from transaction to transaction: each is read
// once, and each changed one is written once, before the commit.
#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

namespace linepool::store_overlay {

// A row that is not stored is a value of Row too: the empty one, or nothing.
template <class Id, class Row>
class RowCache {
 public:
  // With more rows than `max_rows`, all are dropped after a commit and read again.
  explicit RowCache(std::size_t max_rows) : max_rows_(max_rows) {}

  // Calls `load(id)` if the row is not known yet. Valid until the next put().
  template <class Load>
  const Row& get(Id id, const Load& load) {
    return known(id, load).row;
  }
  // Reads the old row too, for undo().
  template <class Load>
  void put(Id id, Row row, const Load& load) {
    Known& place = known(id, load);
    if (!place.is_changed) changed_.push_back(id);
    undo_log_.emplace_back(id, std::exchange(place, Known{std::move(row), true}));
  }

  // A savepoint begins; undo() returns to it.
  void mark() { undo_log_.clear(); }
  void undo() {
    // A row whose first change is undone stays in changed_, unmarked, and is skipped.
    for (auto before = undo_log_.rbegin(); before != undo_log_.rend(); ++before) {
      known_.at(before->first) = std::move(before->second);
    }
    undo_log_.clear();
  }

  [[nodiscard]] bool has_changed() const { return !changed_.empty(); }
  // Calls `write(id, row)` for those that changed since the last commit, in order of id. They stay
  // marked as changed: undoing a savepoint reverts what was written within it.
  template <class Write>
  void write_changed(const Write& write) {
    std::sort(changed_.begin(), changed_.end());
    changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
    for (const Id id : changed_) {
      const Known& row = known_.at(id);
      if (row.is_changed) write(id, row.row);
    }
  }
  // Everything was written and is about to be committed.
  void settle() {
    for (const Id id : changed_) known_.at(id).is_changed = false;
    changed_.clear();
    undo_log_.clear();
    if (known_.size() > max_rows_) known_.clear();
  }
  // The transaction was rolled back.
  void forget() {
    changed_.clear();
    undo_log_.clear();
    known_.clear();
  }

 private:
  struct Known {
    Row row;
    bool is_changed = false;  // since the last commit
  };
  template <class Load>
  Known& known(Id id, const Load& load) {
    const auto place = known_.find(id);
    if (place != known_.end()) return place->second;
    return known_.emplace(id, Known{load(id), false}).first->second;
  }

  const std::size_t max_rows_;
  std::unordered_map<Id, Known> known_;
  std::vector<Id> changed_;                     // since the last commit; may repeat
  std::vector<std::pair<Id, Known>> undo_log_;  // the old rows, since the mark
};

}  // namespace linepool::store_overlay
