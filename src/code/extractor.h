// Finding the one-time code in an SMS. A pure function of the text: fixed formats first, then
// numbers judged by the code words of many languages around them. Nothing rather than a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {

enum class Confidence : std::uint8_t {
  kLow,      // the message holds nothing else that it could be
  kMedium,   // a code word is near
  kHigh,     // a code word is joined to it
  kCertain,  // a format that is made for machines
};

struct ExtractedCode {
  // What to type: ASCII digits without separators ("123456" for "123-456" and "۱۲۳۴۵۶"), or letters
  // and digits as written.
  std::string code;
  // The bytes of the original text that hold the code as written.
  std::size_t begin = 0;
  std::size_t end = 0;
  // Which rule found it, and the version of that rule: a stored result can be judged later.
  std::string_view rule;
  int rule_version = 1;
  Confidence confidence = Confidence::kLow;
  // The next best reading: another number, or the code with a prefix ("G-412157").
  std::optional<std::string> runner_up;
  // The web site that the code is bound to, where the message names one for machines; otherwise "".
  std::string origin;
};

// Linear in the text; of texts beyond limits::kSmsTextBytes the beginning is looked at. Bytes that
// are no UTF-8 are allowed.
std::optional<ExtractedCode> extract_code(std::string_view text);

// "low", "medium", "high", "certain".
std::string_view name(Confidence confidence);

}  // namespace linepool
