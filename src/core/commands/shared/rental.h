// What the commands about rentals share.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// How a customer names one of its rentals: the newest with that number and app; or by id, and then
// the other fields are ignored.
struct RentalName {
  CustomerId customer;
  CountryId country;
  AppId app;
  LineNumber number;
  LeaseId id = {};
  KeyId by = {};  // the requesting key; none: sees everything
};

// The reply of the commands that change a rental.
struct RentalReply {
  Lease rental;
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownNumber; by id, kNotFound.
Result<Lease> find_rental(const Context& context, const RentalName& name);

// Charges one period; the customer's balance must cover it.
void charge_period(Context& context, const Lease& rental);

// Charges one more period and extends the rental by it, or refuses: kNotEnoughBalance, kUnknownApp
// (no longer rented out in that country), kConflict (it already has the max number of periods).
Result<Lease> renew(Context& context, Lease rental);

// Ends a live rental: frees its line and writes it to the log.
void release_rental(Context& context, Lease rental, LeaseState end_state, Event event);

// What happens at the end of a rental's last period: it is renewed if its customer wants that and
// it is possible, otherwise released.
void end_period(Context& context, const Lease& rental);

}  // namespace linepool::core
