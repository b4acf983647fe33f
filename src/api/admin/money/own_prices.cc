// Prices agreed with one customer.

#include <fmt/format.h>

#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/ascii.h"
#include "base/limits.h"
#include "core/commands/accounts/set_own_price.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

// In the place of a country: every country.
constexpr std::string_view kAnyCountry = "any";

// An app or country that the catalogue no longer has is shown, and may be named, by its id.
std::string shown_app(const Catalogue& catalogue, AppId id) {
  const App* app = catalogue.find_app(id);
  return app != nullptr ? app->name : std::to_string(id.value);
}

std::string shown_country(const Catalogue& catalogue, CountryId id) {
  if (id.is_none()) return std::string(kAnyCountry);
  const Country* country = catalogue.find_country(id);
  return country != nullptr ? country->name : std::to_string(id.value);
}

void write_amount(wire::JsonWriter& json, std::string_view name,
                  const std::optional<Money>& money) {
  money ? json.money(name, *money) : json.null(name);
}

void write_thing(wire::JsonWriter& json, const Catalogue& catalogue, const PricedThing& thing) {
  json.text("app", shown_app(catalogue, thing.app))
      .text("country", shown_country(catalogue, thing.country));
  thing.period_hours == 0 ? json.null("period_hours")
                          : json.number("period_hours", thing.period_hours);
}

// What everybody else pays; nothing for every country, where it differs, and for what is not
// offered there.
std::optional<Money> of_everybody(const Catalogue& catalogue, const PricedThing& thing) {
  if (thing.period_hours == 0) return catalogue.price(thing.app, thing.country);
  const auto offer = catalogue.rental(thing.app, thing.country, thing.period_hours);
  return offer ? std::optional(offer->price) : std::nullopt;
}

template <class Id>
std::optional<Id> id_in(std::string_view text) {
  const auto number = whole_number<std::int64_t>(text);
  return number && *number > 0 ? std::optional(Id{*number}) : std::nullopt;
}

Result<PricedThing> thing_of(const Fields& fields, const Catalogue& catalogue) {
  const Result<std::string> app_text = fields.required_text("app", limits::kNameBytes);
  if (!app_text) return app_text.refusal();
  const Result<std::string> country_text = fields.required_text("country", limits::kNameBytes);
  if (!country_text) return country_text.refusal();
  const Result<std::int64_t> hours =
      fields.optional_integer("period_hours", 1, limits::kRentalPeriodHours, 0);
  if (!hours) return hours.refusal();
  PricedThing thing;
  thing.period_hours = static_cast<std::int32_t>(*hours);
  const App* app = catalogue.find_app_by_code_or_name(*app_text);
  const auto app_id = app != nullptr ? app->id : id_in<AppId>(*app_text);
  if (!app_id) return Error::kUnknownApp;
  thing.app = *app_id;
  if (lower(*country_text) == kAnyCountry) return thing;
  const Country* country = catalogue.find_country(*country_text);
  const auto country_id = country != nullptr ? country->id : id_in<CountryId>(*country_text);
  if (!country_id) return Error::kUnknownCountry;
  thing.country = *country_id;
  return thing;
}

// An empty price is the catalogue's again.
Result<std::optional<Money>> price_of(const Fields& fields) {
  if (!fields.has("price")) {
    return Refusal(Error::kMissingParameter, "Field price is required.");
  }
  const Result<std::string> text = fields.optional_text("price", limits::kNameBytes);
  if (text && text->empty()) return std::optional<Money>();
  const Result<Money> price = text ? Money::parse(*text) : Result<Money>(text.refusal());
  if (price) return std::optional(*price);
  return Refusal(Error::kInvalidParameter,
                 "Field price must be a string of dollars above zero, or empty: the catalogue's "
                 "price again.");
}

wire::Response render(const core::OwnPriceReply& reply, const Catalogue& catalogue) {
  wire::JsonWriter json;
  json.begin_object().number("customer", reply.customer.value);
  write_thing(json, catalogue, reply.thing);
  write_amount(json, "price", reply.price);
  write_amount(json, "before", reply.before);
  json.end_object();
  return wire::Response::json(json.take());
}

// As the body says a price.
std::string before_of(const core::OwnPriceReply& reply) {
  return fmt::format(R"({{"price":"{}"}})", reply.before ? reply.before->to_string() : "");
}

}  // namespace

std::optional<wire::Response> list_own_prices(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask(
      [id = CustomerId{*id}, catalogue = call.services.catalogue.get()](const store::Tx& tx) {
        if (!tx.customers().find(id)) return problem(Error::kNotFound);
        wire::JsonWriter json;
        json.begin_object().key("prices").begin_array();
        for (const OwnPrice& own : tx.own_prices().of_customer(id, limits::kPageRows)) {
          json.begin_object();
          write_thing(json, *catalogue, own.thing);
          json.money("price", own.price);
          write_amount(json, "catalogue_price", of_everybody(*catalogue, own.thing));
          json.end_object();
        }
        json.end_array().end_object();
        return wire::Response::json(json.take());
      });
}

std::optional<wire::Response> set_own_price(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields =
      Fields::read(call.request.body, {"app", "country", "period_hours", "price"});
  if (!fields) return problem(fields.refusal());
  const auto catalogue = call.services.catalogue.get();
  const Result<PricedThing> thing = thing_of(*fields, *catalogue);
  if (!thing) return problem(thing.refusal());
  const Result<std::optional<Money>> price = price_of(*fields);
  if (!price) return problem(price.refusal());
  return call.command(core::SetOwnPrice{CustomerId{*id}, *thing, *price},
                      [catalogue, note = call.note](const core::OwnPriceReply& reply) {
                        note->before = before_of(reply);
                        return render(reply, *catalogue);
                      });
}

}  // namespace linepool::api::admin
