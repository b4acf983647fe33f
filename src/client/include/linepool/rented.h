// Numbers kept for days, beside the temporary ones of <linepool/client.h>.
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
  std::string price;  // of one period
  std::int64_t period_days = 0;
  std::int64_t days_left = 0;
  std::string expiry;     // "2026-08-31 10:00:00", in the server's time zone
  std::string timestamp;  // of the purchase, likewise
  bool released = false;  // it has ended: at its expiry, or given back
  bool auto_renew = false;
  std::int64_t messages = 0;  // received
};

struct RentalMessage {
  std::string from;
  Sms sms;
  std::string timestamp;  // "17/08/2025 08:15 pm"
};

struct RentOptions {
  int days = 0;                // the length of a period; 0: the app's default
  std::string label = {};      // at most 64 characters
  std::string max_price = {};  // of one period: "4.50"; refused where it costs more
  std::string reuse = {};      // a number that you had before for that app
};

// Numbers kept for days: one period is paid at once. rent() and renew() are never repeated after a
// lost answer; list() tells what became of them.
class RentedLines {
 public:
  // Of short codes it needs a Linepool (REST v1).
  explicit RentedLines(Client client, NumberKind kind = NumberKind::kLong)
      : client_(std::move(client)), kind_(kind) {}

  [[nodiscard]] Outcome<std::vector<Country>> countries() const;
  [[nodiscard]] Outcome<std::vector<App>> apps(std::int64_t country_id) const;
  // Options are Linepool's own: a server that does not know them rents for its usual time.
  [[nodiscard]] Outcome<Lease> rent(std::string_view app, std::string_view country,
                                    const RentOptions& options = {}) const;
  // All of them, ended ones too; newest first where the server is Linepool. Long numbers, or short
  // codes, whose times are in UTC.
  [[nodiscard]] Outcome<std::vector<Rental>> list() const;
  // The rental of that number: the live one, else the newest. App and country, by name, may be
  // empty. Refused: Error::kUnknownNumber.
  [[nodiscard]] Outcome<Rental> find(const Lease& lease) const;
  // Newest first. Of a rental that was found already it is one request less.
  [[nodiscard]] Outcome<std::vector<RentalMessage>> messages(const Lease& lease) const;
  [[nodiscard]] Outcome<std::vector<RentalMessage>> messages(const Rental& rental) const;
  // Full refund, within 20 minutes of the purchase and before any message.
  [[nodiscard]] Outcome<Done> reject(const Lease& lease) const;
  // Pays one more period; with `max_price`, where it costs no more.
  [[nodiscard]] Outcome<Done> renew(const Lease& lease, std::string_view max_price = {}) const;
  // Linepool's own: a server that does not know this flag takes the call for a renewal.
  [[nodiscard]] Outcome<Done> set_auto_renew(const Lease& lease, bool on) const;

 private:
  Client client_;
  NumberKind kind_;
};

}  // namespace client_v1
}  // namespace linepool
