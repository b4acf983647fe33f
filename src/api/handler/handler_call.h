// One call of the handler API: what its function sees, and the table of actions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "api/deferred.h"
#include "api/handler/terms/known_ids.h"
#include "api/handler/terms/style.h"
#include "api/handler/terms/words.h"
#include "api/spending.h"
#include "domain/catalogue/tariff.h"
#include "wire/form.h"
#include "wire/gzip.h"
#include "wire/handler.h"

namespace linepool::api::handler {

// Activation ids are numbers below 2^31: clients keep them in 32 bits.
inline constexpr std::int64_t kMaxActivation = (std::int64_t{1} << 31) - 1;
// ISO 4217 number of the US dollar, which the field uses.
inline constexpr std::int64_t kCurrency = 840;
// Free lines are counted up to this number.
inline constexpr std::size_t kCountedLines = 1000;

struct HandlerCall {
  const Services& services;
  gate::Admission& admission;
  wire::Deferral& deferral;
  const wire::Parameters& parameters;
  const Time now;
  const gate::Principal caller;
  const AnswerFormat format;
  const std::int64_t default_country;
  const bool takes_gzip;
  const core::KeyOwner& owner = caller.owner;

  [[nodiscard]] CustomerId customer() const { return owner.customer; }
  [[nodiscard]] core::Sight sight() const { return owner.sight(); }
  // The catalogue with this customer's prices.
  [[nodiscard]] Tariff tariff() const { return Tariff(services.catalogue.get(), owner.prices); }
  [[nodiscard]] std::string_view value(std::string_view name) const {
    return trimmed_value(parameters, name);
  }
  // A whole number from `min` to `max`; `fallback` if it is absent or anything else.
  [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t min, std::int64_t max,
                                     std::int64_t fallback) const;
  [[nodiscard]] Style style() const { return style_of(format); }
  // The country that the call names, or the default one; null if the catalogue does not have it.
  [[nodiscard]] const Country* country(const Catalogue& catalogue) const;
  // A lease id; none if it is not an id, which callers treat as an unknown id.
  [[nodiscard]] LeaseId lease_id(std::string_view name) const;

  template <class Ask>
  std::optional<wire::Response> ask(Ask query) const {
    return answer_by_query(services, deferral, std::move(query));
  }
  // As ask(), for a list that may be long; it is compressed where it is made.
  template <class Ask>
  std::optional<wire::Response> ask_list(Ask query) const {
    return ask([query = std::move(query), packs = takes_gzip](const store::Tx& tx) {
      return wire::packed(query(tx), packs);
    });
  }
  // As answer_by_command().
  template <core::IsCommand C, class... Steps>
  std::optional<wire::Response> command(C work, Steps... steps) const {
    return answer_by_command(services, deferral, std::move(work), std::move(steps)...);
  }
};

// Either the answer, or the command that produces it.
template <core::IsCommand... C>
using Step = std::variant<wire::Response, C...>;

// Looks first, then acts: decide(const store::Tx&) returns a Step based on a snapshot; the command
// checks again whatever may have changed since. Settles and renders as answer_by_command() does,
// and settles nothing if there is no command.
template <class Decide, class Settle, class Render>
std::optional<wire::Response> look_then_do(const HandlerCall& call, Decide decide, Settle settle,
                                           Render render) {
  core::Engine& engine = call.services.engine;
  auto look = [&engine, responder = call.deferral.defer(), decide = std::move(decide),
               settle = std::move(settle),
               render = std::move(render)](const store::Tx& tx) mutable {
    const auto act = [&](auto step) {
      if constexpr (std::is_same_v<decltype(step), wire::Response>) {
        { [[maybe_unused]] const Settle unsettled = std::move(settle); }  // before the answer goes
        responder.send(std::move(step));
      } else {
        using Reply = typename decltype(step)::Reply;
        auto done =
            settle_and_render<Reply>(std::move(responder), std::move(settle), std::move(render));
        static_cast<void>(engine.submit(std::move(step), std::move(done)));
      }
    };
    std::visit(act, decide(tx));
  };
  static_cast<void>(call.services.queries.submit(std::move(look)));
  return std::nullopt;
}

using HandlerFunction = std::optional<wire::Response> (*)(HandlerCall&);

enum class Speech : std::uint8_t {
  kText,
  kJson,         // refuses in text; in the classic style, in JSON
  kJsonRefusal,  // refuses in JSON in every style
};

struct Action {
  std::string_view name;
  HandlerFunction run;
  gate::WhenBlocked when_blocked;
  Scope scope = Scope::kRead;
  Speech speech = Speech::kText;
  // For an action that spends money: the parameters that limit the spending. A similar parameter
  // under an unknown name is refused, and so is one with two values.
  Names limits = {};
};

// Every action, in one table.
std::span<const Action> actions();

}  // namespace linepool::api::handler
