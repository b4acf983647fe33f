// Tokens for single orders.

#include <algorithm>

#include "api/fields.h"
#include "api/rest/calls.h"
#include "api/rest/order_wait.h"
#include "gate/order_token.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {
namespace {

constexpr std::int64_t kMaxOrderTokenSeconds = 3600;

}  // namespace

std::optional<wire::Response> create_token(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"ttl_s"});
  if (!fields) return problem(fields.refusal());
  const auto ttl_s =
      fields->optional_integer("ttl_s", 1, kMaxOrderTokenSeconds, kMaxOrderTokenSeconds);
  if (!ttl_s) return problem(ttl_s.refusal());
  const gate::OrderToken token{LeaseId{*id}, call.customer(), call.caller.owner.key,
                               call.now + Duration::seconds(*ttl_s)};
  return call.ask(
      [token, sight = call.sight(), &secret = call.services.secret](const store::Tx& tx) {
        if (!find_order(tx, token.customer, token.order, sight)) return problem(Error::kNotFound);
        wire::JsonWriter json;
        json.begin_object()
            .text("token", gate::seal(token, secret))
            .time("expiresAt", token.expires_at)
            .end_object();
        return wire::Response::json(json.take(), 201);
      });
}

}  // namespace linepool::api::rest
