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
  std::string expiry;
  std::string timestamp;
  bool released = false;
  bool auto_renew = false;
  std::int64_t messages = 0;
};
struct RentalMessage {
  std::string from;
  Sms sms;
  std::string timestamp;  // "17/08/2025 08:15 pm"
};

// Numbers kept for days: one period is paid at once.
class RentedLines {
 public:
  explicit RentedLines(Client client) : client_(std::move(client)) {}

  [[nodiscard]] Outcome<std::vector<Country>> countries() const;
  [[nodiscard]] Outcome<std::vector<App>> apps(std::int64_t country_id) const;
  [[nodiscard]] Outcome<Lease> rent(std::string_view app, std::string_view country) const;
  [[nodiscard]] Outcome<std::vector<Rental>> list() const;
  [[nodiscard]] Outcome<std::vector<RentalMessage>> messages(const Lease& lease) const;
  [[nodiscard]] Outcome<Done> reject(const Lease& lease) const;  // refunds, see the reference
  [[nodiscard]] Outcome<Done> renew(const Lease& lease) const;   // pays one more period
  [[nodiscard]] Outcome<Done> set_auto_renew(const Lease& lease, bool on) const;

 private:
  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
