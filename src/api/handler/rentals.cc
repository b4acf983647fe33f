// Rented lines. The periods are the catalogue's; one call pays for one of them.

#include <algorithm>
#include <charconv>
#include <string>

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "api/number_type.h"
#include "api/taken_number.h"
#include "base/limits.h"
#include "core/commands/rentals/reject_rental.h"
#include "core/commands/rentals/renew_rental.h"
#include "core/commands/rentals/rent_line.h"
#include "core/commands/rentals/set_auto_renew.h"
#include "core/commands/shared/rental.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::int64_t kRows = 100;
constexpr std::int64_t kAnyPage = 1000;
constexpr std::string_view kFinish = "1";
constexpr std::string_view kCancel = "2";

// What clients mean who name no time; nobody means a month.
constexpr std::int32_t kDefaultHours = 4;

// The hours that are asked for, under any name; 0, which is the length of nothing, when two names
// disagree or it is no number of hours.
std::int32_t rent_hours_of(const HandlerCall& call) {
  const std::optional<std::string_view> text = one_value(call.parameters, kRentTimeNames);
  if (!text) return 0;
  if (text->empty()) return kDefaultHours;
  std::int32_t hours = 0;
  const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), hours);
  const bool is_whole = fault == std::errc() && end == text->data() + text->size();
  return is_whole && hours > 0 ? hours : 0;
}

wire::Response too_expensive(const Voice& voice, Money price) {
  return voice.refuse(Word::kWrongMaxPrice, price.to_string());
}

wire::Response phone(const Lease& rental, const Voice& voice) {
  if (rental.id.value > kMostActivation) return voice.refuse(Word::kServerError);
  wire::JsonWriter json;
  json.begin_object().text("status", "success").key("phone").begin_object();
  json.number("id", rental.id.value)
      .text("endDate", rental_time(rental.expires_at))
      .text("number", rental.number.to_string())
      .end_object()
      .end_object();
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

  [[nodiscard]] std::size_t end(std::size_t most) const { return std::min(begin + size, most); }
};

// Pages count from 0.
Slice slice_of(const HandlerCall& call, std::string_view size_name) {
  Slice slice;
  slice.size = static_cast<std::size_t>(call.integer(size_name, 1, kRows, kRows));
  slice.begin = static_cast<std::size_t>(call.integer("page", 0, kAnyPage, 0)) * slice.size;
  return slice;
}

void write_countries(wire::JsonWriter& json, const Catalogue& catalogue) {
  json.key("countries").begin_object();
  std::size_t place = 0;
  for (const Country& country : catalogue.countries()) {
    if (!country.handler_id || !catalogue.has_rental(country.id)) continue;
    json.number(std::to_string(place++), *country.handler_id);
  }
  json.end_object();
}

wire::Response messages_of(const store::Tx& tx, const Lease& rental, const Catalogue& catalogue,
                           const Slice& slice, const Voice& voice) {
  if (!rental.is_live()) {
    return voice.refuse(rental.state == LeaseState::kRejected ? Word::kCancel : Word::kFinish);
  }
  if (rental.messages == 0) return voice.refuse(Word::kWaitCode);
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
        .text("text", message.text)
        .text("service", service)
        .text("date", format_time(message.received_at))
        .end_object();
  }
  json.end_object().end_object();
  return wire::Response::json(json.take());
}

}  // namespace

Answer get_rent_offers(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const std::string_view id = call.value("country");
  const Country* country = country_of(*catalogue, id.empty() ? kDefaultCountry : id);
  if (!id.empty() && country == nullptr) return call.voice.refuse(Word::kBadCountry);
  const std::int32_t hours = rent_hours_of(call);
  if (hours == 0) return call.voice.refuse(Word::kInvalidTime);
  return call.ask([catalogue, country, hours, now = call.now](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object();
    write_countries(json, *catalogue);
    json.key("operators").begin_object().text("0", "any").end_object();
    json.key("services").begin_object();
    const CountryId place = country != nullptr ? country->id : CountryId{};
    const FreeLines free = tx.lines().free_lines(place, now, LeaseKind::kRental, kCountedLines);
    for (const RentedApp& rented : catalogue->rented_apps(place, hours)) {
      json.key(rented.app->code)
          .begin_object()
          .decimal("cost", rented.offer.price)
          .count("quant", free.count(rented.app->id))
          .end_object();
    }
    json.end_object().end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_rent_number(HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const App* app = catalogue->find_app_by_code(call.value("service"));
  if (app == nullptr) return call.voice.refuse(Word::kBadService);
  const std::string_view id = call.value("country");
  const Country* country = country_of(*catalogue, id.empty() ? kDefaultCountry : id);
  if (country == nullptr) return call.voice.refuse(Word::kBadCountry);
  if (catalogue->rentals(*app, *country).empty()) {
    const bool rents_others = catalogue->has_rental(country->id);
    return call.voice.refuse(rents_others ? Word::kBadService : Word::kBadCountry);
  }
  const std::int32_t hours = rent_hours_of(call);
  const std::optional<RentalOffer> offer =
      hours > 0 ? catalogue->rental(*app, *country, hours) : std::nullopt;
  if (!offer) return call.voice.refuse(Word::kInvalidTime);
  const Result<Money> most = max_price_of(call.parameters);
  const bool is_enough = most && (most->is_zero() || offer->price <= *most);
  if (!is_enough) return too_expensive(call.voice, offer->price);
  const KeyId key = call.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return banned(call.now, *wait_s);
  }
  core::RentLine command;
  command.customer = call.customer();
  command.key = call.owner.key;
  command.app = app->id;
  command.country = country->id;
  command.max_price = *most;
  command.period_hours = hours;
  return call.command(command, taken_if_done(TakenNumber(call.admission, key)),
                      [voice = call.voice](const Result<core::RentalReply>& reply) {
                        return reply ? phone(reply->rental, voice) : voice.refuse(reply.refusal());
                      });
}

Answer get_rent_status(HandlerCall& call) {
  return call.ask([caller = call.caller, id = call.lease_id("id"), voice = call.voice,
                   slice = slice_of(call, "size"),
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const std::optional<Lease> rental = find_rental(tx, caller.owner, id);
    if (!rental) return voice.refuse(Word::kNoIdRent);
    if (!caller.may_read(*rental)) return voice.refuse(Word::kAccountInactive);
    return messages_of(tx, *rental, *catalogue, slice, voice);
  });
}

// What has been paid for is not cut short: a finished rental lives to the end of its period, and is
// not renewed then.
Answer set_rent_status(HandlerCall& call) {
  const std::string_view status = call.value("status");
  const bool cancels = status == kCancel;
  if (!cancels && status != kFinish) return call.voice.refuse(Word::kIncorrectStatus);
  const LeaseId id = call.lease_id("id");
  const auto decide = [owner = call.owner, id, cancels, voice = call.voice](
                          const store::Tx& tx) -> Step<core::RejectRental, core::SetAutoRenew> {
    const std::optional<Lease> rental = find_rental(tx, owner, id);
    if (!rental) return voice.refuse(Word::kNoIdRent);
    if (!rental->is_live()) return voice.refuse(ended_word(*rental));
    if (cancels) return core::RejectRental{name_of(owner, id)};
    return core::SetAutoRenew{name_of(owner, id), false};
  };
  return look_then_do(
      call, decide, settle_nothing, [voice = call.voice](const Result<core::RentalReply>& reply) {
        if (reply) return success();
        // It ended between the look and the command.
        const bool has_ended = reply.refusal().error == Error::kUnknownNumber;
        return has_ended ? voice.refuse(Word::kAlreadyFinish) : voice.refuse(reply.refusal());
      });
}

Answer get_rent_list(HandlerCall& call) {
  return call.ask([customer = call.customer(), sight = call.sight(), voice = call.voice,
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
          .end_object();
    }
    json.end_object().end_object();
    if (shown == 0) return voice.refuse(Word::kNoNumbers);
    return wire::Response::json(json.take());
  });
}

Answer continue_rent_number(HandlerCall& call) {
  const LeaseId id = call.lease_id("id");
  const std::int32_t hours = rent_hours_of(call);
  if (hours == 0) return call.voice.refuse(Word::kInvalidTime);
  const Result<Money> most = max_price_of(call.parameters);
  if (!most) return call.voice.refuse(Word::kBadAction);
  const auto decide = [owner = call.owner, id, voice = call.voice, most = *most,
                       hours](const store::Tx& tx) -> Step<core::RenewRental> {
    const std::optional<Lease> rental = find_rental(tx, owner, id);
    if (!rental) return voice.refuse(Word::kNoIdRent);
    if (!rental->is_live()) return voice.refuse(Word::kRentDie);
    if (hours != rental->rental.period_hours) return voice.refuse(Word::kInvalidTime);
    if (!most.is_zero() && most < rental->price) return too_expensive(voice, rental->price);
    return core::RenewRental{name_of(owner, id), most};
  };
  return look_then_do(
      call, decide, settle_nothing, [voice = call.voice](const Result<core::RentalReply>& reply) {
        if (reply) return phone(reply->rental, voice);
        const Error error = reply.refusal().error;
        const bool pays = error == Error::kNotEnoughBalance;
        const bool may_not = error == Error::kCustomerBlocked || error == Error::kBusy;
        return pays || may_not ? voice.refuse(reply.refusal()) : voice.refuse(Word::kRentDie);
      });
}

}  // namespace linepool::api::handler
