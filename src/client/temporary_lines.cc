#include <linepool/client.h>

#include <algorithm>
#include <string>
#include <utility>

#include "client/answers.h"
#include "client/http/transport.h"

namespace linepool {
inline namespace client_v1 {
namespace {

constexpr unsigned kHistoryRows = 1000;  // the API's own limit

}  // namespace

Outcome<std::vector<Country>> TemporaryLines::countries() const {
  Transport& transport = *client_.transport();
  return countries_answer(transport.call(transport.user_call("load_countries.php", Query())));
}

Outcome<std::vector<App>> TemporaryLines::apps(std::int64_t country_id) const {
  Query query;
  query.add("country_id", std::to_string(country_id));
  Transport& transport = *client_.transport();
  return apps_answer(transport.call(transport.user_call("load_apps.php", query)));
}

Outcome<std::vector<Rate>> TemporaryLines::rates(std::string_view country,
                                                 std::string_view app) const {
  Query query;
  query.add("country", country).add("app", app);
  Transport& transport = *client_.transport();
  return rates_answer(transport.call(transport.user_call("get_rates.php", query)));
}

Outcome<Lease> TemporaryLines::get_number(std::string_view app, std::string_view country,
                                          const NumberOptions& options) const {
  Query query;
  query.add("app", app).add("country", country).add("number", options.reuse);
  query.add("label", options.label).add("max_price", options.max_price);
  query.add("code_pattern", options.code_pattern);
  Transport& transport = *client_.transport();
  const HttpReply reply =
      transport.call(transport.user_call("get_number.php", query, Repeat::kNever));
  Outcome<std::string> number = number_answer(reply);
  if (!number) return number.failure();
  return Lease{.number = *number,
               .app = std::string(app),
               .country = std::string(country),
               .id = reply.lease_id};
}

Outcome<std::optional<Sms>> TemporaryLines::get_sms(const Lease& lease) const {
  Query query;
  query.add("number", lease.number).add("country", lease.country).add("app", lease.app);
  Transport& transport = *client_.transport();
  return sms_answer(transport.call(transport.user_call("get_sms.php", query)));
}

Outcome<Done> TemporaryLines::reject(const Lease& lease) const {
  Query query;
  query.add("number", lease.number).add("country", lease.country).add("app", lease.app);
  Transport& transport = *client_.transport();
  return reject_answer(
      transport.call(transport.user_call("get_reject_number.php", query, Repeat::kVisibly)));
}

Outcome<std::vector<HistoryEntry>> TemporaryLines::history(unsigned limit,
                                                           std::int64_t before) const {
  Query query;
  query.add("limit", std::to_string(std::clamp(limit, 1u, kHistoryRows)));
  if (before > 0) query.add("before_id", std::to_string(before));
  Transport& transport = *client_.transport();
  return history_answer(transport.call(transport.user_call("get_history.php", query)));
}

}  // namespace client_v1
}  // namespace linepool
