// A message pattern: an RE2 expression with its source. RE2 runs in time linear in the text, so no
// pattern in an operator's file can be slow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace re2 {
class RE2;
}

namespace linepool {

class AppPattern {
 public:
  // UTF-8, case-insensitive, unanchored. Refused with the reason: longer than
  // limits::kPatternBytes, not an RE2 expression, too large when compiled, or matching the empty
  // string (it would match every message).
  static Result<AppPattern> compile(std::string source);

  [[nodiscard]] const std::string& source() const { return source_; }
  // How large it is when compiled, in instructions of RE2, each of 16 bytes.
  [[nodiscard]] std::size_t instructions() const;
  // Whether the pattern occurs in `text`. Text that is not UTF-8 is allowed.
  [[nodiscard]] bool occurs_in(std::string_view text) const;

 private:
  AppPattern(std::string source, std::shared_ptr<const re2::RE2> expression);

  std::string source_;
  std::shared_ptr<const re2::RE2> expression_;
};

// Whether any of many patterns occurs in a text, found in a single pass.
class AnyPattern {
 public:
  // For all patterns together, with the states that texts lead to. Those of the catalogue that
  // ships need half of it.
  static constexpr std::int64_t kBytes = 4 << 20;

  explicit AnyPattern(const std::vector<AppPattern>& patterns, std::int64_t bytes = kBytes);

  // False only if none does. May also be true if telling would take too much memory.
  [[nodiscard]] bool may_occur_in(std::string_view text) const;

 private:
  struct Compiled;

  std::size_t size_;
  std::shared_ptr<const Compiled> compiled_;  // null: too large to compile
};

}  // namespace linepool
