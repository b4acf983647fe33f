// get_number and get_reject_number: taking a number and giving it back.

#include <string>

#include "api/answers/text_answers.h"
#include "api/deferred.h"
#include "api/taken_number.h"
#include "api/user/call.h"
#include "api/user/names.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/lease_number.h"

namespace linepool::api::user {
namespace {

// Clients of this call know only three sentences.
Refusal reject_refusal(const Refusal& refusal) {
  if (refusal.error == Error::kNotFound) return Error::kUnknownNumber;
  if (refusal.error != Error::kTooEarly) return refusal;
  Refusal early(Error::kNotRejectable);
  early.remaining = refusal.remaining;
  return early;
}

}  // namespace

std::optional<wire::Response> get_number(Call& call) {
  const Result<bool> rental = call.wants_rental();
  if (!rental) return call.answers.refuse(rental.refusal());
  if (*rental) return rent(call);
  const Result<AppInCountry> offer = find_offer(call, LeaseKind::kTemporary);
  if (!offer) return call.answers.refuse(offer.refusal());
  const Result<Money> max = call.max_price();
  if (!max) return call.answers.refuse(max.refusal());
  Result<std::string> label = call.label();
  if (!label) return call.answers.refuse(label.refusal());
  Result<std::string> code_pattern = call.code_pattern();
  if (!code_pattern) return call.answers.refuse(code_pattern.refusal());
  // A client that sends `days` means to rent.
  if (!call.value("days").empty()) {
    return call.answers.refuse(
        Refusal(Error::kInvalidParameter, "Parameter days needs is_rent=1."));
  }
  core::LeaseNumber command;
  command.label = *std::move(label);
  command.code_pattern = *std::move(code_pattern);
  command.max_price = *max;
  command.customer = call.owner.customer;
  command.key = call.owner.key;
  command.app = offer->app;
  command.country = offer->country;
  if (const std::string_view wanted = call.value("number"); !wanted.empty()) {
    const Result<PhoneNumber> number = PhoneNumber::parse(wanted);
    if (!number) return call.answers.refuse(Error::kUnknownNumber);
    command.wanted = *number;
    command.or_next = true;
  }
  const gate::Payer payer(call.owner, offer->country);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return too_many_requests(*wait_s);
  }
  return answer_by_command(call.services, call.deferral, std::move(command),
                           taken_if_new(TakenNumber(call.admission, payer)),
                           [answers = call.answers](const Result<core::Leased>& reply) {
                             if (!reply) return answers.refuse(reply.refusal());
                             return with_id(answers.done(reply->lease.number.to_string()),
                                            "Linepool-Order", reply->lease.id);
                           });
}

std::optional<wire::Response> get_reject_number(Call& call) {
  const Result<PhoneNumber> number = PhoneNumber::parse(call.value("number"));
  if (!number) return call.answers.refuse(Error::kUnknownNumber);
  core::OrderOfNumber order{*number, std::nullopt, std::nullopt};
  const auto catalogue = call.services.catalogue.get();
  // An unknown app or country has no numbers.
  if (!call.value("app").empty()) {
    const App* app = find_app(call, *catalogue);
    if (app == nullptr) return call.answers.refuse(Error::kUnknownNumber);
    order.app = app->id;
  }
  if (!call.value("country").empty()) {
    const Country* country = find_country(call, *catalogue);
    if (country == nullptr) return call.answers.refuse(Error::kUnknownNumber);
    order.country = country->id;
  }
  return answer_by_command(
      call.services, call.deferral,
      core::EndOrder{call.owner.customer, order, core::OrderEnd::kCancel, call.owner.key},
      [answers = call.answers](const Result<core::Leased>& reply) {
        return reply ? answers.done("Number Rejected.")
                     : answers.refuse(reject_refusal(reply.refusal()));
      });
}

}  // namespace linepool::api::user
