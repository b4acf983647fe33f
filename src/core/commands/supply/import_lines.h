// ImportLines: adds lines to the pool or updates existing ones, all or none.
#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct LinesImported;

struct LineImport {
  LineNumber number;
  CountryId country;
  Provenance provenance;
  Sharing sharing = Sharing::kExclusive;
};

struct ImportLines {
  using Reply = LinesImported;
  SupplierId supplier;
  std::vector<LineImport> lines;  // at most kImportPerCommand, each number only once
};

struct LinesImported {
  std::size_t imported = 0;  // new and online
  std::size_t updated = 0;
};

// A new line starts online. Refusals: kNotFound (supplier), kConflict (a number belongs to another
// supplier, or has a live lease and would change country or sharing), kInvalidParameter (a line
// that is not simulated lacks its provenance); the message shows the number's last digits.
Result<LinesImported> execute(Context& context, const ImportLines& command);

}  // namespace linepool::core
