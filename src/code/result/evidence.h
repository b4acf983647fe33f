// What is known besides the text once an SMS has reached its lease.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "code/extractor.h"

namespace linepool {

// The part of the text that a pattern of the caller's or the operator's took for the code.
struct CodeSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct CodeEvidence {
  std::string_view sender;                     // of the SMS
  std::string_view app;                        // name of the lease's app
  const std::vector<std::string>* names = {};  // its other names; null: it has none
  bool is_claimed = false;                     // sender or text are those of the app
  std::optional<CodeSpan> pattern = {};
};

// A longer capture of a pattern is no code.
inline constexpr std::size_t kPatternCodeBytes = 64;

// The result in the light of the evidence; nothing if that changes nothing:
//
// 1. What the pattern captured is the code, whatever the rules say.
// 2. The number or name of the sender or of the app is no code.
// 3. The only number of a short SMS from the app itself is a code, at CodeLevel::kLow.
std::optional<CodeResult> with_evidence(const CodeResult& result, const CodeEvidence& evidence,
                                        std::string_view text);

}  // namespace linepool
