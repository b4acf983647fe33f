// How a client reaches its server, and how many requests it may send.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace linepool {
inline namespace client_v1 {

// Sources of time and randomness. Leave them empty, except in tests.
struct Timing {
  std::function<std::chrono::steady_clock::time_point()> now;
  std::function<void(std::chrono::milliseconds)> sleep;
  std::function<double()> chance;  // in [0, 1)
};

struct ClientOptions {
  std::string url;  // empty: $LINEPOOL_URL, else http://127.0.0.1:8080
  std::string key;  // empty: $LINEPOOL_KEY
  // Also sends the key as the parameter `customer` of user API calls, for servers that do not read
  // the X-API-Key header. Servers and proxies log URLs; a Linepool server does not need this.
  bool key_in_query = false;
  // A PEM file with CA certificates to trust instead of the system's, for a server with a private
  // CA. Empty: $LINEPOOL_CA_FILE; failing that, for https URLs, $SSL_CERT_FILE or $CURL_CA_BUNDLE.
  std::string ca_file;
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds total_timeout{30'000};  // of one call, including retries
  std::size_t answer_bytes = 16u << 20;             // a larger answer is cut off: kUnexpected
  unsigned repetitions = 2;                         // retries after the first attempt
  // The throttle. A call waits for its turn within its total timeout, or half of it if it costs
  // money; after that, or if `max_queued` calls already wait, it fails with kThrottled. If
  // `max_in_flight` is above 1, one request is reserved for calls, out of reach of pollers.
  std::size_t max_in_flight = 32;     // concurrent requests; 0: no limit
  std::size_t calls_per_second = 30;  // requests started in any one second; 0: no limit
  std::size_t max_queued = 1'000;
  Timing timing;
};

}  // namespace client_v1
}  // namespace linepool
