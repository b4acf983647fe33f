#include "client/rented_short_codes.h"

#include <algorithm>
#include <boost/json/value.hpp>
#include <map>
#include <string>
#include <utility>

#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest_rows.h"

namespace linepool {
inline namespace client_v1 {
namespace {

namespace json = boost::json;
using wire::Method;
using Names = std::map<std::string, std::string>;

constexpr int kHoursPerDay = 24;
constexpr std::int64_t kSecondsPerDay = 86'400;

std::string path_of(const Rental& rental) {
  return "/rentals/" + std::to_string(rental.id);
}

// Converts a JSON number such as "5.5" to the way the API writes money.
std::string dollars(std::string price) {
  const std::size_t point = price.find('.');
  if (point == std::string::npos) return price + ".00";
  constexpr std::size_t kPointAndCents = 3;
  while (price.size() - point < kPointAndCents) price += '0';
  return price;
}

// An app or country that the operator removed from the catalogue is named by its code.
std::string name_in(const Names& names, const std::string& code) {
  const auto found = names.find(code);
  return found == names.end() ? code : found->second;
}

Rental rental_of(const json::object& object, const Names& services, const Names& countries) {
  const JsonRow row(object);
  Rental rental;
  rental.id = row.number("id");
  rental.lease = Lease{.number = row.text("phoneNumber"),
                       .app = name_in(services, row.text("service")),
                       .country = name_in(countries, row.text("country"))};
  rental.price = dollars(row.text("price"));
  rental.period_days = row.number("period_days");
  rental.released = row.text("status") != "active";
  const std::int64_t left_s = std::max<std::int64_t>(row.number("expiresIn"), 0);
  rental.days_left = rental.released ? 0 : (left_s + kSecondsPerDay - 1) / kSecondsPerDay;
  rental.expiry = row.text("expiresAt");
  rental.timestamp = row.text("createdAt");
  rental.auto_renew = row.flag("auto_renew");
  rental.messages = row.number("messages");
  return rental;
}

Outcome<Done> done(const Outcome<json::object>& answer) {
  if (!answer) return answer.failure();
  return Done{};
}

}  // namespace

Outcome<json::object> rent_short_code(Transport& transport, std::string_view app,
                                      std::string_view country, const RentOptions& options) {
  const auto country_code = code_of(transport, "countries", country, Error::kUnknownCountry);
  if (!country_code) return country_code.failure();
  const auto service = code_of(transport, "services", app, Error::kUnknownApp);
  if (!service) return service.failure();
  json::object body{
      {"country", *country_code}, {"service", *service}, {"number_type", "short_code"}};
  if (options.days > 0) body["period_hours"] = options.days * kHoursPerDay;
  if (!options.label.empty()) body["label"] = options.label;
  if (!options.max_price.empty()) body["max_price"] = options.max_price;
  if (!options.reuse.empty()) body["phoneNumber"] = options.reuse;
  return rest_call(transport, rest_change(transport, Method::kPost, "/rentals", body));
}

Outcome<std::vector<Rental>> rented_short_codes(Transport& transport) {
  const auto services = names_of(transport, "services");
  if (!services) return services.failure();
  const auto countries = names_of(transport, "countries");
  if (!countries) return countries.failure();
  std::vector<Rental> rentals;
  const auto read = for_all_rows(transport, "/rentals", "rentals", [&](const json::object& object) {
    if (JsonRow(object).text("numberType") == "short_code") {
      rentals.push_back(rental_of(object, *services, *countries));
    }
    return true;
  });
  if (!read) return read.failure();
  return rentals;
}

Outcome<std::vector<RentalMessage>> short_code_messages(Transport& transport,
                                                        const Rental& rental) {
  Query query;
  query.add("limit", "1000");
  const auto answer =
      rest_call(transport, rest_get(transport, path_of(rental) + "/messages", query));
  if (!answer) return answer.failure();
  std::vector<RentalMessage> messages;
  for_rows(*answer, "messages", [&messages](const json::object& object) {
    const JsonRow row(object);
    RentalMessage message;
    message.from = repaired_utf8(row.text("from"));
    message.sms.text = repaired_utf8(row.text("text"));
    const std::string code = row.text("otpCode");
    if (!code.empty()) message.sms.code = code;
    message.timestamp = row.text("receivedAt");
    messages.push_back(std::move(message));
    return true;
  });
  return messages;
}

Outcome<Done> reject_short_code(Transport& transport, const Rental& rental) {
  return done(rest_call(transport, rest_change(transport, Method::kDelete, path_of(rental))));
}

Outcome<Done> renew_short_code(Transport& transport, const Rental& rental,
                               std::string_view max_price) {
  json::object body;
  if (!max_price.empty()) body["max_price"] = max_price;
  return done(rest_call(transport,
                        rest_change(transport, Method::kPost, path_of(rental) + "/renew", body)));
}

Outcome<Done> auto_renew_short_code(Transport& transport, const Rental& rental, bool on) {
  const json::object body{{"enabled", on}};
  return done(rest_call(
      transport, rest_change(transport, Method::kPost, path_of(rental) + "/auto-renew", body)));
}

}  // namespace client_v1
}  // namespace linepool
