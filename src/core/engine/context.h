// Everything a command sees: the transaction, this install's catalogue and rules, and the time. No
// clock, randomness, lock, socket or thread.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/engine/change.h"
#include "domain/catalogue/catalogue.h"
#include "domain/patterns/code_pattern.h"
#include "domain/rules.h"
#include "store/store.h"

namespace linepool::core {

class LineSource;

struct Context {
  store::Tx& tx;
  const Catalogue& catalogue;
  const Rules& rules;
  Time now;
  std::vector<Change>& changes;           // of this batch, in order
  LineSource* more_lines = nullptr;       // null: the pool has the lines that it has
  CodePatterns* code_patterns = nullptr;  // null: each use compiles its own

  // Appends to the event log and to the batch's changes; fills in seq and time.
  void emit(Event event, Subject subject, std::optional<LineTally> line = {}) {
    event.at = now;
    event.seq = tx.events().append(event);
    changes.push_back(Change{event, std::move(subject), {}, line});
  }
};

}  // namespace linepool::core
