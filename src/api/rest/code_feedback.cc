// What customers say of the codes that were found in their SMS.

#include <prometheus/counter.h>

#include <optional>
#include <string>

#include "api/fields.h"
#include "api/rest/calls.h"
#include "base/limits.h"
#include "code/result/code_json.h"
#include "core/codes/message_code.h"
#include "core/commands/messages/judge_code.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {
namespace {

std::optional<MessageMark> verdict_named(std::string_view text) {
  for (const MessageMark verdict : kCodeVerdicts) {
    if (verdict_name(verdict) == text) return verdict;
  }
  return std::nullopt;
}

// Rules are named in the server's own source, so they are few.
std::string rule_label(const CodeResult& code) {
  return code.rule.empty() ? "none" : code.rule;
}

Counter& feedback_counter(Metrics& metrics, std::string_view verdict, const std::string& rule,
                          CodeType type) {
  return metrics.counter(
      "linepool_code_feedback_total", "What customers said of the codes found in their SMS.",
      {{"verdict", std::string(verdict)}, {"rule", rule}, {"type", std::string(name(type))}});
}

wire::Response feedback_json(const core::CodeJudged& judged, MessageMark verdict) {
  const CodeResult code = core::code_of(judged.message);
  wire::JsonWriter json;
  json.begin_object()
      .number("message", judged.message.id.value)
      .text("verdict", verdict_name(verdict));
  code_json::word(json, "rule", code.rule);
  json.number("rule_version", code.rule_version).text("type", name(code.type)).end_object();
  return wire::Response::json(json.take());
}

}  // namespace

void declare_feedback(Metrics& metrics) {
  for (const MessageMark verdict : kCodeVerdicts) {
    feedback_counter(metrics, verdict_name(verdict), "none", CodeType::kOther);
  }
}

std::optional<wire::Response> give_code_feedback(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"verdict"});
  if (!fields) return problem(fields.refusal());
  const auto text = fields->required_text("verdict", limits::kNameBytes);
  if (!text) return problem(text.refusal());
  const std::optional<MessageMark> verdict = verdict_named(*text);
  if (!verdict) {
    return problem(
        Refusal(Error::kInvalidParameter, "Field verdict must be right, wrong or none."));
  }
  // Repeating it is harmless by itself, so no answer is kept for an idempotency key.
  const auto count = [verdict = *verdict,
                      &metrics = call.services.metrics](const Result<core::CodeJudged>& reply) {
    if (!reply || !reply->is_new) return;
    const CodeResult code = core::code_of(reply->message);
    feedback_counter(metrics, verdict_name(verdict), rule_label(code), code.type).Increment();
  };
  return answer_by_command(call.services, call.deferral,
                           core::JudgeCode{call.customer(), call.key(), MessageId{*id}, *verdict},
                           count, [verdict = *verdict](const Result<core::CodeJudged>& reply) {
                             return reply ? feedback_json(*reply, verdict)
                                          : problem(reply.refusal());
                           });
}

}  // namespace linepool::api::rest
