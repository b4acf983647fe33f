#include "domain/patterns/code_pattern.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "domain/patterns/re2.h"

namespace linepool {
namespace {

constexpr std::int64_t kCompiledBytes = 256 * 1024;
// Of 16 bytes each; a step of the search is linear in them.
constexpr int kInstructions = 1500;
constexpr const char* kTooLarge =
    "this one is too large when compiled: use fewer Unicode classes and counts.";

Refusal refuse(const std::string& why) {
  return Refusal(Error::kInvalidParameter,
                 "A pattern for codes must be an RE2 expression of at most " +
                     std::to_string(limits::kCodePatternBytes) +
                     " bytes with exactly one capture, such as code (\\d{4,8}); " + why);
}

}  // namespace

CodePattern::CodePattern(std::string source, std::shared_ptr<const re2::RE2> expression)
    : source_(std::move(source)), expression_(std::move(expression)) {}

Result<CodePattern> CodePattern::compile(std::string source) {
  if (source.empty()) return refuse("this one is empty.");
  if (source.size() > limits::kCodePatternBytes) return refuse("this one is longer.");
  if (!is_valid_utf8(source)) return refuse("this one is not UTF-8.");
  auto expression =
      std::make_shared<const re2::RE2>(re2_piece(source), re2_options(kCompiledBytes));
  if (expression->error_code() == re2::RE2::ErrorPatternTooLarge) return refuse(kTooLarge);
  if (!expression->ok()) return refuse("RE2 says: " + expression->error() + ".");
  const int captures = expression->NumberOfCapturingGroups();
  if (captures != 1) {
    return refuse("this one has " + std::to_string(captures) + "; (?:...) does not capture.");
  }
  if (expression->ProgramSize() > kInstructions) return refuse(kTooLarge);
  if (re2::RE2::PartialMatch("", *expression)) {
    return refuse("this one matches empty text, so it would match every SMS.");
  }
  return CodePattern(std::move(source), std::move(expression));
}

std::optional<Captured> CodePattern::find(std::string_view text) const {
  text = text.substr(0, kTextBytes);
  std::array<re2::StringPiece, 2> parts;
  if (!expression_->Match(re2_piece(text), 0, text.size(), re2::RE2::UNANCHORED, parts.data(), 2)) {
    return std::nullopt;
  }
  const re2::StringPiece& code = parts[1];
  if (code.empty() || code.size() > kCodeBytes) return std::nullopt;
  const auto begin = static_cast<std::size_t>(code.data() - text.data());
  CHECK(begin + code.size() <= text.size(), "a part of the text");
  return Captured{begin, begin + code.size()};
}

const CodePattern* CodePatterns::of(const std::string& source) {
  const auto found = std::find_if(kept_.begin(), kept_.end(),
                                  [&](const CodePattern& one) { return one.source() == source; });
  if (found != kept_.end()) {
    std::rotate(found, found + 1, kept_.end());
    return &kept_.back();
  }
  Result<CodePattern> compiled = CodePattern::compile(source);
  if (!compiled) return nullptr;
  if (kept_.size() >= kKept) kept_.erase(kept_.begin());
  kept_.push_back(*std::move(compiled));
  return &kept_.back();
}

}  // namespace linepool
