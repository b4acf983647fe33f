// The rental calls: taking a line for days, reading its messages, renewing it and giving it back.

#include <limits>
#include <utility>

#include "api/answers/text_answers.h"
#include "api/deferred.h"
#include "api/number_type.h"
#include "api/taken_number.h"
#include "api/user/dates.h"
#include "api/user/names.h"
#include "core/commands/rentals/reject_rental.h"
#include "core/commands/rentals/renew_rental.h"
#include "core/commands/rentals/rent_line.h"
#include "core/commands/rentals/set_auto_renew.h"
#include "core/commands/shared/rental.h"
#include "core/queries/rentals.h"
#include "wire/json_writer.h"

namespace linepool::api::user {
namespace {

constexpr std::int64_t kPurchasedByApi = 1;

std::string_view status_of(const Lease& rental) {
  if (rental.is_live()) return "active";
  return rental.state == LeaseState::kRejected ? "rejected" : "released";
}

// Days left, counting the current one; 0 if it is over.
std::int64_t days_left(const Lease& rental, Time now) {
  if (!rental.is_live() || now >= rental.expires_at) return 0;
  const std::int64_t day = Duration::days(1).ms;
  return ((rental.expires_at - now).ms + day - 1) / day;
}

// Rounded up to whole days.
std::int64_t whole_days(std::int32_t hours) {
  return (hours + 23) / 24;
}

void write_rental(wire::JsonWriter& json, const Lease& rental, const Catalogue& catalogue,
                  const TimeZone& zone, Time now) {
  const App* app = catalogue.find_app(rental.app);  // null if the operator has removed it
  const Country* country = catalogue.find_country(rental.country);
  json.begin_object()
      .number("id", rental.id.value)
      .number("user_id", rental.customer.value)
      .number("key_id", rental.key.value)
      .number("app_id", rental.app.value)
      .text("number", rental.number.to_string())
      .money("deduct", rental.price)
      .number("duration", whole_days(rental.rental.period_hours))
      .number("country_id", rental.country.value)
      .number("is_released", rental.is_live() ? 0 : 1)
      .number("auto_renew", rental.rental.auto_renew ? 1 : 0)
      .number("received_message", rental.messages)
      .number("api", kPurchasedByApi)
      .text("timestamp", date_time(rental.created_at, zone))
      .text("app_name", app != nullptr ? std::string_view(app->name) : std::string_view())
      .text("country_name",
            country != nullptr ? std::string_view(country->name) : std::string_view())
      .text("timestamp_readable", message_time(rental.created_at, zone))
      .number("days", days_left(rental, now))
      .text("expiry", date_time(rental.expires_at, zone))
      .text("status", status_of(rental))
      .time("created_at", rental.created_at)
      .time("expires_at", rental.expires_at)
      .end_object();
}

Result<core::RentalName> rental_of(const Call& call) {
  const Result<AppInCountry> names = find_names(call);
  if (!names) return names.refusal();
  const Result<PhoneNumber> number = PhoneNumber::parse(call.value("number"));
  if (!number) return Error::kUnknownNumber;
  return core::RentalName{call.owner.customer, names->country, names->app, *number,
                          LeaseId{},           call.owner.key};
}

template <core::IsCommand C>
std::optional<wire::Response> change_rental(Call& call, C command, std::string_view done) {
  return answer_by_command(call.services, call.deferral, std::move(command),
                           [done](const Result<core::RentalReply>& reply) {
                             return reply ? envelope_done(done) : envelope_refusal(reply.refusal());
                           });
}

// Refuses a length that is not sold there.
std::optional<Refusal> unsold_days(const Call& call, const AppInCountry& wanted,
                                   std::int32_t hours) {
  const auto catalogue = call.services.catalogue.get();
  if (hours == 0 || catalogue->rental(wanted.app, wanted.country, hours)) return std::nullopt;
  const App* app = catalogue->find_app(wanted.app);
  const Country* country = catalogue->find_country(wanted.country);
  std::string lengths;
  if (app != nullptr && country != nullptr) {
    for (const RentalOffer& offer : catalogue->rentals(*app, *country)) {
      if (offer.period_hours % 24 != 0) continue;
      lengths += (lengths.empty() ? "" : ", ") + std::to_string(offer.period_hours / 24);
    }
  }
  if (lengths.empty())
    return Refusal(Error::kInvalidParameter, "This app is not rented by the day.");
  return Refusal(Error::kInvalidParameter, "Parameter days must be one of: " + lengths + ".");
}

// What a blocked customer may still read ends with the rental.
Rules rules_for(const Call& call) {
  Rules rules = call.services.rules;
  if (call.owner.blocked) rules.rental_keep_readable = Duration{};
  return rules;
}

}  // namespace

std::optional<wire::Response> rent(Call& call) {
  const Result<AppInCountry> offer = find_offer(call, LeaseKind::kRental);
  if (!offer) return envelope_refusal(offer.refusal());
  const Result<Money> max = call.max_price();
  if (!max) return envelope_refusal(max.refusal());
  Result<std::string> label = call.label();
  if (!label) return envelope_refusal(label.refusal());
  const Result<std::int32_t> hours = call.rental_hours();
  if (!hours) return envelope_refusal(hours.refusal());
  if (const auto fault = unsold_days(call, *offer, *hours)) return envelope_refusal(*fault);
  const gate::Payer payer(call.owner, offer->country);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return too_many_requests(*wait_s);
  }
  core::RentLine command;
  if (const std::string_view wanted = call.value("number"); !wanted.empty()) {
    const Result<PhoneNumber> number = PhoneNumber::parse(wanted);
    if (!number) return envelope_refusal(Error::kUnknownNumber);
    command.wanted = *number;
  }
  command.customer = call.owner.customer;
  command.key = call.owner.key;
  command.app = offer->app;
  command.country = offer->country;
  command.max_price = *max;
  command.period_hours = *hours;
  command.label = *std::move(label);
  return answer_by_command(call.services, call.deferral, std::move(command),
                           taken_if_done(TakenNumber(call.admission, payer)),
                           [](const Result<core::RentalReply>& reply) {
                             if (!reply) return envelope_refusal(reply.refusal());
                             return with_id(envelope_done(reply->rental.number.to_string()),
                                            "Linepool-Rental", reply->rental.id);
                           });
}

std::optional<wire::Response> load_rent(Call& call) {
  constexpr auto kMax = static_cast<std::int64_t>(limits::kRentalRows);
  const Result<std::int64_t> max = call.integer("limit", 1, kMax, kMax);
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
        for (const Lease& rental : core::rentals(tx, customer, before, max)) {
          if (!is_known_to_text_clients(rental)) continue;
          if (sight.shows(rental)) write_rental(json, rental, *catalogue, zone, now);
        }
        json.end_array();
        return wire::Response::json(json.take());
      });
}

std::optional<wire::Response> load_rent_code(Call& call) {
  const Result<core::RentalName> name = rental_of(call);
  if (!name) return call.answers.refuse(name.refusal());
  return answer_by_query(
      call.services, call.deferral,
      [name = *name, rules = rules_for(call), now = call.now, is_blocked = call.owner.blocked,
       answers = call.answers, &zone = call.services.zone](const store::Tx& tx) {
        const auto messages = core::rental_messages(tx, rules, name, limits::kPageRows, now);
        if (!messages) {
          return answers.refuse(is_blocked ? Refusal(Error::kCustomerBlocked) : messages.refusal());
        }
        wire::JsonWriter json;
        json.begin_array();
        for (const Message& message : *messages) {
          json.begin_object()
              .text("from", message.from)
              .text("message", message.text.reveal())
              .text("timestamp", message_time(message.received_at, zone))
              .time("received_at", message.received_at)
              .end_object();
        }
        json.end_array();
        return wire::Response::json(json.take());
      });
}

std::optional<wire::Response> reject_rent(Call& call) {
  const Result<core::RentalName> name = rental_of(call);
  if (!name) return envelope_refusal(name.refusal());
  return change_rental(call, core::RejectRental{*name}, "Rejected");
}

std::optional<wire::Response> rent_renew_number(Call& call) {
  const Result<core::RentalName> name = rental_of(call);
  if (!name) return envelope_refusal(name.refusal());
  const Result<Money> max = call.max_price();
  if (!max) return envelope_refusal(max.refusal());
  const std::string_view flag = call.value("auto_renew");
  if (flag.empty()) return change_rental(call, core::RenewRental{*name, *max}, "Status Updated");
  if (flag != "0" && flag != "1") {
    return envelope_refusal(
        Refusal(Error::kInvalidParameter, "Parameter auto_renew must be 0 or 1."));
  }
  return change_rental(call, core::SetAutoRenew{*name, flag == "1"}, "Status Updated");
}

}  // namespace linepool::api::user
