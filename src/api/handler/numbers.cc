// Taking a number: getNumber and getNumberV2.

#include <fmt/format.h>

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "api/handler/taking.h"
#include "api/taken_number.h"
#include "base/crypto/digest.h"
#include "base/limits.h"
#include "core/commands/orders/lease_number.h"
#include "core/engine/once.h"
#include "core/engine/work.h"

namespace linepool::api::handler {
namespace {

struct Wish {
  core::LeaseNumber command;
  Money price;
};

// What is taken, or why nothing is.
std::variant<Wish, wire::Response> wish_of(const HandlerCall& call) {
  const auto catalogue = call.services.catalogue.get();
  const auto service = service_of(*catalogue, call.value("service"));
  const auto* unknown = std::get_if<Word>(&service);
  if (unknown != nullptr && *unknown == Word::kBadService) return call.voice.refuse(*unknown);
  const Country* country = call.country(*catalogue);
  if (country == nullptr) return call.voice.refuse(Word::kBadCountry);
  const App* app = unknown == nullptr ? std::get<const App*>(service) : nullptr;
  const std::optional<Money> price =
      app != nullptr ? catalogue->price(*app, *country) : std::nullopt;
  if (!price) {
    const bool offers_others = !catalogue->offered_apps(country->id).empty();
    return call.voice.refuse(offers_others ? Word::kNoNumbers : Word::kBadCountry);
  }
  std::optional<std::vector<std::string>> unwanted = unwanted_prefixes(call);
  if (!unwanted) return call.voice.refuse(Word::kBadAction);
  Wish wish;
  wish.price = *price;
  wish.command.customer = call.customer();
  wish.command.key = call.owner.key;
  wish.command.app = app->id;
  wish.command.country = country->id;
  wish.command.unwanted = *std::move(unwanted);
  const Result<Money> most = max_price_of(call.parameters);
  const bool is_enough = most && (most->is_zero() || *price <= *most);
  if (!is_enough) return call.voice.refuse(Word::kWrongMaxPrice, price->to_string());
  wish.command.max_price = *most;
  if (!allows_any_operator(call.value("operator"))) return call.voice.refuse(Word::kNoNumbers);
  return wish;
}

core::Once once_of(const HandlerCall& call, const Wish& wish, std::string_view order_id) {
  core::Once once;
  once.customer = call.customer();
  once.name = sha256(fmt::format("handler orderId\n{}", order_id));
  std::string request = fmt::format("{} {} {}", wish.command.app.value, wish.command.country.value,
                                    wish.command.max_price.units());
  for (const std::string& prefix : wish.command.unwanted) request += " -" + prefix;
  once.request = sha256(request);
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
      core::work_once(wish.command, once_of(call, wish, call.value("orderId")), v2_of(call.style()),
                      settle_and_render<core::Replayed>(call.deferral.defer(), std::move(settle),
                                                        std::move(render)));
  static_cast<void>(call.services.engine.submit(std::move(work)));
  return std::nullopt;
}

}  // namespace

Answer get_number(HandlerCall& call) {
  auto wished = wish_of(call);
  if (auto* refusal = std::get_if<wire::Response>(&wished)) return std::move(*refusal);
  const Wish wish = std::get<Wish>(std::move(wished));
  const KeyId key = call.owner.first;
  if (const auto wait_s = call.admission.check_new_number(key, call.now)) {
    return call.voice.banned(call.now, *wait_s);
  }
  return call.command(wish.command, taken_if_done(TakenNumber(call.admission, key)),
                      [voice = call.voice, price = wish.price](const Result<core::Leased>& reply) {
                        return access_number(reply, voice, price);
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
    return call.voice.banned(call.now, *wait_s);
  }
  TakenNumber taken(call.admission, key);
  if (!call.value("orderId").empty()) return get_number_once(call, wish, std::move(taken));
  return call.command(wish.command, taken_if_done(std::move(taken)),
                      [voice = call.voice, price = wish.price, now = call.now,
                       &holder = call.services.catalogue](const Result<core::Leased>& reply) {
                        return activation_v2(reply, voice, price, *holder.get(), now);
                      });
}

}  // namespace linepool::api::handler
