#include "code/score/score.h"

#include <algorithm>

namespace linepool {
namespace {

void count(ScoreCounts& counts, ScoreOutcome outcome, bool typed, bool type_right) {
  switch (outcome) {
    case ScoreOutcome::kExact: ++counts.exact; break;
    case ScoreOutcome::kWrong: ++counts.wrong; break;
    case ScoreOutcome::kMiss: ++counts.miss; break;
    case ScoreOutcome::kRight: ++counts.right; break;
    case ScoreOutcome::kFalse: ++counts.invented; break;
  }
  counts.typed += typed ? 1u : 0u;
  counts.type_right += type_right ? 1u : 0u;
}

}  // namespace

ScoreOutcome outcome_of(const LabelledText& text, const CodeResult& result) {
  const std::string* found = result.otp();
  if (!text.code) return found == nullptr ? ScoreOutcome::kRight : ScoreOutcome::kFalse;
  if (found == nullptr) return ScoreOutcome::kMiss;
  const bool exact =
      *found == *text.code ||
      std::find(text.also_right.begin(), text.also_right.end(), *found) != text.also_right.end();
  return exact ? ScoreOutcome::kExact : ScoreOutcome::kWrong;
}

std::string_view name(ScoreOutcome outcome) {
  switch (outcome) {
    case ScoreOutcome::kExact: return "exact";
    case ScoreOutcome::kWrong: return "wrong";
    case ScoreOutcome::kMiss: return "miss";
    case ScoreOutcome::kRight: return "none";
    case ScoreOutcome::kFalse: return "false";
  }
  return "";
}

void Score::add(const LabelledText& text, const CodeResult& result) {
  const ScoreOutcome outcome = outcome_of(text, result);
  const bool typed = text.type.has_value();
  const bool type_right = typed && *text.type == result.type;
  count(total, outcome, typed, type_right);
  if (!text.language.empty()) count(by_language[text.language], outcome, typed, type_right);
  if (!text.source.empty()) count(by_source[text.source], outcome, typed, type_right);
  if (result.otp() == nullptr) return;
  LevelCounts& level = by_level[result.level];
  ++level.given;
  level.right += outcome == ScoreOutcome::kExact ? 1u : 0u;
}

std::optional<double> per_cent(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace linepool
