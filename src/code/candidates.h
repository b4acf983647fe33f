// The runs of a message that have the shape of a one-time code. Shape only: what stands around them
// is judged by the extractor.
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
  std::string with_prefix;  // "FB-12345" where a prefix was left off, otherwise ""
  bool mixed = false;       // letters and digits
  bool doubtful = false;    // a year, a date, or as long as a phone number: wants a close code word
  bool attached = false;    // stands right after letters; those must end a code word
};

// Web and mail addresses, whose digits are no codes.
std::vector<TextSpan> find_addresses(std::string_view folded);

// In the order of the text. Nothing inside `excluded` spans.
std::vector<CodeCandidate> find_code_candidates(const CodeText& text,
                                                const std::vector<TextSpan>& excluded);

}  // namespace linepool
