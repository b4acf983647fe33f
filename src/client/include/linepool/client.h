// The Linepool client: lease a phone number, read the code that arrives on it.
//
//   linepool::Client client;                    // LINEPOOL_URL and LINEPOOL_KEY
//   linepool::TemporaryLines lines(client);
//   auto lease = lines.get_number("Google", "Malaysia");
//   if (!lease) return complain(lease.failure().message());
//   auto sms = linepool::wait_for_sms(client, *lease, std::chrono::minutes(5));  // poller.h
//   if (sms && sms->code) use(*sms->code);
//
// Works with every server of the user API (see `key_in_query`). Any thread may call; a call blocks
// for at most its total timeout. Money is a decimal string in USD ("0.66"). Calls that cost money
// are retried only when the server certainly has not carried them out; all others also after
// transient faults. All calls of a client, its copies and their pollers share one throttle, first
// come, first served.
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
  std::string code = {};  // "MY"; "" if the server does not say, as in all of these
};

struct App {
  std::int64_t id = 0;
  std::string name;
  std::string price;  // per number; per period if rented
  bool trending = false;
  std::string code = {};  // "go"
};

struct Rate {
  std::string app;
  std::string price;
  std::string code = {};  // of the app
};

struct Sms {
  std::string text;
  // As the server says; other than Linepool servers do not, then it is found in the text. Empty
  // rather than a guess.
  std::optional<std::string> code;
};

// A phone number, or a short code: 3 to 8 digits, valid in one country, on Linepool servers only.
enum class NumberKind : std::uint8_t { kLong, kShortCode };

// Options of get_number().
struct NumberOptions {
  std::string reuse = {};      // a number that you had before for that app
  std::string label = {};      // max 64 characters; a Linepool server shows it with the order
  std::string max_price = {};  // "0.80": refused if it costs more; Linepool only, ignored elsewhere
  // Where the code stands in the SMS: an RE2 expression with exactly one capture; Linepool only
  std::string code_pattern = {};
};

// A number leased for one app in one country; every later call about it takes one. A Linepool
// server takes names ("Google", "Malaysia") and codes ("go", "MY").
struct Lease {
  std::string number;  // digits with country code, no '+'
  std::string app;
  std::string country;
  std::int64_t id = 0;  // of the order or rental, when it was bought; 0 if the server does not say
};

struct HistoryEntry {
  std::int64_t id = 0;  // 0 if the server does not say
  Lease lease;
  std::string message;  // "" until one arrives
  std::optional<std::string> code;
  std::string price;
  std::string status;  // "" if the server does not say
  // "2026-08-01T10:00:00.000Z"; another server's may be "2026-08-01 10:00:00" or "".
  std::string timestamp;
  bool ended = false;  // rejected or released
  std::int64_t minutes_passed = 0;
};

class Client {
 public:
  // Throws std::invalid_argument on a bad URL or unreadable CA certificates.
  explicit Client(ClientOptions options = {});

  [[nodiscard]] Outcome<std::string> balance() const;  // includes held money
  [[nodiscard]] const std::shared_ptr<Transport>& transport() const { return transport_; }

 private:
  std::shared_ptr<Transport> transport_;
};

// Numbers for one verification: nothing is paid unless an SMS arrives.
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
  // The newest SMS, or nothing if none has arrived.
  [[nodiscard]] Outcome<std::optional<Sms>> get_sms(const Lease& lease) const;
  // Allowed from two minutes after the purchase, until a code arrives. App and country may be
  // empty.
  [[nodiscard]] Outcome<Done> reject(const Lease& lease) const;
  // Newest first, max 1000. `before`: only entries older than the one with this id, so the id of
  // the last entry leads to the next page.
  [[nodiscard]] Outcome<std::vector<HistoryEntry>> history(unsigned limit = 100,
                                                           std::int64_t before = 0) const;

 private:
  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
