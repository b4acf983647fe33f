// Rented lines. The catalogue defines the periods; one call pays for one period.

#include <algorithm>
#include <string>

#include "api/handler/calls.h"
#include "api/handler/rent_terms.h"
#include "api/handler/shapes.h"
#include "api/handler/taking.h"
#include "api/number_type.h"
#include "api/taken_number.h"
#include "api/webhook_secret.h"
#include "base/limits.h"
#include "core/commands/accounts/webhook_settings.h"
#include "core/commands/rentals/reject_rental.h"
#include "core/commands/rentals/renew_rental.h"
#include "core/commands/rentals/rent_line.h"
#include "core/commands/rentals/set_auto_renew.h"
#include "core/commands/shared/rental.h"
#include "core/engine/together.h"
#include "wire/json_writer.h"
#include "wire/target_url.h"

namespace linepool::api::handler {
namespace {

constexpr std::int64_t kRentalRows = 100;
constexpr std::int64_t kAnyPage = 1000;
constexpr std::string_view kFinish = "1";
constexpr std::string_view kCancel = "2";

wire::Response too_expensive(const AnswerFormat& format, Money price) {
  return format.refuse(Word::kWrongMaxPrice, price.to_string());
}

// In one vendor's format, inside `phone`, with the other vendor's fields beside it.
wire::Response phone(const Lease& rental, const AnswerFormat& format, const Catalogue& catalogue) {
  if (rental.id.value > kMaxActivation) return format.refuse(Word::kServerError);
  const Style style = style_of(format);
  wire::JsonWriter json;
  json.begin_object().text("status", "success").key("phone").begin_object();
  json.number("id", rental.id.value)
      .text("endDate", rental_time(rental.expires_at))
      .text("number", rental.number.to_string())
      .end_object();
  write_v2(json, rental, catalogue, style);
  write_rent_price(json, rental.price, style);
  json.end_object();
  return wire::Response::json(json.take());
}

wire::Response success() {
  wire::JsonWriter json;
  json.begin_object().text("status", "success").end_object();
  return wire::Response::json(json.take());
}

Word ended_word(const Lease& rental) {
  return rental.state == LeaseState::kRejected ? Word::kAlreadyCancel : Word::kAlreadyFinish;
}

core::RentalName name_of(const core::KeyOwner& owner, LeaseId id) {
  core::RentalName name;
  name.customer = owner.customer;
  name.id = id;
  name.by = owner.key;
  return name;
}

struct Slice {
  std::size_t begin = 0;
  std::size_t size = 0;

  [[nodiscard]] std::size_t end(std::size_t max) const { return std::min(begin + size, max); }
};

// Pages count from 0.
Slice slice_of(const HandlerCall& call, std::string_view size_name) {
  Slice slice;
  slice.size = static_cast<std::size_t>(call.integer(size_name, 1, kRentalRows, kRentalRows));
  slice.begin = static_cast<std::size_t>(call.integer("page", 0, kAnyPage, 0)) * slice.size;
  return slice;
}

wire::Response messages_of(const store::Tx& tx, const Lease& rental, const Catalogue& catalogue,
                           const Slice& slice, const AnswerFormat& format) {
  if (!rental.is_live()) {
    return format.refuse(rental.state == LeaseState::kRejected ? Word::kCancel : Word::kFinish);
  }
  if (rental.messages == 0) return format.refuse(Word::kWaitCode);
  const std::string service = service_code(catalogue, rental.app);
  const auto messages = tx.messages().of_lease(rental.id, slice.end(limits::kPageRows));
  wire::JsonWriter json;
  json.begin_object().text("status", "success");
  json.text("quantity", std::to_string(rental.messages)).key("values").begin_object();
  std::size_t place = 0;
  for (std::size_t i = slice.begin; i < messages.size(); ++i) {
    const Message& message = messages[i];
    json.key(std::to_string(place++))
        .begin_object()
        .text("phoneFrom", message.from)
        .text("text", message.text.reveal())
        .text("service", service)
        .text("date", format_time(message.received_at))
        .end_object();
  }
  json.end_object().end_object();
  return wire::Response::json(json.take());
}

// Why the rental's messages cannot be delivered to `url`; nothing if it is empty.
std::optional<Word> why_no_webhook(const HandlerCall& call, std::string_view url) {
  if (url.empty()) return std::nullopt;
  const bool may = call.owner.allows(Scope::kWebhooks) && call.sight().shows_everything();
  if (!may) return Word::kBadKey;
  const bool is_usable = wire::check_target_url(url, call.services.webhook_ports).ok();
  return is_usable ? std::nullopt : std::optional(Word::kBadUrl);
}

// Adds a webhook to the rental that a command has made.
auto webhook_of(const HandlerCall& call, const std::string& url) {
  core::AddWebhook command;
  command.customer = call.customer();
  command.url = url;
  command.description = "getRentNumber";
  command.format = WebhookFormat::kHandler;
  command.secret = new_webhook_secret(call.services.random);
  return [command](const core::RentalReply& reply) {
    core::AddWebhook webhook = command;
    webhook.lease = reply.rental.id;
    return webhook;
  };
}

}  // namespace

Answer get_rent_number(HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const Catalogue& catalogue = tariff.catalogue();
  const App* app = catalogue.find_app_by_code(call.value("service"));
  if (app == nullptr) return call.format.refuse(Word::kBadService);
  const Country* country = call.country(catalogue);
  if (country == nullptr) return call.format.refuse(Word::kBadCountry);
  if (catalogue.rentals(*app, *country).empty()) {
    const bool rents_others = catalogue.has_rental(country->id);
    return call.format.refuse(rents_others ? Word::kBadService : Word::kBadCountry);
  }
  const std::int32_t hours = rent_hours_of(call);
  const std::optional<RentalOffer> offer =
      hours > 0 ? tariff.rental(*app, *country, hours) : std::nullopt;
  if (!offer) return call.format.refuse(Word::kInvalidTime);
  const Result<Money> max = max_price_of(call.parameters);
  const bool is_enough = max && (max->is_zero() || offer->price <= *max);
  if (!is_enough) return too_expensive(call.format, offer->price);
  const std::string url(call.value("url"));
  if (const auto word = why_no_webhook(call, url)) return call.format.refuse(*word);
  const gate::Payer payer(call.owner, country->id);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.format.banned(call.now, *wait_s);
  }
  core::RentLine command;
  command.customer = call.customer();
  command.key = call.owner.key;
  command.app = app->id;
  command.country = country->id;
  command.max_price = *max;
  command.period_hours = hours;
  auto settle = taken_if_done(TakenNumber(call.admission, payer));
  auto render = [format = call.format,
                 &holder = call.services.catalogue](const Result<core::RentalReply>& reply) {
    if (reply) return phone(reply->rental, format, *holder.get());
    // Of the two commands, only the webhook's is refused with kConflict.
    const bool has_no_room = reply.refusal().error == Error::kConflict;
    return has_no_room ? format.refuse(Word::kBadUrl) : format.refuse(reply.refusal());
  };
  if (url.empty()) return call.command(command, std::move(settle), std::move(render));
  auto done = settle_and_render<core::RentalReply>(call.deferral.defer(), std::move(settle),
                                                   std::move(render));
  static_cast<void>(call.services.engine.submit(
      core::work_then(command, webhook_of(call, url), std::move(done))));
  return std::nullopt;
}

Answer get_rent_status(HandlerCall& call) {
  return call.ask([caller = call.caller, id = call.lease_id("id"), format = call.format,
                   slice = slice_of(call, "size"),
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const std::optional<Lease> rental = find_rental(tx, caller.owner, id);
    if (!rental) return format.refuse(Word::kNoIdRent);
    if (!caller.may_read(*rental)) return format.refuse(Word::kAccountInactive);
    return messages_of(tx, *rental, *catalogue, slice, format);
  });
}

// A paid period is not cut short: a finished rental lives to its end and is then not renewed.
Answer set_rent_status(HandlerCall& call) {
  const std::string_view status = call.value("status");
  const bool cancels = status == kCancel;
  if (!cancels && status != kFinish) return call.format.refuse(Word::kIncorrectStatus);
  const LeaseId id = call.lease_id("id");
  const auto decide = [owner = call.owner, id, cancels, format = call.format](
                          const store::Tx& tx) -> Step<core::RejectRental, core::SetAutoRenew> {
    const std::optional<Lease> rental = find_rental(tx, owner, id);
    if (!rental) return format.refuse(Word::kNoIdRent);
    if (!rental->is_live()) return format.refuse(ended_word(*rental));
    if (cancels) return core::RejectRental{name_of(owner, id)};
    return core::SetAutoRenew{name_of(owner, id), false};
  };
  return look_then_do(
      call, decide, settle_nothing, [format = call.format](const Result<core::RentalReply>& reply) {
        if (reply) return success();
        // It ended between the look and the command.
        const bool has_ended = reply.refusal().error == Error::kUnknownNumber;
        return has_ended ? format.refuse(Word::kAlreadyFinish) : format.refuse(reply.refusal());
      });
}

Answer get_rent_list(HandlerCall& call) {
  return call.ask([customer = call.customer(), sight = call.sight(), format = call.format,
                   slice = slice_of(call, "length")](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object().text("status", "success").key("values").begin_object();
    std::size_t place = 0;
    std::size_t shown = 0;
    for (const Lease& rental : tx.leases().rentals(customer, LeaseId{}, limits::kPageRows)) {
      if (!is_known_to_text_clients(rental) || !sight.shows(rental)) continue;
      const bool is_here = rental.is_live() && place++ >= slice.begin;
      if (!is_here || shown == slice.size) continue;
      json.key(std::to_string(shown++))
          .begin_object()
          .number("id", rental.id.value)
          .text("phone", rental.number.to_string())
          .text("activationId", std::to_string(rental.id.value))
          .text("phoneNumber", rental.number.to_string())
          .end_object();
    }
    json.end_object().end_object();
    if (shown == 0) return format.refuse(Word::kNoNumbers);
    return wire::Response::json(json.take());
  });
}

Answer continue_rent_number(HandlerCall& call) {
  const LeaseId id = call.lease_id("id");
  const std::int32_t hours = rent_hours_of(call);
  if (hours == 0) return call.format.refuse(Word::kInvalidTime);
  const Result<Money> max = max_price_of(call.parameters);
  if (!max) return call.format.refuse(Word::kBadAction);
  const auto decide = [owner = call.owner, id, format = call.format, max = *max,
                       hours](const store::Tx& tx) -> Step<core::RenewRental> {
    const std::optional<Lease> rental = find_rental(tx, owner, id);
    if (!rental) return format.refuse(Word::kNoIdRent);
    if (!rental->is_live()) return format.refuse(Word::kRentDie);
    if (hours != rental->rental.period_hours) return format.refuse(Word::kInvalidTime);
    if (!max.is_zero() && max < rental->price) return too_expensive(format, rental->price);
    return core::RenewRental{name_of(owner, id), max};
  };
  return look_then_do(
      call, decide, settle_nothing,
      [format = call.format,
       &holder = call.services.catalogue](const Result<core::RentalReply>& reply) {
        if (reply) return phone(reply->rental, format, *holder.get());
        const Error error = reply.refusal().error;
        const bool pays = error == Error::kNotEnoughBalance;
        const bool may_not = error == Error::kCustomerBlocked || error == Error::kBusy;
        return pays || may_not ? format.refuse(reply.refusal()) : format.refuse(Word::kRentDie);
      });
}

}  // namespace linepool::api::handler
