// Price and length of rentals, in requests and answers.
#pragma once

#include <cstdint>

#include "api/handler/handler_call.h"

namespace linepool::api::handler {

// The hours requested, under any parameter name; 4 if there are none; 0, which is never a valid
// length, if two names disagree or the value is not a number of hours.
std::int32_t rent_hours_of(const HandlerCall& call);

// "price" and "retail_price".
void write_rent_price(wire::JsonWriter& json, Money price, const Style& style);

}  // namespace linepool::api::handler
