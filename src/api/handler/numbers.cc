// Taking a number: getNumber, getNumberV2, and the same number once more.

#include <fmt/format.h>

#include <charconv>

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "api/taken_number.h"
#include "base/crypto/digest.h"
#include "base/limits.h"
#include "core/commands/orders/lease_number.h"
#include "core/engine/once.h"
#include "core/engine/work.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

std::string access_number(const Lease& lease) {
  return fmt::format("ACCESS_NUMBER:{}:{}", lease.id.value, lease.number.to_string());
}

// Lines are leased from the whole pool, so a list of operators must allow any.
bool allows_any_operator(std::string_view operators) {
  if (operators.empty()) return true;
  while (!operators.empty()) {
    const std::size_t comma = operators.find(',');
    if (operators.substr(0, comma) == "any") return true;
    operators.remove_prefix(comma == std::string_view::npos ? operators.size() : comma + 1);
  }
  return false;
}

struct Wish {
  core::LeaseNumber command;
  Money price;
};

// What is taken, or why nothing is.
std::variant<Wish, wire::Response> wish_of(const HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const App* app = catalogue->find_app_by_code(call.value("service"));
  if (app == nullptr) return call.voice.refuse(Word::kBadService);
  const std::string_view id = call.value("country");
  const Country* country = country_of(*catalogue, id.empty() ? kDefaultCountry : id);
  if (country == nullptr) return call.voice.refuse(Word::kBadCountry);
  const std::optional<Money> price = catalogue->price(*app, *country);
  if (!price) {
    const bool offers_others = !catalogue->offered_apps(country->id).empty();
    return call.voice.refuse(offers_others ? Word::kBadService : Word::kBadCountry);
  }
  Wish wish;
  wish.price = *price;
  wish.command.customer = call.customer();
  wish.command.key = call.owner.key;
  wish.command.app = app->id;
  wish.command.country = country->id;
  const Result<Money> most = max_price_of(call.parameters);
  const bool is_enough = most && (most->is_zero() || *price <= *most);
  if (!is_enough) return call.voice.refuse(Word::kWrongMaxPrice, price->to_string());
  wish.command.max_price = *most;
  if (!allows_any_operator(call.value("operator"))) return call.voice.refuse(Word::kNoNumbers);
  return wish;
}

wire::Response refused(const Voice& voice, const Refusal& refusal, Money price) {
  if (refusal.error == Error::kPriceTooHigh) {
    return voice.refuse(Word::kWrongMaxPrice, price.to_string());
  }
  return voice.refuse(refusal);
}

bool fits_clients(const Lease& lease) {
  return lease.id.value <= kMostActivation;
}

void write_dial_code(wire::JsonWriter& json, std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  json.number("countryPhoneCode", number);
}

// Runs inside the transaction when the client gave an orderId.
core::Replayed render_v2(const core::Leased& reply, const Catalogue& catalogue, Time) {
  const Lease& lease = reply.lease;
  const Country* country = catalogue.find_country(lease.country);
  wire::JsonWriter json;
  json.begin_object()
      .text("activationId", std::to_string(lease.id.value))
      .text("phoneNumber", lease.number.to_string())
      .decimal("activationCost", lease.price)
      .number("currency", kCurrency)
      .text("countryCode", country_id(catalogue, lease.country));
  write_dial_code(json, country != nullptr ? std::string_view(country->dial_code) : "");
  json.flag("canGetAnotherSms", true)
      .text("activationTime", format_time(lease.created_at))
      .text("activationEndTime", format_time(lease.expires_at))
      .text("activationOperator", "any")
      .end_object();
  return {200, json.take()};
}

core::Once once_of(const HandlerCall& call, const Wish& wish, std::string_view order_id) {
  core::Once once;
  once.customer = call.customer();
  once.name = sha256(fmt::format("handler orderId\n{}", order_id));
  once.request = sha256(fmt::format("{} {} {}", wish.command.app.value, wish.command.country.value,
                                    wish.command.max_price.units()));
  return once;
}

// The same orderId again gets the same number.
Answer get_number_once(const HandlerCall& call, const Wish& wish, TakenNumber taken) {
  auto settle = [taken = std::move(taken)](const Result<core::Replayed>& answer) mutable {
    taken.settle(answer && !answer->again);
  };
  auto render = [voice = call.voice, price = wish.price](Result<core::Replayed> answer) {
    return answer ? wire::Response::json(std::move(answer->body))
                  : refused(voice, answer.refusal(), price);
  };
  std::unique_ptr<core::Work> work =
      core::work_once(wish.command, once_of(call, wish, call.value("orderId")), &render_v2,
                      settle_and_render<core::Replayed>(call.deferral.defer(), std::move(settle),
                                                        std::move(render)));
  static_cast<void>(call.services.engine.submit(std::move(work)));
  return std::nullopt;
}

wire::Response access(const Result<core::Leased>& reply, const Voice& voice, Money price) {
  if (!reply) return refused(voice, reply.refusal(), price);
  if (!fits_clients(reply->lease)) return voice.refuse(Word::kServerError);
  return wire::Response::text(access_number(reply->lease));
}

}  // namespace

Answer get_number(HandlerCall& call) {
  auto wished = wish_of(call);
  if (auto* refusal = std::get_if<wire::Response>(&wished)) return std::move(*refusal);
  const Wish wish = std::get<Wish>(std::move(wished));
  const KeyId key = call.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return banned(call.now, *wait_s);
  }
  return call.command(wish.command, taken_if_done(TakenNumber(call.admission, key)),
                      [voice = call.voice, price = wish.price](const Result<core::Leased>& reply) {
                        return access(reply, voice, price);
                      });
}

Answer get_number_v2(HandlerCall& call) {
  if (call.value("orderId").size() > limits::kIdempotencyKeyBytes) {
    return call.voice.refuse(Word::kBadAction);
  }
  auto wished = wish_of(call);
  if (auto* refusal = std::get_if<wire::Response>(&wished)) return std::move(*refusal);
  const Wish wish = std::get<Wish>(std::move(wished));
  const KeyId key = call.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return banned(call.now, *wait_s);
  }
  TakenNumber taken(call.admission, key);
  if (!call.value("orderId").empty()) return get_number_once(call, wish, std::move(taken));
  return call.command(wish.command, taken_if_done(std::move(taken)),
                      [voice = call.voice, price = wish.price, now = call.now,
                       &holder = call.services.catalogue](const Result<core::Leased>& reply) {
                        if (!reply) return refused(voice, reply.refusal(), price);
                        if (!fits_clients(reply->lease)) return voice.refuse(Word::kServerError);
                        return wire::Response::json(render_v2(*reply, *holder.get(), now).body);
                      });
}

Answer get_extra_activation(HandlerCall& call) {
  const LeaseId id = call.lease_id("activationId");
  const Result<Money> most = max_price_of(call.parameters);
  if (!most) return call.voice.refuse(Word::kBadAction);
  const KeyId key = call.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return banned(call.now, *wait_s);
  }
  const auto decide =
      [id, lessee = call.owner.key, most = *most, customer = call.customer(), owner = call.owner,
       voice = call.voice,
       catalogue = call.services.catalogue.get()](const store::Tx& tx) -> Step<core::LeaseNumber> {
    const auto old = find_activation(tx, owner, id);
    const bool is_possible = old && !old->lease.is_live() &&
                             catalogue->price(old->lease.app, old->lease.country).has_value();
    if (!is_possible) {
      return voice.refuse(old ? Word::kNewActivationImpossible : Word::kNoActivation);
    }
    core::LeaseNumber command;
    command.customer = customer;
    command.key = lessee;
    command.app = old->lease.app;
    command.country = old->lease.country;
    command.wanted = old->lease.number;
    command.max_price = most;
    return command;
  };
  return look_then_do(call, decide, taken_if_done(TakenNumber(call.admission, key)),
                      [voice = call.voice](const Result<core::Leased>& reply) {
                        if (!reply) return voice.refuse(reply.refusal());
                        if (!fits_clients(reply->lease)) return voice.refuse(Word::kServerError);
                        return wire::Response::text(access_number(reply->lease));
                      });
}

}  // namespace linepool::api::handler
