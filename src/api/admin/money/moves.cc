// What an operator does to a customer's balance: each once, however often it is asked.
#include "api/admin/calls.h"
#include "api/answers/once.h"
#include "api/fields.h"
#include "base/limits.h"
#include "core/commands/accounts/correct_balance.h"
#include "core/commands/accounts/top_up.h"
#include "core/engine/once.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

core::Replayed render(const core::CustomerReply& reply, const Catalogue& /*catalogue*/,
                      Time /*now*/) {
  wire::JsonWriter json;
  write_customer(json, reply.customer, reply.account);
  return {200, json.take()};
}

template <core::IsCommand C>
std::optional<wire::Response> move_once(AdminCall& call, C command) {
  const Result<std::optional<core::Once>> once =
      once_of(call.request, call.query, command.customer, KeyOf::kOperator);
  if (!once) return problem(once.refusal());
  if (!*once) {
    return call.command(std::move(command),
                        [&holder = call.services.catalogue](const core::CustomerReply& reply) {
                          return response_of(render(reply, *holder.get(), {}));
                        });
  }
  auto show = [](Result<core::Replayed> kept) {
    return kept ? response_of(std::move(kept).value()) : problem(kept.refusal());
  };
  std::unique_ptr<core::Work> work = core::work_once(
      std::move(command), **once, &render,
      settle_and_render<core::Replayed>(call.deferral.defer(), settle_nothing, std::move(show)));
  static_cast<void>(call.services.engine.submit(std::move(work)));
  return std::nullopt;
}

Refusal bad_amount(std::string_view rule) {
  return Refusal(Error::kInvalidParameter, "Field amount must be a string of dollars " +
                                               std::string(rule) +
                                               ", with at most four decimals: \"10.00\".");
}

}  // namespace

std::optional<wire::Response> top_up_customer(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"amount", "reference"});
  if (!fields) return problem(fields.refusal());
  const Result<std::string> text = fields->required_text("amount", limits::kNameBytes);
  if (!text) return problem(text.refusal());
  Result<std::string> reference = fields->optional_text("reference", limits::kNameBytes);
  if (!reference) return problem(reference.refusal());
  const Result<Money> amount = Money::parse(*text);
  if (!amount || !amount->is_positive()) return problem(bad_amount("above zero"));
  return move_once(
      call, core::TopUp{CustomerId{*id}, *amount, std::move(reference).value(), call.who.name});
}

std::optional<wire::Response> correct_balance(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"amount", "reason"});
  if (!fields) return problem(fields.refusal());
  const Result<std::string> text = fields->required_text("amount", limits::kNameBytes);
  if (!text) return problem(text.refusal());
  Result<std::string> reason = fields->required_text("reason", limits::kNameBytes);
  if (!reason) return problem(reason.refusal());
  const Result<Money> amount = Money::parse(*text);
  if (!amount || amount->is_zero()) return problem(bad_amount("above or below zero"));
  return move_once(call, core::CorrectBalance{CustomerId{*id}, *amount, std::move(reason).value(),
                                              call.who.name});
}

}  // namespace linepool::api::admin
