#include <linepool/rented.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "client/answers.h"
#include "client/http/transport.h"

namespace linepool {
inline namespace client_v1 {
namespace {

constexpr std::size_t kRentalRows = 10'000;  // of one answer of Linepool, which pages
constexpr std::size_t kRentalPages = 100;

Query about(const Lease& lease) {
  Query query;
  query.add("app", lease.app).add("country", lease.country).add("number", lease.number);
  return query;
}

}  // namespace

Outcome<std::vector<Country>> RentedLines::countries() const {
  Query query;
  query.add("is_rent", "1");
  Transport& transport = *client_.transport();
  return countries_answer(transport.call(transport.user_call("load_countries.php", query)));
}

Outcome<std::vector<App>> RentedLines::apps(std::int64_t country_id) const {
  Query query;
  query.add("country_id", std::to_string(country_id)).add("is_rent", "1");
  Transport& transport = *client_.transport();
  return apps_answer(transport.call(transport.user_call("load_apps.php", query)));
}

Outcome<Lease> RentedLines::rent(std::string_view app, std::string_view country,
                                 const RentOptions& options) const {
  Query query;
  query.add("app", app).add("country", country).add("is_rent", "1");
  if (options.days > 0) query.add("days", std::to_string(options.days));
  if (!options.label.empty()) query.add("label", options.label);
  Transport& transport = *client_.transport();
  Outcome<std::string> number =
      rent_answer(transport.call(transport.user_call("get_number.php", query, Repeat::kNever)));
  if (!number) return number.failure();
  return Lease{.number = *number, .app = std::string(app), .country = std::string(country)};
}

Outcome<std::vector<Rental>> RentedLines::list() const {
  Transport& transport = *client_.transport();
  auto rentals = rentals_answer(transport.call(transport.user_call("load_rent.php", Query())));
  std::size_t page = rentals ? rentals->size() : 0;
  for (std::size_t pages = 1; page >= kRentalRows && pages < kRentalPages; ++pages) {
    const std::int64_t oldest = rentals->back().id;
    Query query;
    query.add("before_id", std::to_string(oldest));
    auto older = rentals_answer(transport.call(transport.user_call("load_rent.php", query)));
    if (!older) return older.failure();
    page = older->size();
    // A server that does not page answers the same list again.
    if (page == 0 || older->front().id >= oldest) break;
    std::move(older->begin(), older->end(), std::back_inserter(*rentals));
  }
  return rentals;
}

Outcome<std::vector<RentalMessage>> RentedLines::messages(const Lease& lease) const {
  Transport& transport = *client_.transport();
  return rental_messages_answer(
      transport.call(transport.user_call("load_rent_code.php", about(lease))));
}

Outcome<Done> RentedLines::reject(const Lease& lease) const {
  Transport& transport = *client_.transport();
  return rent_reject_answer(
      transport.call(transport.user_call("reject_rent.php", about(lease), Repeat::kVisibly)));
}

Outcome<Done> RentedLines::renew(const Lease& lease) const {
  Transport& transport = *client_.transport();
  return rent_renew_answer(
      transport.call(transport.user_call("rent_renew_number.php", about(lease), Repeat::kNever)));
}

Outcome<Done> RentedLines::set_auto_renew(const Lease& lease, bool on) const {
  Query query = about(lease);
  query.add("auto_renew", on ? "1" : "0");
  Transport& transport = *client_.transport();
  return auto_renew_answer(
      transport.call(transport.user_call("rent_renew_number.php", query, Repeat::kVisibly)));
}

}  // namespace client_v1
}  // namespace linepool
