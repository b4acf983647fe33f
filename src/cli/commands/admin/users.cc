// admin user list, invite, reset, remove-totp: people who sign in on the web site.
#include <chrono>
#include <memory>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

using std::chrono::hours;

constexpr std::size_t kShownBytes = 2'000;
constexpr DurationRange kValid{hours(1), hours(24 * 30)};

struct Arguments {
  std::string user;
  std::string email;
  std::string customer;
  std::chrono::seconds valid{0};  // 0: the server's usual time
  std::uint64_t limit = 0;
  bool mail = false;

  // The server counts hours.
  void add_valid(json::object& body) const {
    if (valid.count() > 0) body["valid_h"] = std::chrono::ceil<hours>(valid).count();
  }
};

Exit list_users(Session& session, const Arguments& arguments) {
  const auto rows = AdminApi(session).list("/users", {}, "users", arguments.limit);
  return show_list(session, rows, "users",
                   {{"id", right("ID")},
                    {"email", {"E-MAIL"}},
                    {"customer", right("CUSTOMER")},
                    {"totp", {"TOTP"}},
                    {"created_at", {"CREATED"}}});
}

Exit invite(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  json::object body{{"email", arguments.email}};
  arguments.add_valid(body);
  if (!arguments.customer.empty()) {
    const auto id = id_of(api, "customers", arguments.customer);
    if (!id) return session.fail(id.failure());
    body["customer"] = std::stoll(*id);
  }
  if (arguments.mail) body["mail"] = true;
  const Outcome<json::object> link = api.post("/users/invite", body);
  if (link && JsonRow(*link).flag("mailed")) session.note("the link is on its way by mail");
  return show_link(session, api, link, arguments.email);
}

Exit reset(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "users", arguments.user, "email");
  if (!id) return session.fail(id.failure());
  json::object body;
  arguments.add_valid(body);
  return show_link(session, api, api.post("/users/" + *id + "/reset", body), arguments.user);
}

Exit remove_totp(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "users", arguments.user, "email");
  if (!id) return session.fail(id.failure());
  const auto user = api.post("/users/" + *id + "/remove-totp");
  if (!user) return session.fail(user.failure());
  if (session.json()) session.show(*user);
  session.note(printable(JsonRow(*user).text("email"), kShownBytes) +
               " signs in without a second factor now");
  return Exit::kDone;
}

}  // namespace

void add_admin_user_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const auto add_valid = [arguments](const Command& command) {
    command.add_duration("--valid", arguments->valid, kValid,
                         "So long the link works, in whole hours (default: 3d)");
  };
  const auto add_user = [arguments](const Command& command) {
    command.add_option("user", arguments->user, "Id or e-mail address").required();
  };
  const Command user = admin.add_subcommand(
      "user", "People who sign in on the web site: list, invite, reset, remove-totp");
  user.require_subcommand();

  const Command list = user.add_subcommand("list", "List the users");
  list.add_option("--limit", arguments->limit, "Max number of rows");
  list.example("admin user list");
  list.callback(choose(list_users));

  const Command inviting =
      user.add_subcommand("invite", "Print a link with which somebody can register");
  inviting.add_option("email", arguments->email, "E-mail address").required();
  inviting.add_option("--customer", arguments->customer,
                      "Id or name of the customer to sign in to; by default a new one");
  add_valid(inviting);
  inviting.add_flag("--mail", arguments->mail, "Have the server mail the link, too");
  inviting.example("admin user invite alice@example.com --customer alice");
  inviting.callback(choose(invite));

  const Command resetting =
      user.add_subcommand("reset", "Print a link with which a user sets a new password");
  add_user(resetting);
  add_valid(resetting);
  resetting.example("admin user reset alice@example.com --valid 2h");
  resetting.callback(choose(reset));

  const Command removing =
      user.add_subcommand("remove-totp", "Remove the authenticator app of a user who has lost it");
  add_user(removing);
  removing.example("admin user remove-totp alice@example.com");
  removing.callback(choose(remove_totp));
}

}  // namespace linepool::cli
