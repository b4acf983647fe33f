// Finds the one-time code in an SMS. A pure function of the text: fixed formats first, then
// numbers, judged by the code words of many languages around them. Returns nothing rather than a
// guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {

enum class Confidence : std::uint8_t {
  kLow,      // the message holds nothing else it could be
  kMedium,   // a code word is near
  kHigh,     // directly joined to a code word
  kCertain,  // a machine-readable format
};

struct ExtractedCode {
  // What to type: ASCII digits without separators ("123456" for "123-456" and "۱۲۳۴۵۶"), or letters
  // and digits as written.
  std::string code;
  // Where the original text holds the code as written, in bytes.
  std::size_t begin = 0;
  std::size_t end = 0;
  // Which rule found it, and the rule's version, so that a stored result can be judged later.
  std::string_view rule;
  int rule_version = 1;
  Confidence confidence = Confidence::kLow;
  // The next best reading: another number, or the code with its prefix ("G-412157").
  std::optional<std::string> runner_up;
  // The web site that the code is bound to, if the message names one in the domain-bound format.
  std::string origin;
};

// Linear in the text; of a text longer than limits::kSmsTextBytes only the beginning is searched.
// Invalid UTF-8 is allowed.
std::optional<ExtractedCode> extract_code(std::string_view text);

// "low", "medium", "high", "certain".
std::string_view name(Confidence confidence);

}  // namespace linepool
