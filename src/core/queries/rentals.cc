#include "core/queries/rentals.h"

#include <algorithm>

#include "base/check.h"
#include "core/queries/sight.h"

namespace linepool::core {

std::vector<Lease> rentals(const store::Tx& tx, CustomerId customer, LeaseId before,
                           std::size_t max) {
  CHECK(max <= limits::kRentalRows);
  std::vector<Lease> all;
  while (all.size() < max) {
    const std::size_t wanted = std::min(max - all.size(), limits::kPageRows);
    const std::vector<Lease> page = tx.leases().rentals(customer, before, wanted);
    all.insert(all.end(), page.begin(), page.end());
    if (page.size() < wanted) break;
    before = page.back().id;
  }
  return all;
}

Result<std::vector<Message>> rental_messages(const store::Tx& tx, const Rules& rules,
                                             const RentalName& name, std::size_t max, Time now) {
  const std::optional<Line> line = tx.lines().find_by_number(name.number);
  if (!line) return Error::kUnknownNumber;
  const std::optional<Lease> rental =
      tx.leases().newest(name.customer, line->id, name.app, LeaseKind::kRental);
  if (!rental || rental->country != name.country) return Error::kUnknownNumber;
  if (!sees(tx, name.by, *rental)) return Error::kUnknownNumber;
  if (!rental->is_live() && now >= rental->ended_at + rules.rental_keep_readable) {
    return Error::kUnknownNumber;
  }
  return tx.messages().of_lease(rental->id, max);
}

}  // namespace linepool::core
