// What a customer pays: the price agreed with it, or else the catalogue's.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// Of one temporary number now; nothing if the app is not offered in the country.
std::optional<Money> price_for(const Context& context, const Customer& customer, AppId app,
                               CountryId country);

// Of a rental that begins now, as Catalogue::rental() finds it. One that runs keeps the price with
// which it began.
std::optional<RentalOffer> rental_for(const Context& context, const Customer& customer, AppId app,
                                      CountryId country, std::int32_t hours);

}  // namespace linepool::core
