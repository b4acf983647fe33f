#include "core/commands/supply/set_line_state.h"

#include <utility>

#include "core/commands/shared/switch_line.h"

namespace linepool::core {

Result<LineReply> execute(Context& context, const SetLineState& command) {
  CHECK(command.state != LineState::kQuarantined, "that needs a reason");
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
  return LineReply{switch_line(context, *std::move(line), command.state)};
}

}  // namespace linepool::core
