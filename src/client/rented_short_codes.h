// Rented short codes, which only the REST API offers.
#pragma once

#include <linepool/rented.h>

#include <boost/json/object.hpp>
#include <string_view>
#include <vector>

namespace linepool {
inline namespace client_v1 {

class Transport;

// The rental as the server sent it.
Outcome<boost::json::object> rent_short_code(Transport& transport, std::string_view app,
                                             std::string_view country, const RentOptions& options);
// App and country by name.
Outcome<std::vector<Rental>> rented_short_codes(Transport& transport);
Outcome<std::vector<RentalMessage>> short_code_messages(Transport& transport, const Rental& rental);
Outcome<Done> reject_short_code(Transport& transport, const Rental& rental);
Outcome<Done> renew_short_code(Transport& transport, const Rental& rental,
                               std::string_view max_price);
Outcome<Done> auto_renew_short_code(Transport& transport, const Rental& rental, bool on);

}  // namespace client_v1
}  // namespace linepool
