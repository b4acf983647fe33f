#include "core/codes/lease_code.h"

#include <optional>

#include "code/result/evidence.h"
#include "code/result/kept.h"

namespace linepool::core {

namespace {

std::optional<CodeSpan> captured(const CodePattern* pattern, std::string_view text) {
  const auto part = pattern != nullptr ? pattern->find(text) : std::nullopt;
  return part ? std::optional(CodeSpan{part->begin, part->end}) : std::nullopt;
}

// The customer knows its own texts better than the operator.
std::optional<CodeSpan> by_pattern(const KnownCodes& known, const Lease& lease, const App* app,
                                   std::string_view text) {
  if (!lease.code_pattern.empty()) {
    CodePatterns own;
    CodePatterns& patterns = known.patterns != nullptr ? *known.patterns : own;
    if (const auto part = captured(patterns.of(lease.code_pattern), text)) return part;
  }
  if (app == nullptr || !app->code_pattern) return std::nullopt;
  return captured(&*app->code_pattern, text);
}

}  // namespace

SmsText code_for_lease(const KnownCodes& known, const Lease& lease, const Message& message,
                       bool is_claimed, const FoundCode& found) {
  CodeEvidence evidence;
  evidence.sender = message.from;
  evidence.is_claimed = is_claimed;
  const App* app = known.catalogue.find_app(lease.app);
  if (app != nullptr) {
    evidence.app = app->name;
    evidence.names = &app->aliases;
  }
  evidence.pattern = by_pattern(known, lease, app, message.text.reveal());
  const auto changed = with_evidence(found.result, evidence, message.text.reveal());
  return changed ? SmsText(keep_code(*changed)) : found.kept;
}

}  // namespace linepool::core
