// The Linepool client: lease a phone number, read the code that arrives on it.
//
//   linepool::Client client;                    // LINEPOOL_URL and LINEPOOL_KEY
//   linepool::TemporaryLines lines(client);
//   auto lease = lines.get_number("Google", "Malaysia");
//   if (!lease) return complain(lease.failure().message());
//   auto sms = linepool::wait_for_sms(client, *lease, std::chrono::minutes(5));  // poller.h
//   if (sms && sms->code) use(*sms->code);
//
// Works with every server of the user API (see `key_in_query`); calls block up to their total
// timeout, from any thread.
// Money is a decimal string in USD ("0.66"). Calls that cost money are repeated only when the
// server certainly has not carried them out; all others also after passing faults. All calls of a
// client, its copies and their pollers share one throttle, first come, first served.
#pragma once

#include <linepool/options.h>
#include <linepool/outcome.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linepool {
inline namespace client_v1 {

class Transport;  // HTTP with timeouts and bounds; internal

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

// A phone number; or 3 to 8 digits of one country, which a Linepool alone has.
enum class NumberKind : std::uint8_t { kLong, kShortCode };

// What may be said of a number that is taken.
struct NumberOptions {
  std::string reuse = {};  // a number that you had before for that app
  std::string label = {};  // at most 64 characters; shown wherever a Linepool shows the order
  std::string max_price =
      {};  // "0.80": refused where it costs more. A Linepool's own: others ignore it
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
  // Throws std::invalid_argument: a bad URL, or CA certificates that cannot be read.
  explicit Client(ClientOptions options = {});

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
  // Holds the price.
  [[nodiscard]] Outcome<Lease> get_number(std::string_view app, std::string_view country,
                                          const NumberOptions& options = {}) const;
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
