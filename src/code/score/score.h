// Counts how an extractor does on labelled texts: found exactly, found another, missed, invented.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "code/extractor.h"

namespace linepool {

// A text and what is right about it.
struct LabelledText {
  std::string text;
  std::string language;                 // "" if not said
  std::string source;                   // "" if not said
  std::optional<std::string> code;      // nothing: the text has no one-time code
  std::vector<std::string> also_right;  // other spellings of the code
  std::optional<CodeType> type;
};

enum class ScoreOutcome : std::uint8_t {
  kExact,  // the code, or one of its other spellings
  kWrong,  // another code
  kMiss,   // none, though there is one
  kRight,  // none, as there is none
  kFalse,  // one, though there is none
};

ScoreOutcome outcome_of(const LabelledText& text, const CodeResult& result);
// "exact", "wrong", "miss", "none", "false".
std::string_view name(ScoreOutcome outcome);

struct ScoreCounts {
  std::size_t exact = 0;
  std::size_t wrong = 0;
  std::size_t miss = 0;
  std::size_t right = 0;
  std::size_t invented = 0;
  std::size_t typed = 0;  // texts whose type is given
  std::size_t type_right = 0;

  [[nodiscard]] std::size_t with_code() const { return exact + wrong + miss; }
  [[nodiscard]] std::size_t without_code() const { return right + invented; }
  [[nodiscard]] std::size_t texts() const { return with_code() + without_code(); }
};

// Of the codes given at one level, how many are right.
struct LevelCounts {
  std::size_t given = 0;
  std::size_t right = 0;
};

struct Score {
  ScoreCounts total;
  std::map<std::string, ScoreCounts, std::less<>> by_language;
  std::map<std::string, ScoreCounts, std::less<>> by_source;
  std::map<CodeLevel, LevelCounts> by_level;

  void add(const LabelledText& text, const CodeResult& result);
};

// A share in per cent; nothing of nothing has none.
std::optional<double> per_cent(std::size_t part, std::size_t whole);

}  // namespace linepool
