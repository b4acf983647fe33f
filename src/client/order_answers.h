// Parses an order as REST v1 sends it.
#pragma once

#include <linepool/orders.h>

#include <boost/json/object.hpp>

namespace linepool {
inline namespace client_v1 {

Order order_of(const boost::json::object& object);
// kUnexpected if the answer is not an order.
Outcome<Order> order_answer(const Outcome<boost::json::object>& answer);

}  // namespace client_v1
}  // namespace linepool
