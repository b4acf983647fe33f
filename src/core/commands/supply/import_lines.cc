#include "core/commands/supply/import_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/limits.h"

namespace linepool::core {
namespace {

// Adds one line, `by` times, to the sum of its country; an import is of one supplier.
void count(const LineTally& line, std::int64_t by, std::vector<LineTally>& sums) {
  auto sum = std::find_if(sums.begin(), sums.end(),
                          [&](const LineTally& one) { return one.country == line.country; });
  if (sum == sums.end()) sum = sums.insert(sum, {line.supplier, line.country});
  add(line, by, *sum);
}

Status import_one(Context& context, const Supplier& supplier, const LineImport& row,
                  LinesImported& report, std::vector<LineTally>& changed) {
  store::Lines& lines = context.tx.lines();
  const CountryId owner = row.number.short_code_country();
  CHECK(owner.is_none() || owner == row.country, "a short code is of its line's country");
  if (supplier.kind != SupplierKind::kSimulated && !row.provenance.is_complete()) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("Line {} needs owner, contract and use.", row.number.written()));
  }
  std::optional<Line> known = lines.find_by_number(row.number);
  Line line = known.value_or(Line{});
  if (known && known->supplier != supplier.id) {
    return Refusal(Error::kConflict,
                   fmt::format("Line {} belongs to another supplier.", row.number.written()));
  }
  if (known && known->live_leases > 0 &&
      (known->country != row.country || known->sharing != row.sharing)) {
    return Refusal(
        Error::kConflict,
        fmt::format(
            "Line {} is leased now; its country and sharing cannot change until the lease ends.",
            row.number.written()));
  }
  line.number = row.number;
  line.country = row.country;
  line.supplier = supplier.id;
  line.provenance = row.provenance;
  line.sharing = row.sharing;
  if (known) {
    lines.update(line);
    count(tally(*known), -1, changed);
    report.updated += 1;
  } else {
    line.state = LineState::kOnline;
    line.last_used = lines.next_use();
    line.id = lines.insert(line);
    report.imported += 1;
  }
  count(tally(line), 1, changed);
  return Nothing{};
}

}  // namespace

Result<LinesImported> execute(Context& context, const ImportLines& command) {
  CHECK(command.lines.size() <= limits::kImportPerCommand);
  const std::optional<Supplier> supplier = context.tx.suppliers().find(command.supplier);
  if (!supplier) return Error::kNotFound;
  LinesImported report;
  std::vector<LineTally> changed;
  for (const LineImport& row : command.lines) {
    if (const Status done = import_one(context, *supplier, row, report, changed); !done) {
      return done.refusal();
    }
  }
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kLineChanged;
  event.subject = static_cast<std::int64_t>(command.lines.size());
  context.emit(event, std::make_shared<const std::vector<LineTally>>(std::move(changed)));
  return report;
}

}  // namespace linepool::core
