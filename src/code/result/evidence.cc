#include "code/result/evidence.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool {
namespace {

constexpr std::size_t kShortText = 48;
constexpr std::size_t kFewestDigits = 4;
constexpr std::size_t kMostDigits = 8;
// Whoever wrote the pattern knows the texts.
constexpr double kByPattern = 0.995;
constexpr double kByLease = 0.65;

bool is_name(std::string_view code, const CodeEvidence& evidence) {
  const auto is_it = [code](std::string_view name) { return equal_ignoring_case(code, name); };
  const auto* const names = evidence.names;
  return is_it(evidence.sender) || is_it(evidence.app) ||
         (names != nullptr && std::any_of(names->begin(), names->end(), is_it));
}

CodeOption best_of(const CodeResult& result) {
  CodeOption option;
  option.code = result.code;
  option.type = result.type;
  option.confidence = result.confidence;
  option.level = result.level;
  option.begin = result.begin;
  option.end = result.end;
  option.rule = result.rule;
  return option;
}

void make_best(CodeOption option, CodeResult& result) {
  result.code = std::move(option.code);
  result.type = option.type;
  result.confidence = option.confidence;
  result.level = option.level;
  result.begin = option.begin;
  result.end = option.end;
  result.rule = std::move(option.rule);
  result.reason = is_one_time(result.type) ? NoCode::kFound : NoCode::kType;
}

// What was the best is the first of the others.
void take_pattern(const CodeSpan& span, std::string_view text, CodeResult& result) {
  CodeOption taken;
  taken.code = std::string(text.substr(span.begin, span.end - span.begin));
  taken.type = is_one_time(result.type) ? result.type : CodeType::kLogin;
  taken.confidence = kByPattern;
  taken.level = CodeLevel::kHigh;
  taken.begin = span.begin;
  taken.end = span.end;
  taken.rule = "pattern";
  auto& others = result.candidates;
  if (!result.code.empty()) others.insert(others.begin(), best_of(result));
  std::erase_if(others, [&](const CodeOption& other) { return other.code == taken.code; });
  if (others.size() > kMaxCodeOptions) others.resize(kMaxCodeOptions);
  make_best(std::move(taken), result);
}

// The best of the others takes the place of a name, if it is likely enough.
void strike_out_best(CodeResult& result) {
  auto& others = result.candidates;
  const auto next = std::find_if(others.begin(), others.end(), [](const CodeOption& other) {
    return other.level != CodeLevel::kNone;
  });
  if (next == others.end()) {
    make_best(CodeOption{}, result);
    result.reason = NoCode::kNotACode;
    return;
  }
  CodeOption best = std::move(*next);
  others.erase(next);
  make_best(std::move(best), result);
}

bool is_only_number(const CodeResult& result, const CodeEvidence& evidence, std::string_view text) {
  if (!evidence.is_claimed || !result.code.empty() || result.candidates.size() != 1) return false;
  if (result.reason != NoCode::kNotACode || text.size() > kShortText) return false;
  const CodeOption& only = result.candidates.front();
  return is_one_time(only.type) && only.code.size() >= kFewestDigits &&
         only.code.size() <= kMostDigits &&
         std::all_of(only.code.begin(), only.code.end(), is_digit);
}

}  // namespace

std::optional<CodeResult> with_evidence(const CodeResult& result, const CodeEvidence& evidence,
                                        std::string_view text) {
  if (const auto& span = evidence.pattern) {
    CHECK(span->begin < span->end && span->end <= text.size());
    CHECK(span->end - span->begin <= kPatternCodeBytes);
    CodeResult changed = result;
    take_pattern(*span, text, changed);
    return changed;
  }
  const auto names = [&](const CodeOption& option) { return is_name(option.code, evidence); };
  const bool best_is_name = !result.code.empty() && is_name(result.code, evidence);
  const bool some_are = std::any_of(result.candidates.begin(), result.candidates.end(), names);
  if (!best_is_name && !some_are && !is_only_number(result, evidence, text)) return std::nullopt;
  CodeResult changed = result;
  std::erase_if(changed.candidates, names);
  if (best_is_name) strike_out_best(changed);
  if (is_only_number(changed, evidence, text)) {
    CodeOption only = std::move(changed.candidates.front());
    changed.candidates.clear();
    only.confidence = kByLease;
    only.level = CodeLevel::kLow;
    only.rule = "lease";
    make_best(std::move(only), changed);
  }
  return changed;
}

}  // namespace linepool
