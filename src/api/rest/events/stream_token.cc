// Tokens for the events of an account.

#include "gate/stream_token.h"

#include <algorithm>

#include "api/fields.h"
#include "api/rest/calls.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {
namespace {

constexpr std::int64_t kUsualSeconds = 3600;
constexpr std::int64_t kMaxStreamTokenSeconds = 24 * 3600;

}  // namespace

std::optional<wire::Response> create_stream_token(RestCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"ttl_s", "label"});
  if (!fields) return problem(fields.refusal());
  const auto ttl_s = fields->optional_integer("ttl_s", 1, kMaxStreamTokenSeconds, kUsualSeconds);
  if (!ttl_s) return problem(ttl_s.refusal());
  Result<std::string> label = fields->label();
  if (!label) return problem(label.refusal());
  Time ends = call.now + Duration::seconds(*ttl_s);
  if (call.caller.owner.expires_at.is_set()) ends = std::min(ends, call.caller.owner.expires_at);
  const gate::StreamToken token{call.customer(), call.key(), ends, *std::move(label)};
  wire::JsonWriter json;
  json.begin_object()
      .text("token", gate::seal(token, call.services.secret))
      .time("expiresAt", token.expires_at);
  token.label.empty() ? json.null("label") : json.text("label", token.label);
  json.end_object();
  return wire::Response::json(json.take(), 201);
}

}  // namespace linepool::api::rest
