// How a client reaches its server, and how much of it may be asked at a time.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace linepool {
inline namespace client_v1 {

// Where time and chance come from. Leave it empty, except in tests.
struct Timing {
  std::function<std::chrono::steady_clock::time_point()> now;
  std::function<void(std::chrono::milliseconds)> sleep;
  std::function<double()> chance;  // in [0, 1)
};

struct ClientOptions {
  std::string url;  // empty: $LINEPOOL_URL, else http://127.0.0.1:8080
  std::string key;  // empty: $LINEPOOL_KEY
  // Sends the key as the parameter `customer` of user API calls, too, for servers that do not read
  // the header X-API-Key. Addresses stand in the logs of servers and proxies; a Linepool needs none
  // of this.
  bool key_in_query = false;
  // A PEM file with the CA certificates to trust instead of the system's, as for a server with a
  // private CA. Empty: $LINEPOOL_CA_FILE; else, of an https URL, $SSL_CERT_FILE or $CURL_CA_BUNDLE.
  std::string ca_file;
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds total_timeout{30'000};  // of one call, its repetitions included
  std::size_t answer_bytes = 16u << 20;             // a larger answer is cut off: kUnexpected
  unsigned repetitions = 2;                         // after the first attempt
  // The throttle. A call waits for its turn within its total timeout, one that costs money within
  // half of it; beyond that, and beyond `max_queued` calls that wait, it fails with kThrottled. Of
  // `max_in_flight`, where it is more than one, one is kept from the pollers for the calls.
  std::size_t max_in_flight = 32;     // requests at a time; 0: no bound
  std::size_t calls_per_second = 30;  // requests begun in any one second; 0: no bound
  std::size_t max_queued = 1'000;
  Timing timing;
};

}  // namespace client_v1
}  // namespace linepool
