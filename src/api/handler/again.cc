// Taking the number of an ended activation once more, for the same service.

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "api/handler/taking.h"
#include "api/taken_number.h"
#include "core/commands/orders/lease_number.h"
#include "core/commands/shared/line_use.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

// Clients name the activation by either parameter.
LeaseId named_activation(const HandlerCall& call) {
  const LeaseId id = call.lease_id("activationId");
  return id.is_none() ? call.lease_id("id") : id;
}

struct Again {
  Lease old;
  Money price;
};

// What would be taken again, or why it cannot be.
std::variant<Again, Word> again_of(const store::Tx& tx, const core::KeyOwner& owner, LeaseId id,
                                   const Tariff& tariff) {
  const auto old = find_activation(tx, owner, id);
  if (!old) return Word::kNoActivation;
  const auto price = tariff.price(old->lease.app, old->lease.country);
  if (old->lease.is_live() || !price) return Word::kNewActivationImpossible;
  return Again{old->lease, *price};
}

// Takes it again; void render(Result<Leased>, price) makes the answer.
template <class Render>
Answer take_again(const HandlerCall& call, Render render) {
  const Result<Money> max = max_price_of(call.parameters);
  if (!max) return call.format.refuse(Word::kBadAction);
  const gate::Payer payer(call.owner);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.format.banned(call.now, *wait_s);
  }
  const auto decide = [id = named_activation(call), max = *max, owner = call.owner,
                       format = call.format,
                       tariff = call.tariff()](const store::Tx& tx) -> Step<core::LeaseNumber> {
    const auto again = again_of(tx, owner, id, tariff);
    if (const auto* word = std::get_if<Word>(&again)) return format.refuse(*word);
    const auto& [old, price] = std::get<Again>(again);
    if (!max.is_zero() && max < price) {
      return format.refuse(Word::kWrongMaxPrice, price.to_string());
    }
    core::LeaseNumber command;
    command.customer = owner.customer;
    command.key = owner.key;
    command.app = old.app;
    command.country = old.country;
    command.wanted = old.number;
    command.max_price = max;
    return command;
  };
  return look_then_do(call, decide, taken_if_done(TakenNumber(call.admission, payer)),
                      std::move(render));
}

// Answers with what `show` makes of it if it could be taken now.
Answer show_again(const HandlerCall& call,
                  wire::Response (*show)(const Again& again, const Catalogue& catalogue,
                                         const Style& style)) {
  return call.ask([id = named_activation(call), owner = call.owner, format = call.format,
                   now = call.now, show, tariff = call.tariff()](const store::Tx& tx) {
    const auto again = again_of(tx, owner, id, tariff);
    if (const auto* word = std::get_if<Word>(&again)) return format.refuse(*word);
    const auto& found = std::get<Again>(again);
    const Lease& old = found.old;
    const auto line = core::line_had_before(
        tx, now, {old.customer, old.country, old.app, old.number}, LeaseKind::kTemporary);
    if (!line) return format.refuse(Word::kSimOffline);
    return show(found, tariff.catalogue(), style_of(format));
  });
}

wire::Response extra_activation(const Again& again, const Catalogue& catalogue,
                                const Style& style) {
  const Country* country = catalogue.find_country(again.old.country);
  wire::JsonWriter json;
  json.begin_object().text("status", "success");
  style.price(json, "cost", again.price);
  json.text("service", service_code(catalogue, again.old.app));
  json.key("phone").raw(again.old.number.to_string());
  json.number("country", country != nullptr ? country->handler_id.value_or(0) : 0).end_object();
  return wire::Response::json(json.take());
}

wire::Response price_again(const Again& again, const Catalogue&, const Style& style) {
  wire::JsonWriter json;
  json.begin_object().text("status", "success");
  style.price(json, "price", again.price);
  json.number("currency", kCurrency).end_object();
  return wire::Response::json(json.take());
}

}  // namespace

Answer get_extra_activation(HandlerCall& call) {
  return take_again(call, [format = call.format](const Result<core::Leased>& reply) {
    return access_number(reply, format, Money{});
  });
}

Answer reactivate(HandlerCall& call) {
  return take_again(call, [format = call.format, now = call.now,
                           &holder = call.services.catalogue](const Result<core::Leased>& reply) {
    return activation_v2(reply, format, Money{}, *holder.get(), now);
  });
}

Answer check_extra_activation(HandlerCall& call) {
  return show_again(call, &extra_activation);
}

Answer reactivation_price(HandlerCall& call) {
  return show_again(call, &price_again);
}

}  // namespace linepool::api::handler
