#include "core/commands/supply/set_line_state.h"

namespace linepool::core {

Result<LineReply> execute(Context& context, const SetLineState& command) {
  store::Tx& tx = context.tx;
  std::optional<Line> line = tx.lines().find_by_number(command.number);
  if (!line) return Error::kNotFound;
  if (line->state == command.state) return LineReply{*line};
  const std::optional<Supplier> supplier = tx.suppliers().find(line->supplier);
  CHECK(supplier.has_value(), "a line has its supplier");
  if (command.state == LineState::kOnline && supplier->kind != SupplierKind::kSimulated &&
      !line->provenance.is_complete()) {
    return Refusal(Error::kConflict,
                   "The line needs owner, contract and use before it can be enabled.");
  }
  const LineTally before = tally(*line);
  line->state = command.state;
  tx.lines().update(*line);

  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kLineChanged;
  event.subject = line->id.value;
  const LineTally change = difference(before, tally(*line));
  context.emit(event, std::make_shared<const std::vector<LineTally>>(1, change));
  return LineReply{*line};
}

}  // namespace linepool::core
