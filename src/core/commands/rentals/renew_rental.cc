#include "core/commands/rentals/renew_rental.h"

#include "core/commands/shared/key_use.h"

namespace linepool::core {

Result<RentalReply> execute(Context& context, const RenewRental& command) {
  const Result<Lease> found = find_rental(context, command.name);
  if (!found) return found.refusal();
  if (!found->is_live()) return Error::kUnknownNumber;
  const Status fits = check_max_price(command.max_price, found->price);
  if (!fits) return fits.refusal();
  Result<Lease> renewed = renew(context, *found);
  if (!renewed) return renewed.refusal();
  return RentalReply{*std::move(renewed)};
}

}  // namespace linepool::core
