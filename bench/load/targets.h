// The requests of the load generators, on a pool that fill_pool made.
#pragma once

#include <cstddef>
#include <string>

namespace linepool::bench {

// get_number of a customer.
std::string lease_request(std::size_t customer);
// get_sms for a lease, by the customer whose lease it is in a pool of so many customers.
std::string poll_request(std::size_t lease, std::size_t customers);
// An SMS to the line of a lease; its id tells messages apart.
std::string sms_request(std::size_t lease, std::size_t id);

}  // namespace linepool::bench
