#include "domain/catalogue/app_pattern.h"

#include <re2/set.h>

#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "domain/patterns/re2.h"

namespace linepool {
namespace {

// Enough for any pattern of kPatternBytes without large counted repetitions; RE2 refuses more.
constexpr std::int64_t kCompiledBytes = 1 << 20;

re2::RE2::Options options(std::int64_t bytes) {
  re2::RE2::Options options = re2_options(bytes);
  options.set_never_capture(true);
  return options;
}

}  // namespace

AppPattern::AppPattern(std::string source, std::shared_ptr<const re2::RE2> expression)
    : source_(std::move(source)), expression_(std::move(expression)) {}

Result<AppPattern> AppPattern::compile(std::string source) {
  if (source.empty() || source.size() > limits::kPatternBytes) {
    return Refusal(
        Error::kInvalidParameter,
        "a pattern must be 1 to " + std::to_string(limits::kPatternBytes) + " bytes long");
  }
  auto expression = std::make_shared<const re2::RE2>(re2_piece(source), options(kCompiledBytes));
  if (!expression->ok()) return Refusal(Error::kInvalidParameter, expression->error());
  if (re2::RE2::PartialMatch("", *expression)) {
    return Refusal(Error::kInvalidParameter,
                   "it matches empty text, so it would match every message");
  }
  return AppPattern(std::move(source), std::move(expression));
}

struct AnyPattern::Compiled {
  explicit Compiled(std::int64_t bytes) : set(options(bytes), re2::RE2::UNANCHORED) {}
  re2::RE2::Set set;
};

AnyPattern::AnyPattern(const std::vector<AppPattern>& patterns, std::int64_t bytes)
    : size_(patterns.size()) {
  CHECK(bytes > 0);
  auto compiled = std::make_shared<Compiled>(bytes);
  for (const AppPattern& pattern : patterns) {
    const int index = compiled->set.Add(re2_piece(pattern.source()), nullptr);
    CHECK(index >= 0, "a pattern has been compiled before");
  }
  if (compiled->set.Compile()) compiled_ = std::move(compiled);
}

bool AnyPattern::may_occur_in(std::string_view text) const {
  if (size_ == 0) return false;
  if (compiled_ == nullptr) return true;
  re2::RE2::Set::ErrorInfo outcome{};
  return compiled_->set.Match(re2_piece(text), nullptr, &outcome) ||
         outcome.kind == re2::RE2::Set::kOutOfMemory;
}

std::size_t AppPattern::instructions() const {
  const int size = expression_->ProgramSize();
  CHECK(size > 0, "it has been compiled");
  return static_cast<std::size_t>(size);
}

bool AppPattern::occurs_in(std::string_view text) const {
  return re2::RE2::PartialMatch(re2_piece(text), *expression_);
}

}  // namespace linepool
