// A message pattern: an RE2 expression with its source. RE2 runs in time linear in the text, so a
// pattern from an operator's file can be slow to no one.
#pragma once

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
  // UTF-8, without regard to case, unanchored. Refused with the reason: longer than
  // limits::kPatternBytes, not an RE2 expression, too large when compiled, or true of the empty
  // text (it would take every message).
  static Result<AppPattern> compile(std::string source);

  [[nodiscard]] const std::string& source() const { return source_; }
  // Whether the pattern occurs in `text`. Text that is not UTF-8 is allowed.
  [[nodiscard]] bool occurs_in(std::string_view text) const;

 private:
  AppPattern(std::string source, std::shared_ptr<const re2::RE2> expression);

  std::string source_;
  std::shared_ptr<const re2::RE2> expression_;
};

// Whether one of many patterns occurs in a text, found in one pass over it.
class AnyPattern {
 public:
  explicit AnyPattern(const std::vector<AppPattern>& patterns);

  // False only when none does; true, too, where that would take too much memory to tell.
  [[nodiscard]] bool may_occur_in(std::string_view text) const;

 private:
  struct Compiled;

  std::size_t size_;
  std::shared_ptr<const Compiled> compiled_;  // null: it would be too large
};

}  // namespace linepool
