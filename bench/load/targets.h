// The requests of the load generators, on a pool that fill_pool made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace linepool::bench {

// get_number of a customer.
std::string lease_request(std::size_t customer);
// get_sms for a lease, by the customer whose lease it is in a pool of so many customers.
std::string poll_request(std::size_t lease, std::size_t customers);
// The same, held by the server for so many seconds while there is none.
std::string wait_request(std::size_t lease, std::size_t customers, std::int64_t wait_s);
// An order of the REST API, by a customer.
std::string order_request(std::size_t customer);
// An SMS to the line of a lease; its id tells messages apart.
std::string sms_request(std::size_t lease, std::size_t id);

}  // namespace linepool::bench
