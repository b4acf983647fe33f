// Where a sandbox gets more lines from when a country has none left.
#pragma once

#include <optional>

#include "core/commands/supply/import_lines.h"
#include "domain/catalogue/country.h"

namespace linepool::core {

class LineSource {
 public:
  virtual ~LineSource() = default;
  // More lines of the country, none of which the store has yet; nothing if there are no more.
  // Called on the engine's thread, within the transaction of the command that wants one.
  [[nodiscard]] virtual std::optional<ImportLines> more_lines(const store::Tx& tx,
                                                              const Country& country) = 0;
};

}  // namespace linepool::core
