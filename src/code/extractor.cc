#include "code/extractor.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/limits.h"
#include "code/candidates.h"
#include "code/judge.h"
#include "code/text.h"

namespace linepool {
namespace {

constexpr int kRuleVersion = 1;
constexpr std::size_t kRetrieverHashLength = 11;

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\v';
}

// The domain-bound format, only on the last line: `@host #code`, optionally ` @embedded` (or `%` as
// in older iframe messages).
std::optional<ExtractedCode> domain_bound(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  const std::size_t line_end = text.find_last_of("\r\n");
  const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  const std::string_view line = text.substr(line_begin);
  static const re2::RE2 kFormat(
      R"(^@([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?) #([!-~]+))",
      re2::RE2::Quiet);
  re2::StringPiece host;
  re2::StringPiece code;
  if (!re2::RE2::PartialMatch(piece(line), kFormat, &host, &code)) return std::nullopt;
  static constexpr std::size_t kMaxCode = 64;
  if (code.size() > kMaxCode) return std::nullopt;
  ExtractedCode result;
  result.code = std::string(code.data(), code.size());
  result.begin = line_begin + static_cast<std::size_t>(code.data() - line.data());
  result.end = result.begin + code.size();
  result.rule = "domain-bound";
  result.rule_version = kRuleVersion;
  result.confidence = Confidence::kCertain;
  result.origin = "https://" + std::string(host.data(), host.size());
  return result;
}

bool is_hash_char(char c) {
  return is_letter(c) || is_digit(c) || c == '+' || c == '/';
}

// Distinguishes a hash from an eleven-letter word: both cases, with a capital that is not the first
// letter; a digit among letters; or a '+' or '/'.
bool looks_hashed(std::string_view token) {
  bool upper_inside = false;
  bool lower = false;
  bool digit = false;
  bool sign = false;
  for (std::size_t i = 0; i < token.size(); ++i) {
    upper_inside = upper_inside || (i > 0 && token[i] >= 'A' && token[i] <= 'Z');
    lower = lower || (token[i] >= 'a' && token[i] <= 'z');
    digit = digit || (token[i] >= '0' && token[i] <= '9');
    sign = sign || token[i] == '+' || token[i] == '/';
  }
  return sign || (lower && upper_inside) || (digit && (lower || upper_inside));
}

// The SMS Retriever's app hash at the end of the message, in the folded text; empty if none.
TextSpan retriever_hash(std::string_view cased) {
  std::size_t end = cased.size();
  while (end > 0 && is_ascii_space(cased[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_hash_char(cased[begin - 1]) && end - begin <= kRetrieverHashLength)
    --begin;
  if (end - begin != kRetrieverHashLength) return {};
  if (begin > 0 && !is_ascii_space(cased[begin - 1])) return {};
  const std::string_view token = cased.substr(begin, kRetrieverHashLength);
  const bool marked = cased.starts_with("<#>") || cased.starts_with("[#]");
  return marked || looks_hashed(token) ? TextSpan{begin, end} : TextSpan{};
}

// `G-412157`: only the digits are typed, because the form shows the prefix; the whole is the
// runner-up.
std::optional<ExtractedCode> google_prefix(const CodeText& text,
                                           const std::vector<TextSpan>& excluded) {
  static const re2::RE2 kFormat(R"((?:^|[^0-9A-Za-z_-])(G-([A-Z0-9]{5,6}))(?:$|[^0-9A-Za-z_-]))",
                                re2::RE2::Quiet);
  const std::string_view cased = text.cased();
  re2::StringPiece rest = piece(cased);
  re2::StringPiece whole;
  re2::StringPiece code;
  while (re2::RE2::FindAndConsume(&rest, kFormat, &whole, &code)) {
    const auto begin = static_cast<std::size_t>(whole.data() - cased.data());
    const bool has_digit = std::any_of(code.begin(), code.end(), is_digit);
    const bool inside = std::any_of(excluded.begin(), excluded.end(),
                                    [&](const TextSpan& span) { return span.holds(begin); });
    if (!has_digit || inside) continue;
    ExtractedCode result;
    result.code = std::string(code.data(), code.size());
    result.begin = text.original_begin(begin);
    result.end = text.original_end(begin + whole.size());
    result.rule = "google-prefix";
    result.rule_version = kRuleVersion;
    result.confidence = Confidence::kHigh;
    result.runner_up = std::string(whole.data(), whole.size());
    return result;
  }
  return std::nullopt;
}

Confidence confidence_of(int score) {
  if (score >= kHighScore) return Confidence::kHigh;
  return score >= kMediumScore ? Confidence::kMedium : Confidence::kLow;
}

// Messages without code words that are still meant to carry a code: an app's retriever message, or
// a text that is only a number. Only if it has a single number.
void judge_wordless(const CodeJudge& judge, std::string_view folded, bool retriever,
                    std::vector<CodeVerdict>& verdicts) {
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const CodeCandidate& candidate = judge.candidates()[i];
    if (verdicts[i].score > 0) return;
    if (candidate.mixed || candidate.attached || judge.is_other_number(candidate)) continue;
    if (only) return;
    only = i;
  }
  if (!only) return;
  const CodeCandidate& candidate = judge.candidates()[*only];
  if (retriever) verdicts[*only] = {60, "retriever"};
  const bool bare =
      std::none_of(folded.begin(),
                   folded.begin() + static_cast<std::ptrdiff_t>(candidate.span.begin),
                   [](char c) { return !is_ascii_space(c); }) &&
      std::none_of(folded.begin() + static_cast<std::ptrdiff_t>(candidate.span.end), folded.end(),
                   [](char c) { return !is_ascii_space(c) && c != '.'; });
  static constexpr std::size_t kLongestBare = 6;
  if (bare && candidate.code.size() <= kLongestBare && !candidate.doubtful) {
    verdicts[*only] = {kAcceptedScore, "bare"};
  }
}

std::optional<ExtractedCode> judged(const CodeText& text, const std::vector<TextSpan>& excluded,
                                    bool retriever) {
  const CodeJudge judge(text, find_code_candidates(text, excluded));
  std::vector<CodeVerdict> verdicts = judge.judge();
  judge_wordless(judge, text.folded(), retriever, verdicts);
  const CodeCandidate* best = nullptr;
  CodeVerdict verdict;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i].score > verdict.score) {
      verdict = verdicts[i];
      best = &judge.candidates()[i];
    }
  }
  if (best == nullptr || verdict.score < kAcceptedScore) return std::nullopt;
  ExtractedCode result;
  result.code = best->code;
  result.begin = text.original_begin(best->span.begin);
  result.end = text.original_end(best->span.end);
  result.rule = verdict.rule;
  result.rule_version = kRuleVersion;
  result.confidence = confidence_of(verdict.score);
  if (!best->with_prefix.empty()) result.runner_up = best->with_prefix;
  int second = 0;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const CodeCandidate& candidate = judge.candidates()[i];
    if (candidate.code == best->code || verdicts[i].score <= second) continue;
    second = verdicts[i].score;
    result.runner_up = candidate.code;
  }
  return result;
}

}  // namespace

std::optional<ExtractedCode> extract_code(std::string_view text) {
  text = text.substr(0, limits::kSmsTextBytes);
  std::optional<ExtractedCode> bound = domain_bound(text);
  if (bound) return bound;
  const CodeText folded(text);
  std::vector<TextSpan> excluded = find_addresses(folded.folded());
  const TextSpan hash = retriever_hash(folded.cased());
  const bool retriever = hash.end > hash.begin || folded.folded().starts_with("<#>");
  if (hash.end > hash.begin && (excluded.empty() || excluded.back().end <= hash.begin)) {
    excluded.push_back(hash);
  }
  std::optional<ExtractedCode> google = google_prefix(folded, excluded);
  if (google) return google;
  return judged(folded, excluded, retriever);
}

std::string_view name(Confidence confidence) {
  switch (confidence) {
    case Confidence::kLow: return "low";
    case Confidence::kMedium: return "medium";
    case Confidence::kHigh: return "high";
    case Confidence::kCertain: return "certain";
  }
  return "";
}

}  // namespace linepool
