// The requests of the load generators, on a pool made by fill_pool.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace linepool::bench {

// get_number by a customer.
std::string lease_request(std::size_t customer);
// get_sms for a lease, by the customer who owns it in a pool of `customers`.
std::string poll_request(std::size_t lease, std::size_t customers);
// As poll_request(), held by the server for up to `wait_s` while there is no SMS.
std::string wait_request(std::size_t lease, std::size_t customers, std::int64_t wait_s);
// An order through the REST API, by a customer.
std::string order_request(std::size_t customer);
// A read of the REST API, and the customer's stream of events.
std::string rest_request(std::string_view path, std::size_t customer);
std::string stream_request(std::size_t customer);
// An SMS to the line of a lease; its id distinguishes messages.
std::string sms_request(std::size_t lease, std::size_t id);

}  // namespace linepool::bench
