// The parts of a message that are shaped like a one-time code. Shape only: the extractor judges
// their context.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "code/text.h"

namespace linepool {

struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool holds(std::size_t at) const { return at >= begin && at < end; }
};

struct CodeCandidate {
  TextSpan span;            // in the folded text
  std::string code;         // digits without separators, or letters and digits as written
  std::string with_prefix;  // "FB-12345" if the prefix was dropped, otherwise ""
  bool mixed = false;       // letters and digits
  bool doubtful = false;    // like a year, date or phone number: needs a code word close by
  bool attached = false;    // directly after letters; those must end a code word
};

// Web and mail addresses; digits in them are not codes.
std::vector<TextSpan> find_addresses(std::string_view folded);

// In text order. Nothing inside `excluded` spans.
std::vector<CodeCandidate> find_code_candidates(const CodeText& text,
                                                const std::vector<TextSpan>& excluded);

}  // namespace linepool
