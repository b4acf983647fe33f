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

struct NumberRequest {
  core::LeaseNumber command;
  Money price;
};

// What to take, or the refusal.
std::variant<NumberRequest, wire::Response> number_request_of(const HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const Catalogue& catalogue = tariff.catalogue();
  const auto service = service_of(catalogue, call.value("service"));
  const auto* unknown = std::get_if<Word>(&service);
  if (unknown != nullptr && *unknown == Word::kBadService) return call.format.refuse(*unknown);
  const Country* country = call.country(catalogue);
  if (country == nullptr) return call.format.refuse(Word::kBadCountry);
  const App* app = unknown == nullptr ? std::get<const App*>(service) : nullptr;
  const std::optional<Money> price = app != nullptr ? tariff.price(*app, *country) : std::nullopt;
  if (!price) {
    const bool offers_others = !catalogue.offered_apps(country->id).empty();
    return call.format.refuse(offers_others ? Word::kNoNumbers : Word::kBadCountry);
  }
  std::optional<std::vector<std::string>> unwanted = unwanted_prefixes(call);
  if (!unwanted) return call.format.refuse(Word::kBadAction);
  NumberRequest asked;
  asked.price = *price;
  asked.command.customer = call.customer();
  asked.command.key = call.owner.key;
  asked.command.app = app->id;
  asked.command.country = country->id;
  asked.command.unwanted = *std::move(unwanted);
  const Result<Money> max = max_price_of(call.parameters);
  const bool is_enough = max && (max->is_zero() || *price <= *max);
  if (!is_enough) return call.format.refuse(Word::kWrongMaxPrice, price->to_string());
  asked.command.max_price = *max;
  if (!allows_any_operator(call.value("operator"))) return call.format.refuse(Word::kNoNumbers);
  return asked;
}

core::Once once_of(const HandlerCall& call, const NumberRequest& asked, std::string_view order_id) {
  core::Once once;
  once.customer = call.customer();
  once.name = sha256(fmt::format("handler orderId\n{}", order_id));
  std::string request = fmt::format("{} {} {}", asked.command.app.value,
                                    asked.command.country.value, asked.command.max_price.units());
  for (const std::string& prefix : asked.command.unwanted) request += " -" + prefix;
  once.request = sha256(request);
  return once;
}

// Repeating an orderId returns the same number.
Answer get_number_once(const HandlerCall& call, const NumberRequest& asked, TakenNumber taken) {
  auto settle = [taken = std::move(taken)](const Result<core::Replayed>& answer) mutable {
    taken.settle(answer && !answer->again);
  };
  auto render = [format = call.format, price = asked.price](Result<core::Replayed> answer) {
    return answer ? wire::Response::json(std::move(answer->body))
                  : refused(format, answer.refusal(), price);
  };
  std::unique_ptr<core::Work> work = core::work_once(
      asked.command, once_of(call, asked, call.value("orderId")), v2_of(call.style()),
      settle_and_render<core::Replayed>(call.deferral.defer(), std::move(settle),
                                        std::move(render)));
  static_cast<void>(call.services.engine.submit(std::move(work)));
  return std::nullopt;
}

}  // namespace

Answer get_number(HandlerCall& call) {
  auto parsed = number_request_of(call);
  if (auto* refusal = std::get_if<wire::Response>(&parsed)) return std::move(*refusal);
  const NumberRequest asked = std::get<NumberRequest>(std::move(parsed));
  const gate::Payer payer(call.owner, asked.command.country);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.format.banned(call.now, *wait_s);
  }
  return call.command(
      asked.command, taken_if_done(TakenNumber(call.admission, payer)),
      [format = call.format, price = asked.price](const Result<core::Leased>& reply) {
        return access_number(reply, format, price);
      });
}

Answer get_number_v2(HandlerCall& call) {
  if (call.value("orderId").size() > limits::kIdempotencyKeyBytes) {
    return call.format.refuse(Word::kBadAction);
  }
  auto parsed = number_request_of(call);
  if (auto* refusal = std::get_if<wire::Response>(&parsed)) return std::move(*refusal);
  const NumberRequest asked = std::get<NumberRequest>(std::move(parsed));
  const gate::Payer payer(call.owner, asked.command.country);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.format.banned(call.now, *wait_s);
  }
  TakenNumber taken(call.admission, payer);
  if (!call.value("orderId").empty()) return get_number_once(call, asked, std::move(taken));
  return call.command(asked.command, taken_if_done(std::move(taken)),
                      [format = call.format, price = asked.price, now = call.now,
                       &holder = call.services.catalogue](const Result<core::Leased>& reply) {
                        return activation_v2(reply, format, price, *holder.get(), now);
                      });
}

}  // namespace linepool::api::handler
