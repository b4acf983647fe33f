#include <linepool/rented.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "client/answers.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rented_short_codes.h"
#include "client/rest_rows.h"

namespace linepool {
inline namespace client_v1 {
namespace {

constexpr std::size_t kRentalRows = 10'000;  // per answer of a Linepool server, which pages
constexpr std::size_t kRentalPages = 100;

Query about(const Lease& lease) {
  Query query;
  query.add("app", lease.app).add("country", lease.country).add("number", lease.number);
  return query;
}

bool is_meant(const Rental& rental, const Lease& lease) {
  return rental.lease.number == lease.number &&
         (lease.app.empty() || folded(rental.lease.app) == folded(lease.app)) &&
         (lease.country.empty() || folded(rental.lease.country) == folded(lease.country));
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
  Transport& transport = *client_.transport();
  if (kind_ == NumberKind::kShortCode) {
    const auto rental = rent_short_code(transport, app, country, options);
    if (!rental) return rental.failure();
    return Lease{.number = JsonRow(*rental).text("phoneNumber"),
                 .app = std::string(app),
                 .country = std::string(country),
                 .id = JsonRow(*rental).number("id")};
  }
  Query query;
  query.add("app", app).add("country", country).add("is_rent", "1");
  if (options.days > 0) query.add("days", std::to_string(options.days));
  query.add("label", options.label).add("max_price", options.max_price);
  query.add("number", options.reuse);
  const HttpReply reply =
      transport.call(transport.user_call("get_number.php", query, Repeat::kNever));
  Outcome<std::string> number = rent_answer(reply);
  if (!number) return number.failure();
  return Lease{.number = *number,
               .app = std::string(app),
               .country = std::string(country),
               .id = reply.lease_id};
}

Outcome<std::vector<Rental>> RentedLines::list() const {
  Transport& transport = *client_.transport();
  if (kind_ == NumberKind::kShortCode) return rented_short_codes(transport);
  auto rentals = rentals_answer(transport.call(transport.user_call("load_rent.php", Query())));
  std::size_t page = rentals ? rentals->size() : 0;
  for (std::size_t pages = 1; page >= kRentalRows && pages < kRentalPages; ++pages) {
    const std::int64_t oldest = rentals->back().id;
    Query query;
    query.add("before_id", std::to_string(oldest));
    auto older = rentals_answer(transport.call(transport.user_call("load_rent.php", query)));
    if (!older) return older.failure();
    page = older->size();
    // A server that does not page returns the same list again.
    if (page == 0 || older->front().id >= oldest) break;
    std::move(older->begin(), older->end(), std::back_inserter(*rentals));
  }
  return rentals;
}

Outcome<Rental> RentedLines::find(const Lease& lease) const {
  const auto rentals = list();
  if (!rentals) return rentals.failure();
  const Rental* best = nullptr;
  for (const Rental& rental : *rentals) {
    if (!is_meant(rental, lease)) continue;
    const bool better = best == nullptr || (best->released && !rental.released) ||
                        (best->released == rental.released && rental.id > best->id);
    if (better) best = &rental;
  }
  if (best == nullptr) return refusal(Error::kUnknownNumber);
  return *best;
}

Outcome<std::vector<RentalMessage>> RentedLines::messages(const Lease& lease) const {
  Transport& transport = *client_.transport();
  if (kind_ == NumberKind::kShortCode) {
    const auto rental = find(lease);
    return rental ? short_code_messages(transport, *rental) : rental.failure();
  }
  return rental_messages_answer(
      transport.call(transport.user_call("load_rent_code.php", about(lease))));
}

Outcome<std::vector<RentalMessage>> RentedLines::messages(const Rental& rental) const {
  if (kind_ == NumberKind::kLong) return messages(rental.lease);
  return short_code_messages(*client_.transport(), rental);
}

Outcome<Done> RentedLines::reject(const Lease& lease) const {
  Transport& transport = *client_.transport();
  if (kind_ == NumberKind::kShortCode) {
    const auto rental = find(lease);
    return rental ? reject_short_code(transport, *rental) : rental.failure();
  }
  return rent_reject_answer(
      transport.call(transport.user_call("reject_rent.php", about(lease), Repeat::kVisibly)));
}

Outcome<Done> RentedLines::renew(const Lease& lease, std::string_view max_price) const {
  Transport& transport = *client_.transport();
  if (kind_ == NumberKind::kShortCode) {
    const auto rental = find(lease);
    return rental ? renew_short_code(transport, *rental, max_price) : rental.failure();
  }
  Query query = about(lease);
  query.add("max_price", max_price);
  return rent_renew_answer(
      transport.call(transport.user_call("rent_renew_number.php", query, Repeat::kNever)));
}

Outcome<Done> RentedLines::set_auto_renew(const Lease& lease, bool on) const {
  Transport& transport = *client_.transport();
  if (kind_ == NumberKind::kShortCode) {
    const auto rental = find(lease);
    return rental ? auto_renew_short_code(transport, *rental, on) : rental.failure();
  }
  Query query = about(lease);
  query.add("auto_renew", on ? "1" : "0");
  return auto_renew_answer(
      transport.call(transport.user_call("rent_renew_number.php", query, Repeat::kVisibly)));
}

}  // namespace client_v1
}  // namespace linepool
