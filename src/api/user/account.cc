// get_balance and get_history: what the customer has and had.

#include <limits>

#include "api/deferred.h"
#include "api/number_type.h"
#include "api/user/call.h"
#include "api/user/dates.h"
#include "core/queries/history.h"
#include "wire/json_writer.h"

namespace linepool::api::user {
namespace {

constexpr std::int64_t kHistoryRows = 100;
constexpr std::int64_t kHistoryRowsMax = 1000;
static_assert(kHistoryRowsMax <= static_cast<std::int64_t>(limits::kPageRows));

// Whether the lease's hold was released: nothing was paid for it.
bool is_reserved(LeaseState state) {
  return state == LeaseState::kRejected || state == LeaseState::kExpired;
}

void write_row(wire::JsonWriter& json, const core::HistoryRow& row, const Catalogue& catalogue,
               const TimeZone& zone, Time now) {
  const Lease& lease = row.lease;
  const App* app = catalogue.find_app(lease.app);  // null if the operator has removed it
  const Country* country = catalogue.find_country(lease.country);
  const Duration age = now - lease.created_at;
  json.begin_object()
      .text("number", lease.number.to_string())
      .text("message", row.text.reveal())
      .number("is_reserved", is_reserved(lease.state) ? 1 : 0)
      .number("minutes_passed", age.ms / Duration::minutes(1).ms)
      .text("app_name", app != nullptr ? std::string_view(app->name) : std::string_view())
      .text("app_link", app != nullptr ? std::string_view(app->link) : std::string_view())
      .text("country_name",
            country != nullptr ? std::string_view(country->name) : std::string_view())
      .text("timestamp", date_time(lease.created_at, zone))
      .money("deduct", order_price(lease))
      .text("status", name(lease.state));
  row.otp ? json.text("code", *row.otp) : json.null("code");
  json.number("id", lease.id.value).time("created_at", lease.created_at).end_object();
}

}  // namespace

std::optional<wire::Response> get_balance(Call& call) {
  return answer_by_query(call.services, call.deferral,
                         [customer = call.owner.customer](const store::Tx& tx) {
                           wire::JsonWriter json;
                           json.begin_object()
                               .money("balance", tx.accounts().get(account_of(customer)).balance)
                               .end_object();
                           return wire::Response::json(json.take());
                         });
}

std::optional<wire::Response> get_history(Call& call) {
  const Result<std::int64_t> max = call.integer("limit", 1, kHistoryRowsMax, kHistoryRows);
  if (!max) return call.answers.refuse(max.refusal());
  const Result<std::int64_t> before =
      call.integer("before_id", 1, std::numeric_limits<std::int64_t>::max(), 0);
  if (!before) return call.answers.refuse(before.refusal());
  return answer_by_query(
      call.services, call.deferral,
      [customer = call.owner.customer, sight = call.owner.sight(), before = LeaseId{*before},
       max = static_cast<std::size_t>(*max), now = call.now, &zone = call.services.zone,
       catalogue = call.services.catalogue.get()](const store::Tx& tx) {
        wire::JsonWriter json;
        json.begin_array();
        for (const core::HistoryRow& row : core::history(tx, customer, before, max)) {
          if (json.is_full_page()) break;
          if (!is_known_to_text_clients(row.lease)) continue;
          if (sight.shows(row.lease)) write_row(json, row, *catalogue, zone, now);
        }
        json.end_array();
        return wire::Response::json(json.take());
      });
}

}  // namespace linepool::api::user
