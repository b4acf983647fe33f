// SetLineState: enables or disables a line, also one in quarantine. A live lease on it continues to
// its end.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct LineReply;

struct SetLineState {
  using Reply = LineReply;
  LineNumber number;
  LineState state = LineState::kOnline;  // or kOffline
};

struct LineReply {
  Line line;
};

// Refusals: kNotFound; kConflict when a line that is not simulated lacks its provenance.
Result<LineReply> execute(Context& context, const SetLineState& command);

}  // namespace linepool::core
