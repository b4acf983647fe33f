#include "server/sandbox/sandbox_lines.h"

#include <algorithm>

#include "base/limits.h"
#include "server/sandbox/sandbox.h"
#include "supply/simulated_numbers.h"

namespace linepool::server {

std::optional<core::ImportLines> SandboxLines::more_lines(const store::Tx& tx,
                                                          const Country& country) {
  if (per_country_ == 0) return std::nullopt;
  const std::optional<Supplier> supplier = tx.suppliers().find_by_name(kSandboxSupplier);
  if (!supplier || supplier->kind != SupplierKind::kSimulated) return std::nullopt;
  const auto number = [&](std::size_t index) {
    return index < supply::kSimulatedNumbersPerCountry ? supply::simulated_number(country, index)
                                                       : std::nullopt;
  };
  std::size_t& next = next_.try_emplace(country.id, per_country_).first->second;
  // Earlier runs may have added lines, too.
  while (number(next) && tx.lines().find_by_number(*number(next))) ++next;
  core::ImportLines command;
  command.supplier = supplier->id;
  const std::size_t count = std::min(per_country_, limits::kImportPerCommand);
  for (; command.lines.size() < count && number(next); ++next) {
    core::LineImport line;
    line.number = *number(next);
    line.country = country.id;
    command.lines.push_back(std::move(line));
  }
  if (command.lines.empty()) return std::nullopt;
  return command;
}

}  // namespace linepool::server
