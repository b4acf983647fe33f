// Numbers rented for days; for temporary ones see <linepool/client.h>.
#pragma once

#include <linepool/client.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linepool {
inline namespace client_v1 {

struct Rental {
  std::int64_t id = 0;
  Lease lease;
  std::string price;  // per period
  std::int64_t period_days = 0;
  std::int64_t days_left = 0;
  // "2026-08-31T10:00:00.000Z"; another server's may be "2026-08-31 10:00:00", in its time zone.
  std::string expiry;
  std::string timestamp;  // of the purchase, in the same format
  bool released = false;  // it has ended: expired or given back
  bool auto_renew = false;
  std::int64_t messages = 0;  // number received
};

struct RentalMessage {
  std::string from;
  Sms sms;
  // "2026-08-17T20:15:00.000Z"; another server's may be "17/08/2026 08:15 pm".
  std::string timestamp;
};

struct RentOptions {
  int days = 0;                // length of a period; 0: the app's default
  std::string label = {};      // max 64 characters
  std::string max_price = {};  // per period: "4.50"; refused if it costs more
  std::string reuse = {};      // a number that you had before for that app
};

// Numbers rented for days; the first period is paid at once. rent() and renew() are never retried
// after a lost answer; list() shows whether they took effect.
class RentedLines {
 public:
  // Short codes need a Linepool server (REST v1).
  explicit RentedLines(Client client, NumberKind kind = NumberKind::kLong)
      : client_(std::move(client)), kind_(kind) {}

  [[nodiscard]] Outcome<std::vector<Country>> countries() const;
  [[nodiscard]] Outcome<std::vector<App>> apps(std::int64_t country_id) const;
  // The options are Linepool's own: a server that does not know them rents for its usual time.
  [[nodiscard]] Outcome<Lease> rent(std::string_view app, std::string_view country,
                                    const RentOptions& options = {}) const;
  // All rentals, including ended ones; a Linepool server lists the newest first. Lists long numbers
  // or short codes, whichever `kind` says.
  [[nodiscard]] Outcome<std::vector<Rental>> list() const;
  // The rental of that number: the live one, else the newest. App and country, by name, may be
  // empty. Refused with Error::kUnknownNumber.
  [[nodiscard]] Outcome<Rental> find(const Lease& lease) const;
  // Newest first. Passing a Rental saves the request that finds it.
  [[nodiscard]] Outcome<std::vector<RentalMessage>> messages(const Lease& lease) const;
  [[nodiscard]] Outcome<std::vector<RentalMessage>> messages(const Rental& rental) const;
  // Full refund; only within 20 minutes of the purchase and before any message.
  [[nodiscard]] Outcome<Done> reject(const Lease& lease) const;
  // Pays one more period; given `max_price`, only if it costs no more than that.
  [[nodiscard]] Outcome<Done> renew(const Lease& lease, std::string_view max_price = {}) const;
  // Linepool only: a server that does not know this flag takes the call for a renewal.
  [[nodiscard]] Outcome<Done> set_auto_renew(const Lease& lease, bool on) const;

 private:
  Client client_;
  NumberKind kind_;
};

}  // namespace client_v1
}  // namespace linepool
