// admin codes replay.
#include <memory>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

struct Arguments {
  std::uint64_t limit = 5'000;
  bool dry_run = false;
  bool each = false;
};

void show_examples(Session& session, const json::object& replay) {
  const json::value* const examples = replay.if_contains("examples");
  if (examples == nullptr || !examples->is_array()) return;
  Table table({right("SMS"), {"STORED"}, {"NOW"}, {"RULE"}, free_text("TEXT")});
  const auto code_of = [](const json::object& row, const char* when) {
    const json::value* const code = row.if_contains(when);
    return code != nullptr && code->is_object() ? code->get_object() : json::object();
  };
  for (const json::value& example : examples->get_array()) {
    const json::object& row = example.as_object();
    const json::object stored = code_of(row, "stored");
    const json::object now = code_of(row, "now");
    const auto told = [](const json::object& code) {
      const JsonRow of(code);
      return of.text("code").empty() ? of.text("reason") : of.text("code") + " " + of.text("type");
    };
    table.add({std::to_string(JsonRow(row).number("message")), told(stored), told(now),
               JsonRow(now).text("rule"), JsonRow(row).text("text")});
  }
  session.show(table);
}

Exit replay_codes(Session& session, const Arguments& arguments) {
  if (!arguments.dry_run) {
    throw UsageError(
        "codes replay only tells what would change: say --dry-run. What customers were told of "
        "their SMS does not change.");
  }
  const AdminApi api(session);
  Query query;
  query.add("limit", std::to_string(arguments.limit)).add("each", arguments.each ? "1" : "");
  const auto replay = api.get("/codes/replay", query);
  if (!replay) return session.fail(replay.failure());
  if (session.json()) {
    session.show(*replay);
    return Exit::kDone;
  }
  const JsonRow row(*replay);
  Table table({{"WHAT"}, right("SMS")});
  for (const char* what :
       {"texts", "without_result", "same", "gained", "lost", "other_code", "other_type"}) {
    table.add({what, std::to_string(row.number(what))});
  }
  const json::value* const rules = replay->if_contains("by_rule");
  if (rules != nullptr && rules->is_array()) {
    for (const json::value& one : rules->get_array()) {
      const JsonRow rule(one.as_object());
      const auto named = [](const std::string& text) { return text.empty() ? "none" : text; };
      table.add({named(rule.text("stored")) + " > " + named(rule.text("now")),
                 std::to_string(rule.number("texts"))});
    }
  }
  session.show(table);
  if (arguments.each) show_examples(session, *replay);
  return Exit::kDone;
}

}  // namespace

void add_admin_code_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command codes = admin.add_subcommand("codes", "The codes found in SMS: replay");
  codes.require_subcommand();
  const Command replay = codes.add_subcommand(
      "replay", "What the present rules would find in the SMS that are stored");
  replay.add_flag("--dry-run", arguments->dry_run, "Required: nothing is changed");
  replay.add_option("--limit", arguments->limit, "So many SMS, the newest (default: 5000)");
  replay.add_flag("--each", arguments->each,
                  "List SMS that would change, with their texts; the audit log has it");
  replay.example("admin codes replay --dry-run --limit 20000");
  replay.callback(choose(replay_codes));
}

}  // namespace linepool::cli
