// What the present rules for codes would change on the SMS that are stored.

#include <string>

#include "api/admin/calls.h"
#include "code/result/code_json.h"
#include "core/codes/replay.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::int64_t kTexts = 5'000;

wire::Response replay_json(const core::CodeReplay& replay, bool with_examples) {
  wire::JsonWriter json;
  json.begin_object()
      .number("rule_version", kCodeRuleVersion)
      .count("texts", replay.texts)
      .count("without_result", replay.without_result)
      .count("same", replay.same)
      .count("gained", replay.gained)
      .count("lost", replay.lost)
      .count("other_code", replay.other_code)
      .count("other_type", replay.other_type);
  json.key("by_rule").begin_array();
  for (const auto& [rules, texts] : replay.by_rule) {
    json.begin_object();
    code_json::word(json, "stored", rules.first);
    code_json::word(json, "now", rules.second);
    json.count("texts", texts).end_object();
  }
  json.end_array();
  if (with_examples) {
    json.key("examples").begin_array();
    for (const auto& [message, now] : replay.examples) {
      json.begin_object().number("message", message.id.value);
      json.text("text", message.text.reveal()).key("stored");
      write_code(json, core::code_of(message));
      json.key("now");
      write_code(json, now);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  return wire::Response::json(json.take());
}

}  // namespace

std::optional<wire::Response> replay_codes(AdminCall& call) {
  if (call.parameter_beside({"limit", "each"})) {
    return problem(Refusal(Error::kInvalidParameter, "The known parameters are limit and each."));
  }
  const auto limit = call.query_integer("limit", core::kReplayTexts, kTexts);
  if (!limit) return problem(limit.refusal());
  const auto each = call.query_integer("each", 1, 0);
  if (!each) return problem(each.refusal());
  return call.ask([max = static_cast<std::size_t>(*limit), each = *each == 1,
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const core::CodeReplay replay =
        core::replay_codes(tx, *catalogue, max, each ? core::kReplayExamples : 0);
    return replay_json(replay, each);
  });
}

}  // namespace linepool::api::admin
