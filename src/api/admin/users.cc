// Users of the web site: who they are, invitations, and help for who cannot sign in.

#include <limits>

#include "api/admin/calls.h"
#include "api/fields.h"
#include "api/letters.h"
#include "base/limits.h"
#include "core/commands/users/change_user.h"
#include "domain/access/user.h"
#include "gate/account_links.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::int64_t kUsualHours = 72;
constexpr std::int64_t kMaxHours = 30 * 24;

void write(wire::JsonWriter& json, const User& user) {
  json.begin_object()
      .number("id", user.id.value)
      .text("email", user.email)
      .number("customer", user.customer.value)
      .flag("totp", user.second.is_on())
      .time("created_at", user.created_at)
      .end_object();
}

// The part of the link that follows the server's address. The token is behind '#', so browsers send
// it to nobody and no log has it.
wire::Response link(std::string_view page, const std::string& token, Time expires_at,
                    std::optional<bool> mailed = std::nullopt) {
  wire::JsonWriter json;
  json.begin_object().text("path", std::string(page) + token).time("expires_at", expires_at);
  if (mailed) json.flag("mailed", *mailed);
  json.end_object();
  return wire::Response::json(json.take(), 201);
}

}  // namespace

std::optional<wire::Response> list_users(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([page = *page](const store::Tx& tx) {
    const auto users = tx.users().list(UserId{page.after}, page.limit + 1);
    wire::JsonWriter json;
    json.begin_object().key("users").begin_array();
    const UserId next = write_rows(json, users, page, [&](const User& one) { write(json, one); });
    json.end_array();
    json.id("next", next);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> invite_user(AdminCall& call) {
  const Result<Fields> fields =
      Fields::read(call.request.body, {"email", "customer", "valid_h", "mail"});
  if (!fields) return problem(fields.refusal());
  const Result<std::string> text = fields->required_text("email", limits::kNameBytes);
  if (!text) return problem(text.refusal());
  const auto email = normal_email(*text);
  if (!email) {
    return problem(Refusal(Error::kInvalidParameter, "Field email must be an e-mail address."));
  }
  const auto valid_h = fields->optional_integer("valid_h", 1, kMaxHours, kUsualHours);
  if (!valid_h) return problem(valid_h.refusal());
  const auto customer =
      fields->optional_integer("customer", 1, std::numeric_limits<std::int64_t>::max(), 0);
  if (!customer) return problem(customer.refusal());
  const auto mail = fields->optional_flag("mail", false);
  if (!mail) return problem(mail.refusal());
  if (*mail && call.services.outbox == nullptr) {
    return problem(Refusal(Error::kInvalidParameter,
                           "Field mail: this server sends no mail; see the settings under mail."));
  }
  const gate::Invitation invitation{*email, CustomerId{*customer},
                                    call.services.clock.now() + Duration::hours(*valid_h)};
  core::MailOutbox* outbox = *mail ? call.services.outbox : nullptr;
  return call.ask([invitation, outbox, secret = call.services.secret,
                   site = call.services.public_url](const store::Tx& tx) {
    if (!invitation.customer.is_none() && !tx.customers().find(invitation.customer)) {
      return problem(Refusal(Error::kNotFound, "There is no such customer."));
    }
    const std::string token = seal(invitation, secret);
    const bool mailed =
        outbox != nullptr &&
        outbox->post(invitation_letter(invitation.email, site, token, invitation.expires_at));
    return link("/register/#invite=", token, invitation.expires_at, mailed);
  });
}

std::optional<wire::Response> reset_user(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"valid_h"});
  if (!fields) return problem(fields.refusal());
  const auto valid_h = fields->optional_integer("valid_h", 1, kMaxHours, kUsualHours);
  if (!valid_h) return problem(valid_h.refusal());
  const Time expires_at = call.services.clock.now() + Duration::hours(*valid_h);
  return call.ask(
      [id = UserId{*id}, expires_at, secret = call.services.secret](const store::Tx& tx) {
        const std::optional<User> user = tx.users().find(id);
        if (!user) return problem(Error::kNotFound);
        const std::string token = seal(gate::PasswordReset{id, user->password, expires_at}, secret);
        return link("/login/#reset=", token, expires_at);
      });
}

std::optional<wire::Response> remove_user_totp(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {});
  if (!fields) return problem(fields.refusal());
  return call.command(core::SetSecondFactor{UserId{*id}, {}, {}}, [](const core::UserReply& reply) {
    wire::JsonWriter json;
    write(json, reply.user);
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
