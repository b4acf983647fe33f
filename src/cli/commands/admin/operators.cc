// admin operator list, add, role, block, ..., admin audit: who runs the install, and what they did.
#include <chrono>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kShownBytes = 2'000;

using std::chrono::hours;

constexpr DurationRange kValid{hours(1), hours(24 * 7)};

struct Arguments {
  std::string who;
  std::string role;
  std::chrono::seconds valid{0};  // of an invitation; 0: the server's usual time
  std::string label;
  std::string token;  // its id
  std::string actor;
  std::string action;
  std::string object;
  std::uint64_t limit = 0;
  std::uint64_t after = 0;
  std::uint64_t most = 100;
  bool csv = false;
  bool verify = false;
};

Exit list_operators(Session& session, const Arguments& arguments) {
  const auto rows = AdminApi(session).list("/operators", {}, "operators", arguments.limit);
  return show_list(session, rows, "operators",
                   {{"id", right("ID")},
                    {"name", name_column("NAME")},
                    {"role", {"ROLE"}},
                    {"state", {"STATE"}},
                    {"can_sign_in", {"SIGNS IN"}},
                    {"created_at", {"CREATED"}}});
}

Exit show_operator(Session& session, const Outcome<json::object>& who) {
  if (!who) return session.fail(who.failure());
  if (session.json()) session.show(*who);
  const JsonRow row(*who);
  session.note("operator " + printable(row.text("name"), kShownBytes) + " (id " + row.text("id") +
               "), " + row.text("role") + ", " + row.text("state"));
  return Exit::kDone;
}

Exit add(Session& session, const Arguments& arguments) {
  return show_operator(session, AdminApi(session).post("/operators", {{"name", arguments.who},
                                                                      {"role", arguments.role}}));
}

Exit change(Session& session, const Arguments& arguments, const json::object& what) {
  const AdminApi api(session);
  const auto id = id_of(api, "operators", arguments.who);
  if (!id) return session.fail(id.failure());
  return show_operator(session, api.patch("/operators/" + *id, what));
}

Exit set_role(Session& session, const Arguments& arguments) {
  return change(session, arguments, {{"role", arguments.role}});
}

Exit block(Session& session, const Arguments& arguments) {
  return change(session, arguments, {{"state", "blocked"}});
}

Exit unblock(Session& session, const Arguments& arguments) {
  return change(session, arguments, {{"state", "active"}});
}

// With a role, who is not there is added first. Another role than the operator's is a mistake, as a
// role is not changed by the way.
Outcome<std::string> invited_id(const AdminApi& api, const Arguments& arguments) {
  if (arguments.role.empty()) return id_of(api, "operators", arguments.who);
  const auto rows = api.list("/operators", {}, "operators", 0);
  if (!rows) return rows.failure();
  for (const json::value& row : *rows) {
    const JsonRow one(row.get_object());
    if (one.text("name") != arguments.who && one.text("id") != arguments.who) continue;
    if (one.text("role") == arguments.role) return one.text("id");
    Failure failure;
    failure.kind = Failure::Kind::kRefused;
    failure.error = Error::kConflict;
    failure.sentence = printable(arguments.who, kShownBytes) + " has the role " +
                       printable(one.text("role"), kShownBytes) +
                       "; `linepool admin operator role` changes it";
    return failure;
  }
  const auto made = api.post("/operators", {{"name", arguments.who}, {"role", arguments.role}});
  if (!made) return made.failure();
  return JsonRow(*made).text("id");
}

Exit invite(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = invited_id(api, arguments);
  if (!id) return session.fail(id.failure());
  json::object body;
  if (arguments.valid.count() > 0) {
    body["valid_h"] = std::chrono::ceil<hours>(arguments.valid).count();
  }
  const auto link = api.post("/operators/" + *id + "/invite", body);
  return show_link(session, api, link, arguments.who);
}

Exit list_tokens(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "operators", arguments.who);
  if (!id) return session.fail(id.failure());
  const auto rows = api.list("/operators/" + *id + "/tokens", {}, "tokens", 0);
  return show_list(
      session, rows, "tokens",
      {{"id", right("ID")}, {"name", name_column("NAME")}, {"created_at", {"CREATED"}}});
}

// The token alone on standard output, because it is shown only now.
Exit make_token(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "operators", arguments.who);
  if (!id) return session.fail(id.failure());
  const auto made = api.post("/operators/" + *id + "/tokens", {{"name", arguments.label}});
  if (!made) return session.fail(made.failure());
  if (session.json()) {
    session.show(*made);
    return Exit::kDone;
  }
  const JsonRow row(*made);
  session.note("token " + row.text("id") + " of " + printable(arguments.who, kShownBytes) +
               ", which is shown only now:");
  session.console().out << printable(row.text("token"), kShownBytes) << '\n';
  return Exit::kDone;
}

Exit revoke_token(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "operators", arguments.who);
  if (!id) return session.fail(id.failure());
  const auto gone = api.remove("/operators/" + *id + "/tokens/" + segment(arguments.token));
  if (!gone) return session.fail(gone.failure());
  if (session.json()) session.show(*gone);
  session.note("token " + printable(arguments.token, kShownBytes) + " is revoked");
  return Exit::kDone;
}

Exit verify_audit(Session& session) {
  const auto proof = AdminApi(session).get("/audit/verify");
  if (!proof) return session.fail(proof.failure());
  if (session.json()) session.show(*proof);
  const JsonRow row(*proof);
  const bool is_intact = row.flag("is_intact");
  session.note(is_intact
                   ? row.text("entries") + " entries, each fits the one before; the newest is " +
                         row.text("newest_digest")
                   : "the audit log was changed: entry " + row.text("broken_at") +
                         " does not fit the one before it");
  return is_intact ? Exit::kDone : Exit::kRefused;
}

Exit show_audit(Session& session, const Arguments& arguments) {
  if (arguments.verify) return verify_audit(session);
  const AdminApi api(session);
  Query query;
  query.add("actor", arguments.actor)
      .add("action", arguments.action)
      .add("object", arguments.object)
      .add("after", arguments.after == 0 ? "" : std::to_string(arguments.after))
      .add("limit", std::to_string(arguments.most));
  if (arguments.csv) {
    query.add("format", "csv");
    const auto csv = api.bytes("/audit", query);
    if (!csv) return session.fail(csv.failure());
    session.console().out << *csv;
    return Exit::kDone;
  }
  const auto page = api.get("/audit", query);
  if (!page) return session.fail(page.failure());
  if (session.json()) {
    session.show(*page);
    return Exit::kDone;
  }
  const json::value* const entries = page->if_contains("entries");
  json::array rows;
  if (entries != nullptr && entries->is_array()) rows = entries->get_array();
  const std::string next = JsonRow(*page).text("next_after");
  const Exit done = show_list(session, Outcome<json::array>(std::move(rows)), "entries",
                              {{"id", right("ID")},
                               {"at", {"AT"}},
                               {"actor", name_column("ACTOR")},
                               {"role", {"ROLE"}},
                               {"action", {"ACTION"}},
                               {"object", {"OBJECT"}},
                               {"outcome", {"OUTCOME"}},
                               {"address", {"ADDRESS"}}});
  if (!next.empty()) session.note("more with --after " + next);
  return done;
}

Option add_role(const Command& command, Arguments& arguments, const std::string& name) {
  return command.add_option(name, arguments.role, "What the operator may do")
      .one_of({"owner", "operator", "support", "auditor"});
}

void add_inviting(const Command& group, const std::shared_ptr<Arguments>& arguments,
                  const auto& choose) {
  const Command inviting = group.add_subcommand(
      "invite", "Print a link with which an operator gets a password for the console");
  inviting.add_option("operator", arguments->who, "Name, or id").required();
  add_role(inviting, *arguments, "--role");
  inviting.add_duration("--valid", arguments->valid, kValid,
                        "So long the link works, in whole hours (default: 1d)");
  inviting.example("admin operator invite ana --role owner");
  inviting.callback(choose(invite));
}

void add_audit(const Command& admin, const std::shared_ptr<Arguments>& arguments,
               const auto& choose) {
  const Command audit = admin.add_subcommand(
      "audit", "What operators did, tried and read, oldest first; --verify proves the log");
  audit.add_option("--actor", arguments->actor,
                   "Only of this operator; `token` is the admin token");
  audit.add_option("--action", arguments->action,
                   "Only this call, such as `POST customers/{id}/topup`");
  audit.add_option("--object", arguments->object, "Only about this");
  audit.add_option("--after", arguments->after, "Only entries after this one");
  audit.add_option("--limit", arguments->most, "Max number of entries")
      .between(1, 1000)
      .show_default();
  audit.add_flag("--csv", arguments->csv, "As CSV, with before, after and digests");
  audit.add_flag("--verify", arguments->verify, "Recompute all digests instead");
  audit.example("admin audit --actor ana --csv");
  audit.callback(choose(show_audit));
}

}  // namespace

void add_admin_operator_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const auto add_who = [arguments](const Command& command) {
    command.add_option("operator", arguments->who, "Id or name").required();
  };
  const Command group = admin.add_subcommand(
      "operator",
      "People who run the install: list, invite, add, role, block, unblock, tokens, token, revoke");
  group.require_subcommand();

  const Command list = group.add_subcommand("list", "List the operators");
  list.add_option("--limit", arguments->limit, "Max number of rows");
  list.example("admin operator list");
  list.callback(choose(list_operators));

  add_inviting(group, arguments, choose);

  const Command adding =
      group.add_subcommand("add", "Add an operator, who then needs a token or an invitation");
  adding.add_option("name", arguments->who, "Unique name").required();
  add_role(adding, *arguments, "role").required();
  adding.example("admin operator add ana owner");
  adding.callback(choose(add));

  const Command role = group.add_subcommand("role", "Give an operator another role");
  add_who(role);
  add_role(role, *arguments, "role").required();
  role.example("admin operator role ana support");
  role.callback(choose(set_role));

  const Command blocking =
      group.add_subcommand("block", "Sign an operator out and refuse their tokens");
  add_who(blocking);
  blocking.example("admin operator block ana");
  blocking.callback(choose(block));

  const Command unblocking = group.add_subcommand("unblock", "Take the tokens again");
  add_who(unblocking);
  unblocking.example("admin operator unblock ana");
  unblocking.callback(choose(unblock));

  const Command tokens = group.add_subcommand("tokens", "List an operator's tokens");
  add_who(tokens);
  tokens.example("admin operator tokens ana");
  tokens.callback(choose(list_tokens));

  const Command token = group.add_subcommand("token", "Make a token and print it");
  add_who(token);
  token.add_option("name", arguments->label, "What it is for, such as laptop").required();
  token.example("admin operator token ana laptop");
  token.callback(choose(make_token));

  const Command revoking = group.add_subcommand("revoke", "Revoke a token at once");
  add_who(revoking);
  revoking.add_option("token", arguments->token, "Its id, from `admin operator tokens`").required();
  revoking.example("admin operator revoke ana 1");
  revoking.callback(choose(revoke_token));

  add_audit(admin, arguments, choose);
}

}  // namespace linepool::cli
