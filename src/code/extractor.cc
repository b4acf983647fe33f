#include "code/extractor.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/limits.h"
#include "code/candidates/candidates.h"
#include "code/judge/judge.h"
#include "code/result/confidence.h"
#include "code/result/details.h"
#include "code/result/formats.h"
#include "code/text/text.h"
#include "code/text/tokens.h"
#include "code/type/message_type.h"
#include "code/words/code_nouns.h"

namespace linepool {
namespace {

constexpr std::array<std::string_view, kCodeTypes> kTypeNames{
    "login", "payment", "signup", "recovery", "pickup", "promo", "password", "other"};

// Two readings are equally good if their scores differ by less.
constexpr int kMargin = 3;
constexpr double kAmbiguous = 0.65;
constexpr int kRetrieverSign = 4;
// Two words of promotion, or one and per cent.
constexpr int kClearPromotion = 4;

struct Reading {
  const CodeCandidate* candidate = nullptr;
  CodeVerdict verdict;
};

// Whether it could still be the code: not old, and not the number of something else.
bool is_in_question(const CodeVerdict& verdict) {
  return !verdict.replaced && verdict.type != CodeType::kOther;
}

bool is_better(const Reading& a, const Reading& b) {
  const auto rank = [](const Reading& r) {
    return std::pair(is_in_question(r.verdict), r.verdict.score);
  };
  return rank(a) > rank(b);
}

CodeOption told(const CodeText& text, const Reading& reading) {
  CodeOption out;
  out.code = reading.candidate->code;
  out.type = reading.verdict.type;
  out.rule = reading.verdict.rule;
  out.confidence = is_in_question(reading.verdict) ? confidence_of(reading.verdict.score) : 0;
  out.level = level_of(out.confidence);
  out.begin = text.original_begin(reading.candidate->begin);
  out.end = text.original_end(reading.candidate->end);
  return out;
}

// Why none of these readings, of which there is at least one, is the code.
NoCode why_none(const std::vector<Reading>& readings) {
  const auto scored = [](const Reading& r) { return r.verdict.score > 0; };
  if (std::none_of(readings.begin(), readings.end(), scored)) return NoCode::kNotACode;
  const bool replaced = std::any_of(readings.begin(), readings.end(),
                                    [](const Reading& r) { return r.verdict.replaced; });
  return replaced ? NoCode::kReplaced : NoCode::kType;
}

// What the words before a candidate mean, in its sentence.
WordSet words_before(const Tokens& tokens, const CodeCandidate& candidate) {
  static constexpr std::size_t kTokens = 4;
  WordSet words = 0;
  for (std::size_t i = candidate.first; i > 0 && candidate.first - i < kTokens; --i) {
    if (tokens[i - 1].ends_sentence || tokens[i - 1].is_number()) break;
    words |= tokens[i - 1].words;
  }
  return words;
}

// "Tell the driver 318", "key box 1984": a short number behind a word of such a code.
bool has_number_behind(Sense word, const Tokens& tokens,
                       const std::vector<CodeCandidate>& candidates) {
  static constexpr std::size_t kLongest = 6;
  const std::size_t shortest = word == Sense::kDoor ? 4 : 3;  // a room has three
  return std::any_of(candidates.begin(), candidates.end(), [&](const CodeCandidate& candidate) {
    const Token& last = tokens[candidate.last];
    const bool range = candidate.first == candidate.last && last.shape == NumberShape::kDashed;
    const bool size = candidate.code.size() >= shortest && candidate.code.size() <= kLongest;
    if (!candidate.digits || candidate.attached || range || !size) return false;
    static constexpr WordSet kCounts = any_of(Sense::kCurrency, Sense::kUnit, Sense::kTime);
    const std::size_t next = candidate.last + 1;
    if (next < tokens.size() && (tokens[next].words & kCounts) != 0) return false;
    static constexpr WordSet kOther =
        any_of(Sense::kReference, Sense::kPhone, Sense::kPayment, Sense::kCurrency);
    const WordSet words = words_before(tokens, candidate);
    return has(words, word) && (words & kOther) == 0;
  });
}

// "haveli467", "2902": something that could be a password.
bool holds_value(const Tokens& tokens) {
  static constexpr std::size_t kShortest = 4;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    count_step();
    const Token& token = tokens[i];
    const bool number = token.is_number() && token.shape == NumberShape::kPlain;
    // What looks like an app's hash may be a password of its length.
    const bool other = token.kind == TextTokenKind::kMixed || token.kind == TextTokenKind::kAddress;
    if ((number || other) && token.size() >= kShortest) return true;
  }
  return false;
}

// Whether the message is about a code of another type, though no word says which of its numbers.
bool holds_other_code(CodeType whole, const MessageSigns& signs, const Tokens& tokens,
                      const std::vector<CodeNoun>& nouns,
                      const std::vector<CodeCandidate>& candidates) {
  if (is_one_time(whole) || whole == CodeType::kOther) return false;
  if (whole == CodeType::kPromo && signs.promo >= kClearPromotion) return true;
  const bool named = std::any_of(nouns.begin(), nouns.end(),
                                 [](const CodeNoun& noun) { return noun.kind != NounKind::kWeak; });
  if (whole == CodeType::kPassword) {
    return (named && (signs.told || holds_value(tokens))) ||
           (signs.chats > 0 && !candidates.empty()) ||
           has_number_behind(Sense::kDoor, tokens, candidates);
  }
  if (whole == CodeType::kPromo && signs.percent && named) return true;
  const bool mixed = std::any_of(candidates.begin(), candidates.end(),
                                 [](const CodeCandidate& c) { return !c.digits; });
  if (whole == CodeType::kPickup && has_number_behind(Sense::kPickup, tokens, candidates)) {
    return true;
  }
  return !candidates.empty() && (mixed || signs.collects || (named && signs.pickup > 0));
}

// What a message is about in which no code was found.
CodeType type_without_code(const MessageSigns& signs, const Tokens& tokens,
                           const std::vector<CodeNoun>& nouns,
                           const std::vector<CodeCandidate>& candidates) {
  const CodeType whole = type_of(signs);
  if (holds_other_code(whole, signs, tokens, nouns, candidates)) return whole;
  const bool told = signs.told && !signs.calls && whole != CodeType::kOther;
  return told ? CodeType::kPassword : CodeType::kOther;
}

// The best reading into the result, the others into its candidates.
void choose(const CodeText& text, std::vector<Reading>& readings, CodeResult& result) {
  std::stable_sort(readings.begin(), readings.end(), is_better);
  if (!readings.empty()) {
    CodeOption best = told(text, readings.front());
    if (best.level != CodeLevel::kNone) {
      const CodeVerdict& verdict = readings.front().verdict;
      const bool rival =
          std::any_of(readings.begin() + 1, readings.end(), [&](const Reading& other) {
            return other.candidate->code != best.code && is_in_question(other.verdict) &&
                   other.verdict.score + kMargin > verdict.score;
          });
      if (rival) best.confidence = std::min(best.confidence, kAmbiguous);
      result.code = std::move(best.code);
      result.type = best.type;
      result.confidence = best.confidence;
      result.level = level_of(best.confidence);
      result.begin = best.begin;
      result.end = best.end;
      result.rule = best.rule;
      result.score = verdict.score;
      const std::string& prefixed = readings.front().candidate->with_prefix;
      if (!prefixed.empty()) {
        CodeOption whole = told(text, readings.front());
        whole.code = prefixed;
        whole.confidence = 0;
        whole.level = CodeLevel::kNone;
        result.candidates.push_back(std::move(whole));
      }
      result.reason = is_one_time(result.type) ? NoCode::kFound : NoCode::kType;
    } else {
      result.reason = why_none(readings);
    }
  }
  for (const Reading& reading : readings) {
    if (result.candidates.size() >= kMaxCodeOptions) break;
    if (reading.candidate->code == result.code) continue;
    result.candidates.push_back(told(text, reading));
  }
}

// The domain-bound format says which code it is; the words only say what it is for.
void take_domain_bound(DomainBound bound, CodeResult& result) {
  result.code = std::move(bound.code);
  result.origin = "https://" + bound.host;
  result.begin = bound.begin;
  result.end = bound.end;
  result.rule = "domain-bound";
  result.score = 100;
  result.confidence = 0.999;
  result.level = CodeLevel::kHigh;
  result.reason = NoCode::kFound;
  if (!is_one_time(result.type)) result.type = CodeType::kLogin;
}

}  // namespace

namespace {

enum class Want : std::uint8_t { kCode, kCodeAndDetails };

// What stands beside the code is only looked for if somebody wants it.
CodeResult read(std::string_view text, Want want) {
  text = text.substr(0, limits::kSmsTextBytes);
  CodeResult result;
  result.rule_version = kCodeRuleVersion;
  const CodeText folded(text);
  const HashSpan hash = retriever_hash(folded.cased());
  const Tokens tokens(folded, hash.begin, hash.end);
  const std::vector<CodeNoun> nouns = find_code_nouns(tokens);
  MessageSigns signs = signs_of(tokens, nouns);
  const MessageFacts facts{.retriever =
                               hash.end > hash.begin || folded.folded().starts_with("<#>")};
  // Nobody has an app read the code of a parcel.
  if (facts.retriever) signs.one_time += kRetrieverSign;
  if (std::optional<DomainBound> bound = domain_bound(text)) {
    result.type = type_of(signs);
    take_domain_bound(*std::move(bound), result);
  } else {
    const std::vector<CodeCandidate> candidates = find_code_candidates(tokens);
    const std::vector<CodeVerdict> verdicts =
        CodeJudge(tokens, candidates, nouns, signs, facts).judge();
    std::vector<Reading> readings;
    readings.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      readings.push_back({&candidates[i], verdicts[i]});
    }
    choose(folded, readings, result);
    if (result.code.empty()) result.type = type_without_code(signs, tokens, nouns, candidates);
  }
  if (want == Want::kCodeAndDetails) read_details(tokens, nouns, text, result);
  return result;
}

}  // namespace

void prepare_code_rules() {
  static_cast<void>(read_code("Your code is 482913."));
}

CodeResult read_code(std::string_view text) {
  return read(text, Want::kCodeAndDetails);
}

std::optional<ExtractedCode> extract_code(std::string_view text) {
  CodeResult result = read(text, Want::kCode);
  if (result.otp() == nullptr) return std::nullopt;
  return ExtractedCode{std::move(result.code),  result.begin,        result.end,
                       std::move(result.rule),  result.rule_version, result.level,
                       std::move(result.origin)};
}

std::string_view name(CodeType type) {
  return kTypeNames[static_cast<std::size_t>(type)];
}

std::optional<CodeType> code_type(std::string_view name) {
  const auto* const found = std::find(kTypeNames.begin(), kTypeNames.end(), name);
  if (found == kTypeNames.end()) return std::nullopt;
  return static_cast<CodeType>(found - kTypeNames.begin());
}

std::string_view name(CodeLevel level) {
  switch (level) {
    case CodeLevel::kNone: return "none";
    case CodeLevel::kLow: return "low";
    case CodeLevel::kMedium: return "medium";
    case CodeLevel::kHigh: return "high";
  }
  return "";
}

std::string_view name(NoCode reason) {
  switch (reason) {
    case NoCode::kFound: return "";
    case NoCode::kNoNumber: return "no_number";
    case NoCode::kNotACode: return "not_a_code";
    case NoCode::kType: return "type_not_wanted";
    case NoCode::kReplaced: return "replaced";
  }
  return "";
}

}  // namespace linepool
