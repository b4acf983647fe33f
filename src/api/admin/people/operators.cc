// Who runs the install: me, the others, and their tokens.

#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/limits.h"
#include "core/commands/operators/change_operators.h"
#include "core/commands/operators/operator_tokens.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::string_view kTokenPrefix = "lpo_";       // so that people and scanners recognise one
constexpr std::string_view kInvitationPrefix = "lpi_";  // likewise
constexpr std::int64_t kInvitationHours = 24;
constexpr std::int64_t kMaxInvitationHours = 7 * 24;

Result<Role> role_from(const std::string& text) {
  if (const std::optional<Role> role = role_named(text)) return *role;
  return Refusal(Error::kInvalidParameter,
                 "Field role must be owner, operator, support or auditor.");
}

void write_members(wire::JsonWriter& json, const Operator& who) {
  json.number("id", who.id.value)
      .text("name", who.name)
      .text("role", name(who.role))
      .text("state", who.state == OperatorState::kBlocked ? "blocked" : "active")
      .flag("can_sign_in", who.state == OperatorState::kActive)
      .time("invited_until", who.invited_until)
      .time("created_at", who.created_at);
}

void write_members(wire::JsonWriter& json, const OperatorToken& token) {
  json.number("id", token.id.value).text("name", token.label).time("created_at", token.created_at);
}

wire::Response render(const Operator& who, int status = 200) {
  wire::JsonWriter json;
  json.begin_object();
  write_members(json, who);
  json.end_object();
  return wire::Response::json(json.take(), status);
}

// The operator in "operators/{id}/tokens/...", whose token is the captured part.
std::optional<OperatorId> operator_in(std::string_view path) {
  constexpr std::string_view kBefore = "/operators/";
  const std::size_t begin = path.find(kBefore);
  CHECK(begin != std::string_view::npos, "the route is one of an operator's");
  path.remove_prefix(begin + kBefore.size());
  const auto id = whole_number<std::int64_t>(path.substr(0, path.find('/')));
  return id && *id >= 1 ? std::optional(OperatorId{*id}) : std::nullopt;
}

}  // namespace

std::optional<wire::Response> show_me(AdminCall& call) {
  wire::JsonWriter json;
  json.begin_object()
      .text("name", call.who.name)
      .text("role", name(call.who.role))
      .text("by", call.who.id.is_none()        ? "admin_token"
                  : call.who.session.is_none() ? "operator_token"
                                               : "operator_session")
      .id("operator_id", call.who.id)
      .end_object();
  return wire::Response::json(json.take());
}

std::optional<wire::Response> list_operators(AdminCall& call) {
  return call.ask([](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object().key("operators").begin_array();
    for (const Operator& who : tx.operators().list(OperatorId{}, kOperatorsMost)) {
      json.begin_object();
      write_members(json, who);
      json.end_object();
    }
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> add_operator(AdminCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"name", "role"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> name = fields->required_text("name", limits::kNameBytes);
  if (!name) return problem(name.refusal());
  if (*name == gate::kAdminToken) {
    return problem(Refusal(Error::kInvalidParameter,
                           "The audit log calls the admin token \"token\": take another name."));
  }
  const Result<std::string> word = fields->required_text("role", limits::kNameBytes);
  if (!word) return problem(word.refusal());
  const Result<Role> role = role_from(*word);
  if (!role) return problem(role.refusal());
  core::AddOperator command{std::move(name).value(), *role, {}};
  return call.command(std::move(command),
                      [](const core::OperatorReply& reply) { return render(reply.who, 201); });
}

std::optional<wire::Response> change_operator(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"role", "state"});
  if (!fields) return problem(fields.refusal());
  core::ChangeOperator command{OperatorId{*id}, {}, {}};
  const Result<std::string> word = fields->optional_text("role", limits::kNameBytes);
  if (!word) return problem(word.refusal());
  if (!word->empty()) {
    const Result<Role> role = role_from(*word);
    if (!role) return problem(role.refusal());
    command.role = *role;
  }
  const Result<std::string> state = fields->optional_text("state", limits::kNameBytes);
  if (!state) return problem(state.refusal());
  if (!state->empty() && *state != "active" && *state != "blocked") {
    return problem(Refusal(Error::kInvalidParameter, "Field state must be active or blocked."));
  }
  if (!state->empty()) command.blocked = *state == "blocked";
  return call.command(std::move(command),
                      [](const core::OperatorReply& reply) { return render(reply.who); });
}

// The link is for whoever is to be this operator: it comes in the answer alone. The secret is
// behind '#', so browsers send it to nobody and no log has it.
std::optional<wire::Response> invite_operator(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"valid_h"});
  if (!fields) return problem(fields.refusal());
  const auto valid_h =
      fields->optional_integer("valid_h", 1, kMaxInvitationHours, kInvitationHours);
  if (!valid_h) return problem(valid_h.refusal());
  const std::string secret =
      std::string(kInvitationPrefix) + call.services.random.hex(kSecretBytes);
  const Time ends = call.services.clock.now() + Duration::hours(*valid_h);
  core::InviteOperator command{OperatorId{*id}, {sha256(secret), ends}};
  return call.command(std::move(command), [secret, ends](const core::OperatorReply&) {
    wire::JsonWriter json;
    json.begin_object()
        .text("path", "/console/#invite=" + secret)
        .time("expires_at", ends)
        .end_object();
    return wire::Response::json(json.take(), 201);
  });
}

std::optional<wire::Response> list_operator_tokens(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([id = OperatorId{*id}](const store::Tx& tx) {
    if (!tx.operators().find(id)) return problem(Error::kNotFound);
    wire::JsonWriter json;
    json.begin_object().key("tokens").begin_array();
    for (const OperatorToken& token :
         tx.operator_tokens().of_operator(id, TokenKind::kToken, kTokensPerOperator)) {
      json.begin_object();
      write_members(json, token);
      json.end_object();
    }
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> create_operator_token(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"name"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> label = fields->required_text("name", limits::kNameBytes);
  if (!label) return problem(label.refusal());
  const std::string token = std::string(kTokenPrefix) + call.services.random.hex(kSecretBytes);
  core::CreateOperatorToken command{OperatorId{*id}, std::move(label).value(), sha256(token)};
  return call.command(std::move(command), [token](const core::OperatorTokenReply& reply) {
    wire::JsonWriter json;
    json.begin_object();
    write_members(json, reply.token);
    json.text("token", token).end_object();
    return wire::Response::json(json.take(), 201);
  });
}

std::optional<wire::Response> revoke_operator_token(AdminCall& call) {
  const auto who = operator_in(call.request.path);
  const auto token = call.path_id();
  if (!who || !token) return problem(Error::kNotFound);
  const core::RevokeOperatorToken command{*who, OperatorTokenId{*token}};
  return call.command(command, [](const core::OperatorTokenReply& reply) {
    wire::JsonWriter json;
    json.begin_object();
    write_members(json, reply.token);
    json.time("revoked_at", reply.token.revoked_at).end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
