// One number for several services: shared lines have one live lease for each.

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "api/handler/taking.h"
#include "api/taken_number.h"
#include "core/commands/orders/lease_number.h"
#include "core/engine/together.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::size_t kServicesAtOnce = 10;

// Calls are never forwarded, so the parameter must not ask for it.
bool forwards_nothing(std::string_view list) {
  return list.find_first_not_of("0,") == std::string_view::npos;
}

struct Bundle {
  std::vector<core::LeaseNumber> commands;
  Money total;
};

// The command for one service, or why there is none.
std::variant<core::LeaseNumber, Word> command_of(const HandlerCall& call, const Tariff& tariff,
                                                 const Country& country, std::string_view code) {
  const auto service = service_of(tariff.catalogue(), code);
  if (const auto* word = std::get_if<Word>(&service)) return *word;
  const App* app = std::get<const App*>(service);
  const std::optional<Money> price = tariff.price(*app, country);
  if (!price) return Word::kNoNumbers;
  core::LeaseNumber command;
  command.customer = call.customer();
  command.key = call.owner.key;
  command.app = app->id;
  command.country = country.id;
  command.max_price = *price;
  return command;
}

std::variant<Bundle, wire::Response> bundle_of(const HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const auto codes = entries_of(call.value("multiService"), kServicesAtOnce);
  if (!codes) return call.format.refuse(Word::kBadService);
  const Country* country = call.country(tariff.catalogue());
  if (country == nullptr) return call.format.refuse(Word::kBadCountry);
  std::optional<std::vector<std::string>> unwanted = unwanted_prefixes(call);
  const bool is_clear = unwanted && forwards_nothing(call.value("multiForward"));
  if (!is_clear) return call.format.refuse(Word::kBadAction);
  Bundle bundle;
  for (const std::string_view code : *codes) {
    auto made = command_of(call, tariff, *country, code);
    if (const auto* word = std::get_if<Word>(&made)) return call.format.refuse(*word);
    auto& command = std::get<core::LeaseNumber>(made);
    const bool is_twice =
        std::any_of(bundle.commands.begin(), bundle.commands.end(),
                    [&](const core::LeaseNumber& other) { return other.app == command.app; });
    if (is_twice) return call.format.refuse(Word::kBadService);
    bundle.total = bundle.total + command.max_price;
    bundle.commands.push_back(std::move(command));
  }
  const Result<Money> max = max_price_of(call.parameters);
  const bool is_enough = max && (max->is_zero() || bundle.total <= *max);
  if (!is_enough) return call.format.refuse(Word::kWrongMaxPrice, bundle.total.to_string());
  if (!allows_any_operator(call.value("operator"))) return call.format.refuse(Word::kNoNumbers);
  core::LeaseNumber& first = bundle.commands.front();
  first.unwanted = *std::move(unwanted);
  for (std::size_t i = 1; i < bundle.commands.size(); ++i) {
    first.along_with.push_back(bundle.commands[i].app);
  }
  return bundle;
}

wire::Response several_numbers(const std::vector<core::Leased>& replies,
                               const Catalogue& catalogue) {
  wire::JsonWriter json;
  json.begin_array();
  for (const core::Leased& reply : replies) {
    json.begin_object()
        .text("phone", reply.lease.number.to_string())
        .text("activation", std::to_string(reply.lease.id.value))
        .text("service", service_code(catalogue, reply.lease.app))
        .end_object();
  }
  json.end_array();
  return wire::Response::json(json.take());
}

}  // namespace

// All of them or none. Each counts towards the key's new numbers per minute.
Answer get_several(HandlerCall& call) {
  auto parsed = bundle_of(call);
  if (auto* refusal = std::get_if<wire::Response>(&parsed)) return std::move(*refusal);
  auto bundle = std::get<Bundle>(std::move(parsed));
  const gate::Payer payer(call.owner, bundle.commands.front().country);
  std::vector<TakenNumber> taken;
  for (std::size_t i = 0; i < bundle.commands.size(); ++i) {
    if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
      return call.format.banned(call.now, *wait_s);
    }
    taken.emplace_back(call.admission, payer);
  }
  using Replies = std::vector<core::Leased>;
  auto settle = [taken = std::move(taken)](const Result<Replies>& replies) mutable {
    for (TakenNumber& number : taken) number.settle(replies.ok());
  };
  auto render = [format = call.format, total = bundle.total,
                 &holder = call.services.catalogue](const Result<Replies>& replies) {
    if (!replies) return refused(format, replies.refusal(), total);
    if (!fits_clients(replies->back().lease)) return format.refuse(Word::kServerError);
    return several_numbers(*replies, *holder.get());
  };
  const auto on_the_same = [](core::LeaseNumber& command, const core::Leased& first) {
    command.beside = first.lease.id;
  };
  auto done =
      settle_and_render<Replies>(call.deferral.defer(), std::move(settle), std::move(render));
  static_cast<void>(call.services.engine.submit(
      core::work_together(std::move(bundle.commands), on_the_same, std::move(done))));
  return std::nullopt;
}

// One more service on the number of a live activation.
Answer get_beside(HandlerCall& call) {
  const Tariff tariff = call.tariff();
  const auto service = service_of(tariff.catalogue(), call.value("service"));
  if (const auto* word = std::get_if<Word>(&service)) return call.format.refuse(*word);
  const Result<Money> max = max_price_of(call.parameters);
  if (!max) return call.format.refuse(Word::kBadAction);
  const gate::Payer payer(call.owner);
  if (const auto wait_s = call.admission.check_new_number(payer, call.now)) {
    return call.format.banned(call.now, *wait_s);
  }
  const auto decide = [id = call.lease_id("id"), app = std::get<const App*>(service), tariff,
                       max = *max, owner = call.owner,
                       format = call.format](const store::Tx& tx) -> Step<core::LeaseNumber> {
    const auto other = find_activation(tx, owner, id);
    if (!other) return format.refuse(Word::kNoActivation);
    const auto price = tariff.price(app->id, other->lease.country);
    if (!price) return format.refuse(Word::kNoNumbers);
    if (!max.is_zero() && max < *price) {
      return format.refuse(Word::kWrongMaxPrice, price->to_string());
    }
    core::LeaseNumber command;
    command.customer = owner.customer;
    command.key = owner.key;
    command.app = app->id;
    command.country = other->lease.country;
    command.max_price = max;
    command.beside = id;
    return command;
  };
  return look_then_do(call, decide, taken_if_done(TakenNumber(call.admission, payer)),
                      [format = call.format](const Result<core::Leased>& reply) {
                        if (!reply) return format.refuse(reply.refusal());
                        const Lease& lease = reply->lease;
                        if (!fits_clients(lease)) return format.refuse(Word::kServerError);
                        return wire::Response::text(fmt::format("ADDITIONAL:{}:{}", lease.id.value,
                                                                lease.number.to_string()));
                      });
}

}  // namespace linepool::api::handler
