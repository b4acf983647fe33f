// The Linepool client: lease a phone number, read the code that arrives on it.
//
//   linepool::Client client;                    // LINEPOOL_URL and LINEPOOL_KEY
//   linepool::TemporaryLines lines(client);
//   auto lease = lines.get_number("Google", "Malaysia");
//   if (!lease) return complain(lease.failure().message());
//   auto sms = linepool::wait_for_sms(client, *lease, std::chrono::minutes(5));  // poller.h
//   if (sms && sms->code) use(*sms->code);
//
// Works with every server of the user API; calls block up to their total timeout, from any thread.
// Money is a decimal string in USD ("0.66"). Calls that cost money are repeated only when the
// server certainly has not carried them out; all others also after passing faults. All calls of a
// client, its copies and their pollers share one throttle, first come, first served.
#pragma once

#include <linepool/outcome.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linepool {
inline namespace client_v1 {

class Transport;  // HTTP with timeouts and bounds; internal

// Where time and chance come from. Leave it empty, except in tests.
struct Timing {
  std::function<std::chrono::steady_clock::time_point()> now;
  std::function<void(std::chrono::milliseconds)> sleep;
  std::function<double()> chance;  // in [0, 1)
};

struct ClientOptions {
  std::string url;  // empty: $LINEPOOL_URL, else http://127.0.0.1:8080
  std::string key;  // empty: $LINEPOOL_KEY
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

struct Country {
  std::int64_t id = 0;
  std::string name;
};

struct App {
  std::int64_t id = 0;
  std::string name;
  std::string price;  // of one number; of one period where rented
  bool trending = false;
};

struct Rate {
  std::string app;
  std::string price;
};

struct Sms {
  std::string text;
  std::optional<std::string> code;  // found in the text; none rather than a guess
};

// A number taken for one app in one country: what every later call about it needs.
struct Lease {
  std::string number;  // digits with country code, no '+'
  std::string app;
  std::string country;
};

struct HistoryEntry {
  std::int64_t id = 0;  // 0 where the server does not say
  Lease lease;
  std::string message;  // "" until one came
  std::optional<std::string> code;
  std::string price;
  std::string status;     // "" where the server does not say
  std::string timestamp;  // "2026-08-01 10:00:00", or "" likewise
  bool ended = false;     // rejected or released
  std::int64_t minutes_passed = 0;
};

class Client {
 public:
  explicit Client(ClientOptions options = {});  // throws std::invalid_argument on a bad URL

  [[nodiscard]] Outcome<std::string> balance() const;  // held money included
  [[nodiscard]] const std::shared_ptr<Transport>& transport() const { return transport_; }

 private:
  std::shared_ptr<Transport> transport_;
};

// Numbers for one verification: nothing is paid unless an SMS comes.
class TemporaryLines {
 public:
  explicit TemporaryLines(Client client) : client_(std::move(client)) {}

  [[nodiscard]] Outcome<std::vector<Country>> countries() const;
  [[nodiscard]] Outcome<std::vector<App>> apps(std::int64_t country_id) const;
  [[nodiscard]] Outcome<std::vector<Rate>> rates(std::string_view country,
                                                 std::string_view app = {}) const;
  // Holds the price. `reuse` asks for a number you had before for that app; `label`, at most 64
  // characters, is shown wherever a Linepool shows the order.
  [[nodiscard]] Outcome<Lease> get_number(std::string_view app, std::string_view country,
                                          std::string_view reuse = {},
                                          std::string_view label = {}) const;
  // The newest SMS, or nothing while none has come.
  [[nodiscard]] Outcome<std::optional<Sms>> get_sms(const Lease& lease) const;
  // From two minutes after the purchase on, and before a code. App and country may be empty.
  [[nodiscard]] Outcome<Done> reject(const Lease& lease) const;
  // Newest first, at most 1000. `before` is the id of an entry: only older ones, so that the id of
  // the last entry leads to the next page.
  [[nodiscard]] Outcome<std::vector<HistoryEntry>> history(unsigned limit = 100,
                                                           std::int64_t before = 0) const;

 private:
  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
