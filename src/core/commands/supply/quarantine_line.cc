#include "core/commands/supply/quarantine_line.h"

#include <algorithm>

#include "base/limits.h"
#include "core/commands/shared/switch_line.h"
#include "core/queries/trace/line_past.h"

namespace linepool::core {

Result<LineReply> execute(Context& context, const QuarantineLine& command) {
  std::optional<Line> line = context.tx.lines().find(command.why.line);
  if (!line) return Error::kNotFound;
  if (line->state != LineState::kOnline) {
    return Refusal(Error::kConflict, "The line is not online.");
  }
  const RecentSms last = recent_sms_on(context.tx, *line, limits::kQuarantineLooksBack);
  if (last.at >= command.why.silent_since) {
    return Refusal(Error::kConflict, "An SMS has reached the line.");
  }
  Quarantine why = command.why;
  why.since = context.now;
  why.silent_since = std::min(why.silent_since, why.since);  // the clock may be behind
  return LineReply{switch_line(context, *std::move(line), LineState::kQuarantined, why)};
}

}  // namespace linepool::core
