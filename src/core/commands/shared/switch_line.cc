#include "core/commands/shared/switch_line.h"

#include <memory>
#include <utility>

namespace linepool::core {
namespace {

void emit(Context& context, SwitchedLine line) {
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kLineChanged;
  event.subject = line.line.value;
  context.emit(event, std::make_shared<const SwitchedLine>(std::move(line)));
}

SwitchedLine write(Context& context, Line& line, LineState to, const Quarantine& why) {
  CHECK(line.state != to, "a switch changes something");
  const LineTally before = tally(line);
  SwitchedLine switched{line.id, line.number, to, {}, why};
  if (line.state == LineState::kQuarantined) {
    switched.why = context.tx.quarantines().find(line.id).value_or(why);
    context.tx.quarantines().erase(line.id);
  }
  if (to == LineState::kQuarantined) context.tx.quarantines().put(why);
  line.state = to;
  context.tx.lines().update(line);
  switched.change = difference(before, tally(line));
  return switched;
}

}  // namespace

Line switch_line(Context& context, Line line, LineState to, const Quarantine& why) {
  CHECK((to == LineState::kQuarantined) == (why.line == line.id), "a quarantine has its reason");
  emit(context, write(context, line, to, why));
  return line;
}

void release_line(Context& context, LineId id) {
  std::optional<Line> line = context.tx.lines().find(id);
  CHECK(line.has_value() && line->state == LineState::kQuarantined);
  SwitchedLine switched = write(context, *line, LineState::kOnline, {});
  switched.by_sms = true;
  emit(context, std::move(switched));
}

}  // namespace linepool::core
