// What the commands about rentals share.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// How a customer names one of the own rentals: the newest one of that number and app, or by id, and
// then the rest is not looked at.
struct RentalName {
  CustomerId customer;
  CountryId country;
  AppId app;
  LineNumber number;
  LeaseId id = {};
  KeyId by = {};  // the key that asks; none: one that sees everything
};

// The reply of the commands that change a rental.
struct RentalReply {
  Lease rental;
};

// Refusals: kUnknownCustomer, kCustomerBlocked, kUnknownNumber; by id, kNotFound.
Result<Lease> find_rental(const Context& context, const RentalName& name);

// Charges one period, which the customer's balance allows.
void charge_period(Context& context, const Lease& rental);

// Charges one more period and extends the rental by it, or refuses: kNotEnoughBalance, kUnknownApp
// (no longer rented out in that country), kConflict (it has had as many periods as a rental may).
Result<Lease> renew(Context& context, Lease rental);

// Ends a live rental: frees its line, and tells so in the log.
void release_rental(Context& context, Lease rental, LeaseState end_state, Event event);

// What happens at the end of a rental's last period: it is renewed if that is wanted and possible,
// otherwise released.
void end_period(Context& context, const Lease& rental);

}  // namespace linepool::core
