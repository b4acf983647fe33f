// admin customer, key, topup, correct.
#include <chrono>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "cli/commands/shared/words.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

struct Arguments {
  std::string customer;
  std::string name;
  std::string handler_style;
  std::string user_style;
  std::string key;
  std::string amount;
  std::string reference;
  std::string once;     // the idempotency key
  std::string confirm;  // the name of a customer to be erased
  bool takes = false;
  std::chrono::seconds overlap{-1};  // not given
  std::uint64_t limit = 0;
};

// A customer as "name: state, balance ..." on standard error, and its id on standard output.
Exit show_customer(Session& session, const Outcome<json::object>& customer, const char* done) {
  if (!customer) return session.fail(customer.failure());
  if (session.json()) {
    session.show(*customer);
    return Exit::kDone;
  }
  const JsonRow row(*customer);
  Table table({right("ID"),
               name_column("NAME"),
               {"STATE"},
               right("BALANCE"),
               right("HELD"),
               right("AVAILABLE")});
  table.add({row.text("id"), row.text("name"), row.text("state"), row.text("balance"),
             row.text("held"), row.text("available")});
  session.note(done);
  session.show(table);
  return Exit::kDone;
}

Exit create_customer(Session& session, const Arguments& arguments) {
  const auto customer = AdminApi(session).post("/customers", {{"name", arguments.name}});
  if (!customer) return session.fail(customer.failure());
  if (session.json()) {
    session.show(*customer);
  } else {
    session.note("customer created; its id:");
    session.console().out << JsonRow(*customer).text("id") << '\n';
  }
  return Exit::kDone;
}

Exit list_customers(Session& session, const Arguments& arguments) {
  const auto rows = AdminApi(session).list("/customers", {}, "customers", arguments.limit);
  return show_list(session, rows, "customers",
                   {{"id", right("ID")},
                    {"name", name_column("NAME")},
                    {"state", {"STATE"}},
                    {"balance", right("BALANCE")},
                    {"held", right("HELD")},
                    {"available", right("AVAILABLE")},
                    {"created_at", {"CREATED"}}});
}

Exit change_customer(Session& session, const Arguments& arguments, const char* change,
                     const json::object& body, const char* done) {
  const AdminApi api(session);
  const auto id = id_of(api, "customers", arguments.customer);
  if (!id) return session.fail(id.failure());
  return show_customer(session, api.post_once("/customers/" + *id + change, body, arguments.once),
                       done);
}

Exit block_customer(Session& session, const Arguments& arguments) {
  json::object body;
  if (!arguments.reference.empty()) body["reason"] = arguments.reference;
  return change_customer(session, arguments, "/block", body, "the customer is blocked");
}

Exit unblock_customer(Session& session, const Arguments& arguments) {
  return change_customer(session, arguments, "/unblock", {}, "the customer is unblocked");
}

Exit erase_customer(Session& session, const Arguments& arguments) {
  return change_customer(session, arguments, "/erase", {{"confirm", arguments.confirm}},
                         "the customer is being erased; its ledger stays");
}

Exit top_up(Session& session, const Arguments& arguments) {
  json::object body{{"amount", arguments.amount}};
  if (!arguments.reference.empty()) body["reference"] = arguments.reference;
  return change_customer(session, arguments, "/topup", body, "the money has been added");
}

Exit correct(Session& session, const Arguments& arguments) {
  const std::string amount = (arguments.takes ? "-" : "") + arguments.amount;
  return change_customer(session, arguments, "/correction",
                         {{"amount", amount}, {"reason", arguments.reference}},
                         arguments.takes ? "the money has been taken" : "the money has been added");
}

// The only time a key is shown: alone on standard output.
Exit show_new_key(Session& session, const Outcome<json::object>& key) {
  if (!key) return session.fail(key.failure());
  if (session.json()) {
    session.show(*key);
    return Exit::kDone;
  }
  const JsonRow row(*key);
  session.note("key " + row.text("id") + " of customer " + row.text("customer") +
               "; it will not be shown again:");
  session.console().out << row.text("key") << '\n';
  return Exit::kDone;
}

Exit create_key(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "customers", arguments.customer);
  if (!id) return session.fail(id.failure());
  json::object body;
  if (!arguments.name.empty()) body["label"] = arguments.name;
  if (!arguments.handler_style.empty()) body["handler_style"] = arguments.handler_style;
  if (!arguments.user_style.empty()) body["user_style"] = arguments.user_style;
  return show_new_key(session, api.post("/customers/" + *id + "/keys", body));
}

Exit rotate_key(Session& session, const Arguments& arguments) {
  json::object body;
  if (arguments.overlap.count() >= 0) body["overlap_seconds"] = arguments.overlap.count();
  return show_new_key(session,
                      AdminApi(session).post("/keys/" + segment(arguments.key) + "/rotate", body));
}

Exit revoke_key(Session& session, const Arguments& arguments) {
  const auto key = AdminApi(session).post("/keys/" + segment(arguments.key) + "/revoke");
  if (!key) return session.fail(key.failure());
  if (session.json()) session.show(*key);
  session.note("key " + arguments.key + " is revoked");
  return Exit::kDone;
}

Exit list_keys(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "customers", arguments.customer);
  if (!id) return session.fail(id.failure());
  const auto rows = api.list("/customers/" + *id + "/keys", {}, "keys", arguments.limit);
  return show_list(session, rows, "keys",
                   {{"id", right("ID")},
                    {"label", free_text("LABEL", 1)},
                    {"created_at", {"CREATED"}},
                    {"expires_at", {"EXPIRES"}},
                    {"revoked_at", {"REVOKED"}},
                    {"last_used_at", {"LAST USED"}}});
}

}  // namespace

void add_admin_customer_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command customer =
      admin.add_subcommand("customer", "Customers: create, list, prices, block, unblock, erase");
  customer.require_subcommand();

  const Command create = customer.add_subcommand("create", "Create a customer and print its id");
  create.add_option("name", arguments->name, "A name of your choice").required();
  create.example("admin customer create alice");
  create.callback(choose(create_customer));

  const Command list = customer.add_subcommand("list", "List customers with their balances");
  list.add_option("--limit", arguments->limit, "Max number of rows");
  list.example("admin customer list");
  list.callback(choose(list_customers));

  const Command block = customer.add_subcommand("block", "Refuse a customer's calls");
  block.add_option("customer", arguments->customer, "Id or name").required();
  block.add_option("--reason", arguments->reference, "Stored in the audit log");
  block.example("admin customer block alice --reason unpaid");
  block.callback(choose(block_customer));

  const Command unblock = customer.add_subcommand("unblock", "Allow a customer's calls again");
  unblock.add_option("customer", arguments->customer, "Id or name").required();
  unblock.example("admin customer unblock alice");
  unblock.callback(choose(unblock_customer));

  add_customer_price_commands(customer, session, chosen);

  const Command erase = customer.add_subcommand(
      "erase", "Erase who a customer was and what it read, for good; its ledger stays");
  erase.add_option("customer", arguments->customer, "Id or name").required();
  erase.add_option("--confirm", arguments->confirm, "The customer's name, to be sure").required();
  erase.example("admin customer erase alice --confirm alice");
  erase.callback(choose(erase_customer));

  const Command topup = admin.add_subcommand("topup", "Add money to a customer's balance");
  topup.add_option("customer", arguments->customer, "Id or name").required();
  topup.add_option("amount", arguments->amount, "USD, such as 10.00").required();
  topup.add_option("--reference", arguments->reference, "Stored in the ledger");
  topup.add_option("--once", arguments->once,
                   "A key of your choice: with the same key it is added only once within 24 h");
  topup.example("admin topup alice 50.00 --reference inv-7 --once inv-7");
  topup.callback(choose(top_up));

  const Command correction =
      admin.add_subcommand("correct", "Undo a mistake in a customer's balance");
  correction.add_option("customer", arguments->customer, "Id or name").required();
  correction.add_option("amount", arguments->amount, "USD, such as 10.00").required();
  correction.add_flag("--take", arguments->takes, "Take the amount away instead of adding it");
  correction
      .add_option("--reason", arguments->reference, "Stored in the ledger; the customer sees it")
      .required();
  correction.add_option("--once", arguments->once,
                        "A key of your choice: with the same key it is made only once within 24 h");
  correction.example("admin correct alice 40.00 --take --reason 'inv-7 counted twice'");
  correction.callback(choose(correct));
}

void add_admin_key_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command key = admin.add_subcommand("key", "API keys: create, list, revoke, rotate");
  key.require_subcommand();

  const Command create = key.add_subcommand("create", "Create a key and print it, once");
  create.add_option("customer", arguments->customer, "Id or name").required();
  create.add_option("--label", arguments->name, "What the key is for");
  add_answer_styles(create, arguments->handler_style, arguments->user_style);
  create.example("admin key create alice --label ci");
  create.callback(choose(create_key));

  const Command list = key.add_subcommand("list", "List a customer's keys, without their values");
  list.add_option("customer", arguments->customer, "Id or name").required();
  list.example("admin key list alice");
  list.callback(choose(list_keys));

  const Command revoke = key.add_subcommand("revoke", "Revoke a key at once");
  revoke.add_option("key", arguments->key, "The key's id").required();
  revoke.example("admin key revoke 3");
  revoke.callback(choose(revoke_key));

  const Command rotate = key.add_subcommand("rotate", "Replace a key and print the new one, once");
  rotate.add_option("key", arguments->key, "The key's id").required();
  rotate.add_duration("--overlap", arguments->overlap,
                      {std::chrono::seconds(0), std::chrono::hours(24 * 366)},
                      "So long the old key keeps working");
  rotate.example("admin key rotate 3 --overlap 1h");
  rotate.callback(choose(rotate_key));
}

}  // namespace linepool::cli
