#include "load/targets.h"

#include <fmt/format.h>

#include "load/connection.h"
#include "support/names.h"

namespace linepool::bench {

std::string lease_request(std::size_t customer) {
  return get_request(fmt::format("/user/api/get_number.php?customer={}&app={}&country={}",
                                 key_of_customer(customer), kApp, kCountry));
}

std::string poll_request(std::size_t lease, std::size_t customers) {
  return get_request(fmt::format("/user/api/get_sms.php?customer={}&number={}&country={}&app={}",
                                 key_of_customer(lease % customers), digits_of_line(lease),
                                 kCountry, kApp));
}

std::string wait_request(std::size_t lease, std::size_t customers, std::int64_t wait_s) {
  return get_request(fmt::format(
      "/user/api/get_sms.php?customer={}&number={}&country={}&app={}&wait={}",
      key_of_customer(lease % customers), digits_of_line(lease), kCountry, kApp, wait_s));
}

std::string order_request(std::size_t customer) {
  return post_request("/api/v1/orders", key_of_customer(customer), kOrder);
}

std::string rest_request(std::string_view path, std::size_t customer) {
  return fmt::format("GET /api/v1{} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: {}\r\n\r\n", path,
                     key_of_customer(customer));
}

std::string stream_request(std::size_t customer) {
  return fmt::format(
      "GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: {}\r\n"
      "Accept: text/event-stream\r\n\r\n",
      key_of_customer(customer));
}

std::string sms_request(std::size_t lease, std::size_t id) {
  const std::string json =
      fmt::format(R"({{"to":"+{}","from":"{}","text":"G-{:06} is your Google verification code.",)"
                  R"("id":"bench-{}"}})",
                  digits_of_line(lease), kSender, id % 1'000'000, id);
  return post_request(fmt::format("/supply/{}/sms", kSupplier), kSupplierToken, json);
}

}  // namespace linepool::bench
