// One call of the REST API, and the table of calls.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "api/answers/once.h"
#include "api/answers/problem.h"
#include "api/deferred.h"
#include "api/rest/one_at_a_time.h"
#include "api/services.h"
#include "api/spending.h"
#include "api/taken_number.h"
#include "core/engine/once.h"
#include "core/engine/work.h"
#include "core/push/event_streams.h"
#include "domain/catalogue/tariff.h"
#include "wire/form.h"
#include "wire/handler.h"

namespace linepool::api::rest {

// What accompanies a command's answer.
struct Extras {
  std::optional<TakenNumber> taken = {};  // the new number that the request takes
  // Changes the answer of a successful command as it is sent; the stored copy stays unchanged.
  std::function<wire::Response(wire::Response)> finish = {};
};

struct RestCall {
  const Services& services;
  gate::Admission& admission;
  const wire::Request& request;
  wire::Deferral& deferral;
  const wire::Parameters& query;
  const Time now;
  const gate::Principal caller;  // a customer's key, or a token
  std::string captured;          // the part of the path that matched {...} in the pattern
  OneAtATime& long_reads;

  [[nodiscard]] CustomerId customer() const { return caller.owner.customer; }
  [[nodiscard]] KeyId key() const { return caller.owner.key; }
  [[nodiscard]] core::Sight sight() const { return caller.owner.sight(); }
  // The catalogue with this customer's prices.
  [[nodiscard]] Tariff tariff() const {
    return Tariff(services.catalogue.get(), caller.owner.prices);
  }
  // The id in the path; nothing if it is not an id, which callers treat as an unknown id.
  [[nodiscard]] std::optional<std::int64_t> path_id() const;
  // "" if it is absent.
  [[nodiscard]] std::string_view value(std::string_view name) const;
  // A whole number from `min` to `max` in the query; `fallback` if it is absent.
  [[nodiscard]] Result<std::int64_t> integer(std::string_view name, std::int64_t min,
                                             std::int64_t max, std::int64_t fallback) const;

  // 429: the key has used up its new numbers for this minute.
  [[nodiscard]] wire::Response too_many_numbers(std::int64_t wait_s) const;

  // Runs the command, only once if the request says so, and answers with what `render` makes of its
  // reply.
  template <core::IsCommand C>
  std::optional<wire::Response> command(C work, core::Render<typename C::Reply> render,
                                        Extras extras = {}) const;

  template <class Ask>
  std::optional<wire::Response> ask(Ask query_function) const {
    return answer_by_query(services, deferral, std::move(query_function));
  }
  // The same for an expensive read, one at a time of each customer. The turn ends before the answer
  // leaves, so that a client that has the answer may ask again.
  template <class Ask>
  std::optional<wire::Response> ask_alone(Ask query_function) const {
    std::shared_ptr<void> turn = long_reads.begin(customer());
    if (turn == nullptr) return too_many_problem(1);
    return ask([turn = std::move(turn),
                query_function = std::move(query_function)](const store::Tx& tx) mutable {
      wire::Response answer = query_function(tx);
      turn.reset();
      return answer;
    });
  }
};

// The request's idempotency key; nothing if it has none. Refusal: kInvalidParameter.
Result<std::optional<core::Once>> once_of(const RestCall& call);

// Where a listing begins and how many rows it may have.
struct Page {
  std::int64_t cursor = 0;  // 0: the beginning
  std::size_t limit = 0;
};
// From `cursor` and `limit` (max 1000).
Result<Page> page_of(const RestCall& call, std::size_t default_limit = 100);

// `wait` in seconds; 0 if it is absent.
Result<Duration> wait_of(const RestCall& call);

// From `types` and `order`, restricted to the token's order.
Result<core::EventFilter> filter_of(const RestCall& call);

// Services and countries by code, or else by name. Refusals: kUnknownApp, kUnknownCountry.
Result<const App*> app_by_code(const Catalogue& catalogue, std::string_view code);
Result<const Country*> country_by_code(const Catalogue& catalogue, std::string_view code);

enum class Access : std::uint8_t {
  kOpen,    // anybody
  kKey,     // a key with the scope
  kToken,   // or a token for an order
  kStream,  // or a token for an order or a stream
};

using RestFunction = std::optional<wire::Response> (*)(RestCall&);

struct RestRoute {
  wire::Method method;
  std::string_view pattern;  // below /api/v1/: "orders/{id}/next"
  RestFunction run;
  gate::WhenBlocked when_blocked;
  Scope scope = Scope::kRead;
  Access access = Access::kKey;
  Names query = {};  // the parameters it accepts; any other is refused
};

// Every call, in one table.
std::span<const RestRoute> rest_routes();

}  // namespace linepool::api::rest
