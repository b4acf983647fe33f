// Judges one candidate by the words around it: what joins it to a code word, and what shows that it
// is another kind of number.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "code/candidates.h"
#include "code/text.h"
#include "code/words.h"

namespace linepool {

struct CodeVerdict {
  int score = 0;  // 0: not a code; accepted from kAcceptedScore
  std::string_view rule;
};

inline constexpr int kAcceptedScore = 50;
inline constexpr int kMediumScore = 66;
inline constexpr int kHighScore = 80;

class CodeJudge {
 public:
  CodeJudge(const CodeText& text, std::vector<CodeCandidate> candidates);

  // One verdict per candidate, in order.
  [[nodiscard]] std::vector<CodeVerdict> judge() const;
  [[nodiscard]] const std::vector<CodeCandidate>& candidates() const { return candidates_; }
  // Whether the surrounding words show that it is a sum, an order number, a phone number, etc.
  [[nodiscard]] bool is_other_number(const CodeCandidate& candidate) const;

 private:
  struct Word;
  struct Gap;

  [[nodiscard]] static CodeVerdict right_after_word(const CodeCandidate& candidate,
                                                    const CodeWordHit& hit, const Gap& gap);
  [[nodiscard]] CodeVerdict after_word(const CodeCandidate& candidate,
                                       const CodeWordHit& hit) const;
  [[nodiscard]] CodeVerdict before_word(const CodeCandidate& candidate, const CodeWordHit& hit,
                                        bool hit_is_taken) const;
  [[nodiscard]] CodeVerdict on_own_line(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_announced(const CodeWordHit& hit) const;
  [[nodiscard]] bool says_other_before(const CodeCandidate& candidate) const;
  [[nodiscard]] bool says_other_after(const CodeCandidate& candidate) const;
  [[nodiscard]] bool says_other_unspaced(const CodeCandidate& candidate) const;
  [[nodiscard]] Word word_before(std::size_t at) const;
  [[nodiscard]] Gap gap_between(std::size_t begin, std::size_t end) const;
  [[nodiscard]] const CodeWordHit* good_hit_over(std::size_t at) const;
  [[nodiscard]] bool is_not_code_word(std::size_t end) const;
  [[nodiscard]] bool overlaps_hit(const CodeCandidate& candidate) const;
  [[nodiscard]] bool ends_sentence(std::size_t at) const;
  [[nodiscard]] bool is_joining(const Gap& gap, std::size_t end) const;
  [[nodiscard]] bool speaks_finnic_or_polish(const CodeWordHit& hit) const;
  [[nodiscard]] bool is_said_to_be_code(const CodeCandidate& candidate) const;
  [[nodiscard]] bool follows_sentence_hit(const CodeCandidate& candidate) const;

  const CodeText& text_;
  std::string_view folded_;
  std::vector<CodeCandidate> candidates_;
  std::vector<CodeWordHit> all_hits_;  // including kNotCode
  std::vector<CodeWordHit> hits_;      // only those that may name a code
};

}  // namespace linepool
