// A pattern of a caller's or the operator's own, which says where the code is in the texts that he
// knows: an RE2 expression with one capture. Bounded in its length, in its program and in the text
// that it searches, because the engine runs it while others wait.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace re2 {
class RE2;
}

namespace linepool {

// The part of a text that a pattern captured, in bytes; never empty.
struct Captured {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class CodePattern {
 public:
  // UTF-8, case-insensitive, unanchored. Refused with what is allowed: longer than
  // limits::kCodePatternBytes, not an RE2 expression, not exactly one capture, too large when
  // compiled, or matching the empty string.
  static Result<CodePattern> compile(std::string source);

  [[nodiscard]] const std::string& source() const { return source_; }
  // What it captures at its first match; nothing if it does not match, or captures nothing or more
  // than kCodeBytes. Of a long text only the first kTextBytes are searched.
  [[nodiscard]] std::optional<Captured> find(std::string_view text) const;

  static constexpr std::size_t kCodeBytes = 64;
  static constexpr std::size_t kTextBytes = 2048;

 private:
  CodePattern(std::string source, std::shared_ptr<const re2::RE2> expression);

  std::string source_;
  std::shared_ptr<const re2::RE2> expression_;
};

// Compiled patterns that are in use, so that not every SMS compiles its own.
class CodePatterns {
 public:
  // `source` was compiled before, when it was accepted; null if this release refuses it. Valid
  // until the next call.
  [[nodiscard]] const CodePattern* of(const std::string& source);

  static constexpr std::size_t kKept = 64;

 private:
  std::vector<CodePattern> kept_;  // the most recently used last
};

}  // namespace linepool
