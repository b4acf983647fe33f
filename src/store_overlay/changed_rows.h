// The rows of one table as the writer sees them: what it has read, and what it has changed and not
// yet written to the database. A row that is known is not read again, and one that changes often is
// written once: before the commit, or earlier when a listing must see it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/check.h"

namespace linepool::store_overlay {

// Whether the database has a row of that key, as far as this transaction can see.
enum class Stored : std::uint8_t { kUnknown, kNo, kYes };

template <class Key, class Row, class Hash = std::hash<Key>>
class ChangedRows {
 public:
  // With more rows than that, all are dropped after a commit.
  explicit ChangedRows(std::size_t max_rows) : max_rows_(max_rows) {}

  // Null if it is not known. A known row may be that there is none. Valid until the next call.
  [[nodiscard]] const std::optional<Row>* find(const Key& key) const {
    const auto place = known_.find(key);
    return place == known_.end() ? nullptr : &place->second.row;
  }
  // The row as the database has it. No effect on a known row.
  void learn(const Key& key, std::optional<Row> row) {
    const Stored stored = row ? Stored::kYes : Stored::kNo;
    known_.try_emplace(key, Known{std::move(row), stored});
  }
  // Without a row: removes it. `stored` counts if the row is not known.
  void change(const Key& key, std::optional<Row> row, Stored stored = Stored::kUnknown) {
    const auto [place, is_new] = known_.try_emplace(key, Known{std::nullopt, stored});
    Known& known = place->second;
    remember(key, known, is_new);
    known.row = std::move(row);
    if (!std::exchange(known.is_changed, true)) add_changed(key);
  }

  // A savepoint begins; undo() returns to it.
  void mark() {
    undo_log_.clear();
    ++mark_;
  }
  // Calls `see(key, undone, row)` for each row that becomes another.
  template <class See>
  void undo(const See& see) {
    while (!undo_log_.empty()) {
      auto [key, before, was_new] = std::move(undo_log_.back());
      undo_log_.pop_back();
      const auto place = known_.find(key);
      CHECK(place != known_.end(), "rows are kept in a transaction");
      see(key, place->second.row, before.row);
      if (place->second.is_changed) --unwritten_;
      if (before.is_changed) add_changed(key);
      place->second = std::move(before);
      if (was_new) known_.erase(place);
    }
  }

  [[nodiscard]] bool has_changed() const { return unwritten_ > 0; }
  // Calls `write(key, row, stored)` for what is not written and has not changed since the mark.
  // Returns whether more is left.
  template <class Write>
  bool write_older(const Write& write) {
    std::vector<Key> left;
    for (const Key& key : changed_) {
      const auto place = known_.find(key);
      if (place == known_.end() || !place->second.is_changed) continue;
      if (place->second.marked == mark_) {
        left.push_back(key);
      } else {
        write_one(key, place->second, write);
      }
    }
    changed_ = std::move(left);
    return has_changed();
  }
  // The same for all. `is_undoable`: the database has a savepoint open, and undoing it undoes this.
  template <class Write>
  void write_all(bool is_undoable, const Write& write) {
    for (const Key& key : std::exchange(changed_, {})) {
      const auto place = known_.find(key);
      if (place == known_.end() || !place->second.is_changed) continue;
      if (is_undoable) remember(key, place->second, false);
      write_one(key, place->second, write);
    }
  }

  // The transaction is over, and everything of it is written.
  void settle() {
    CHECK(!has_changed(), "everything is written");
    changed_.clear();
    mark();
    if (known_.size() > max_rows_) known_.clear();
  }
  // The database changed rows by itself: drops what the writer has not changed.
  void forget_clean() {
    std::erase_if(known_, [this](const auto& one) {
      return !one.second.is_changed && one.second.marked != mark_;
    });
  }
  // The transaction was rolled back.
  void forget() { *this = ChangedRows(max_rows_); }

 private:
  struct Known {
    std::optional<Row> row;
    Stored stored = Stored::kUnknown;
    bool is_changed = false;   // not written yet
    std::uint64_t marked = 0;  // the mark whose undo log has its old state
  };
  struct Undo {
    Key key;
    Known before;
    bool was_new;
  };

  void remember(const Key& key, Known& known, bool is_new) {
    if (known.marked == mark_) return;
    undo_log_.push_back(Undo{key, known, is_new});
    known.marked = mark_;
  }
  void add_changed(const Key& key) {
    changed_.push_back(key);
    ++unwritten_;
  }
  template <class Write>
  void write_one(const Key& key, Known& known, const Write& write) {
    if (known.row || known.stored != Stored::kNo) write(key, known.row, known.stored);
    known.stored = known.row ? Stored::kYes : Stored::kNo;
    known.is_changed = false;
    --unwritten_;
  }

  std::size_t max_rows_;
  std::unordered_map<Key, Known, Hash> known_;
  std::vector<Key> changed_;  // may repeat, and name rows that were written or undone since
  std::size_t unwritten_ = 0;
  std::vector<Undo> undo_log_;
  std::uint64_t mark_ = 1;
};

}  // namespace linepool::store_overlay
