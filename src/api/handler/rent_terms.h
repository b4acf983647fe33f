// What is asked and answered of the price and the length of rentals.
#pragma once

#include <cstdint>

#include "api/handler/handler_call.h"

namespace linepool::api::handler {

// The hours that are asked for, under any name; 4 when there is none; 0, which is the length of
// nothing, when two names disagree or it is no number of hours.
std::int32_t rent_hours_of(const HandlerCall& call);

// "price" and "retail_price".
void write_rent_price(wire::JsonWriter& json, Money price, const Style& style);

}  // namespace linepool::api::handler
