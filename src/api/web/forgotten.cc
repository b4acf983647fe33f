// A link for a new password, by mail to who asks for it.

#include "api/fields.h"
#include "api/letters.h"
#include "api/web/calls.h"
#include "gate/account_links.h"

namespace linepool::api::web {

// Whether there is such a user is looked up after the answer, which so depends on it neither in its
// content nor in its time.
Answer mail_reset(WebCall& call) {
  const auto fields = Fields::read(call.request.body, {"email"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> email = email_in(*fields);
  if (!email) return problem(email.refusal());
  Desk& desk = call.desk;
  if (desk.services.outbox == nullptr) {
    return problem(Refusal(Error::kForbidden,
                           "This server sends no mail; ask its operator for a link that sets a new "
                           "password."));
  }
  if (const auto wait_s = desk.mailings.begin(*email, call.request.peer, call.now)) {
    return too_many_problem(*wait_s);
  }
  auto look = [&desk, email = *std::move(email), now = call.now](const store::Tx& tx) {
    const std::optional<User> user = tx.users().find_by_email(email);
    if (!user) return;
    const gate::PasswordReset reset{user->id, user->password, now + kMailedResetLasts};
    const Services& services = desk.services;
    services.outbox->post(
        reset_letter(email, services.public_url, gate::seal(reset, services.secret)));
  };
  if (!desk.services.queries.submit(std::move(look))) return problem(Error::kBusy);
  wire::Response accepted = no_content();
  accepted.status = 202;
  return accepted;
}

}  // namespace linepool::api::web
