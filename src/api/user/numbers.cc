// get_number and get_reject_number: taking a number and giving it back.

#include <string>

#include "api/deferred.h"
#include "api/taken_number.h"
#include "api/text_answers.h"
#include "api/user/call.h"
#include "api/user/names.h"
#include "core/commands/orders/lease_number.h"
#include "core/commands/orders/reject_lease.h"

namespace linepool::api::user {
std::optional<wire::Response> get_number(Call& call) {
  const Result<bool> rental = call.wants_rental();
  if (!rental) return refuse(rental.refusal());
  if (*rental) return rent(call);
  const Result<AppInCountry> offer = find_offer(call, LeaseKind::kTemporary);
  if (!offer) return refuse(offer.refusal());
  const Result<Money> max = call.max_price();
  if (!max) return refuse(max.refusal());
  Result<std::string> label = call.label();
  if (!label) return refuse(label.refusal());
  // Who names days means to rent.
  if (!call.value("days").empty()) {
    return refuse(Refusal(Error::kInvalidParameter, "Parameter days needs is_rent=1."));
  }
  core::LeaseNumber command;
  command.label = *std::move(label);
  command.max_price = *max;
  command.customer = call.owner.customer;
  command.key = call.owner.key;
  command.app = offer->app;
  command.country = offer->country;
  if (const std::string_view wanted = call.value("number"); !wanted.empty()) {
    const Result<PhoneNumber> number = PhoneNumber::parse(wanted);
    if (!number) return refuse(Error::kUnknownNumber);
    command.wanted = *number;
    command.or_next = true;
  }
  const KeyId key = call.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return too_many_requests(*wait_s);
  }
  return answer_by_command(call.services, call.deferral, std::move(command),
                           taken_if_new(TakenNumber(call.admission, key)),
                           [](const Result<core::Leased>& reply) {
                             return reply ? wire::Response::text(reply->lease.number.to_string())
                                          : refuse(reply.refusal());
                           });
}

std::optional<wire::Response> get_reject_number(Call& call) {
  const Result<PhoneNumber> number = PhoneNumber::parse(call.value("number"));
  if (!number) return refuse(Error::kUnknownNumber);
  core::RejectLease command;
  command.customer = call.owner.customer;
  command.number = *number;
  command.by = call.owner.key;
  const auto catalogue = call.services.catalogue.get();
  // An app or country of which nobody knows has no number.
  if (!call.value("app").empty()) {
    const App* app = find_app(call, *catalogue);
    if (app == nullptr) return refuse(Error::kUnknownNumber);
    command.app = app->id;
  }
  if (!call.value("country").empty()) {
    const Country* country = find_country(call, *catalogue);
    if (country == nullptr) return refuse(Error::kUnknownNumber);
    command.country = country->id;
  }
  return answer_by_command(
      call.services, call.deferral, command, [](const Result<core::Rejected>& reply) {
        return reply ? wire::Response::text("Number Rejected.") : refuse(reply.refusal());
      });
}

}  // namespace linepool::api::user
