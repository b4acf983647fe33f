#include "api/admin/calls.h"
#include "api/answer_styles.h"
#include "api/fields.h"
#include "base/crypto/digest.h"
#include "base/limits.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::size_t kKeyBytes = limits::kApiKeyChars / 2;
constexpr std::int64_t kOverlapDefault_s = 24 * 3600;
constexpr std::int64_t kOverlapMax_s = 365 * 24 * 3600;

// Only the styles that the key sets itself.
void write_styles(wire::JsonWriter& json, const AnswerStyles& styles) {
  const std::string_view handler = name(styles.handler);
  const std::string_view user = name(styles.user);
  if (!handler.empty()) json.text(kHandlerStyleField, handler);
  if (!user.empty()) json.text(kUserStyleField, user);
}

// The only answer that shows a key; just its digest is stored.
wire::Response render_new(const core::KeyReply& reply, const std::string& key) {
  const ApiKey& row = reply.key;
  wire::JsonWriter json;
  json.begin_object()
      .number("id", row.id.value)
      .number("customer", row.customer.value)
      .text("label", row.label)
      .text("key", key);
  write_styles(json, row.limits.styles);
  json.time("created_at", row.created_at).end_object();
  return wire::Response::json(json.take(), 201);
}

void write(wire::JsonWriter& json, const ApiKey& key) {
  json.begin_object()
      .number("id", key.id.value)
      .number("customer", key.customer.value)
      .text("label", key.label);
  write_styles(json, key.limits.styles);
  json.time("created_at", key.created_at)
      .time("expires_at", key.expires_at)
      .time("revoked_at", key.revoked_at)
      .time("last_used_at", key.last_used_at)
      .end_object();
}

}  // namespace

std::optional<wire::Response> create_key(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields =
      Fields::read(call.request.body, {"label", kHandlerStyleField, kUserStyleField});
  if (!fields) return problem(fields.refusal());
  Result<std::string> label = fields->optional_text("label", limits::kNameBytes);
  if (!label) return problem(label.refusal());
  const auto styles = answer_styles_in(*fields);
  if (!styles) return problem(styles.refusal());
  const std::string key = call.services.random.hex(kKeyBytes);
  core::CreateKey command{CustomerId{*id}, std::move(label).value(), sha256(key)};
  command.limits.styles = *styles;
  return call.command(std::move(command),
                      [key](const core::KeyReply& reply) { return render_new(reply, key); });
}

std::optional<wire::Response> list_keys(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([id = CustomerId{*id}](const store::Tx& tx) {
    if (!tx.customers().find(id)) return problem(Error::kNotFound);
    wire::JsonWriter json;
    json.begin_object().key("keys").begin_array();
    for (const ApiKey& key : tx.keys().of_customer(id, limits::kPageRows)) write(json, key);
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> revoke_key(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {});
  if (!fields) return problem(fields.refusal());
  return call.command(core::RevokeKey{KeyId{*id}}, [](const core::KeyReply& reply) {
    wire::JsonWriter json;
    write(json, reply.key);
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> rotate_key(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"overlap_seconds"});
  if (!fields) return problem(fields.refusal());
  const Result<std::int64_t> overlap_s =
      fields->optional_integer("overlap_seconds", 0, kOverlapMax_s, kOverlapDefault_s);
  if (!overlap_s) return problem(overlap_s.refusal());
  const std::string key = call.services.random.hex(kKeyBytes);
  return call.command(core::RotateKey{KeyId{*id}, sha256(key), Duration::seconds(*overlap_s)},
                      [key](const core::KeyReply& reply) { return render_new(reply, key); });
}

}  // namespace linepool::api::admin
