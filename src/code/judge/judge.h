// Judges each candidate by the words around it: what joins it to a word for a code, and what shows
// that it is another kind of number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "code/candidates/candidates.h"
#include "code/judge/gap.h"
#include "code/text/tokens.h"
#include "code/type/message_type.h"
#include "code/words/code_nouns.h"

namespace linepool {

struct CodeVerdict {
  int score = 0;  // 0: not a code
  CodeType type = CodeType::kOther;
  std::string_view rule;
  bool replaced = false;  // the text calls it old
};

// What else is known about a message.
struct MessageFacts {
  bool retriever = false;  // made for an app that reads it
};

class CodeJudge {
 public:
  CodeJudge(const Tokens& tokens, const std::vector<CodeCandidate>& candidates,
            const std::vector<CodeNoun>& nouns, const MessageSigns& signs,
            const MessageFacts& facts);

  // One verdict per candidate, in order.
  [[nodiscard]] std::vector<CodeVerdict> judge() const;

 private:
  void judge_replacement(std::vector<CodeVerdict>& verdicts) const;
  void judge_others(std::vector<CodeVerdict>& verdicts) const;
  [[nodiscard]] CodeVerdict judge_one(const CodeCandidate& candidate) const;
  [[nodiscard]] WordSet words_before(std::size_t token, std::size_t most) const;
  [[nodiscard]] WordSet words_around(std::size_t token) const;
  [[nodiscard]] bool is_only_mentioned(const CodeCandidate& candidate, const CodeNoun& noun) const;
  [[nodiscard]] bool is_yours(const CodeNoun& noun) const;
  void judge_by_nouns(const CodeCandidate& candidate, CodeVerdict& best) const;
  void judge_without_nouns(const CodeCandidate& candidate, CodeVerdict& best) const;
  [[nodiscard]] int after_noun(const CodeCandidate& candidate, const CodeNoun& noun) const;
  [[nodiscard]] int right_after_noun(const CodeCandidate& candidate, const CodeNoun& noun,
                                     const Gap& gap) const;
  [[nodiscard]] int after_weak(const CodeCandidate& candidate, const CodeNoun& noun,
                               const Gap& gap) const;
  [[nodiscard]] int before_noun(const CodeCandidate& candidate, const CodeNoun& noun) const;
  [[nodiscard]] int before_weak(const CodeCandidate& candidate, const Gap& gap) const;
  [[nodiscard]] bool is_code_named() const;
  [[nodiscard]] bool is_asked_for(const CodeCandidate& candidate) const;
  [[nodiscard]] int entered(const CodeCandidate& candidate) const;
  [[nodiscard]] int entered_behind(const CodeCandidate& candidate) const;
  [[nodiscard]] int only_number(const CodeCandidate& candidate) const;
  [[nodiscard]] int on_own_line(const CodeCandidate& candidate) const;
  [[nodiscard]] int in_brackets(const CodeCandidate& candidate) const;
  [[nodiscard]] int with_purpose(const CodeCandidate& candidate) const;
  [[nodiscard]] bool begins_with_prefix(const CodeCandidate& candidate, std::size_t token) const;
  [[nodiscard]] bool is_plainly_one_time(const CodeCandidate& candidate) const;
  [[nodiscard]] int alone(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_name(const Token& token) const;
  [[nodiscard]] int named(const CodeCandidate& candidate) const;
  [[nodiscard]] int behind_colon(const CodeCandidate& candidate) const;
  [[nodiscard]] int lone(const CodeCandidate& candidate) const;
  [[nodiscard]] int sole(const CodeCandidate& candidate, bool other) const;
  [[nodiscard]] int points_of(const CodeCandidate& candidate) const;
  [[nodiscard]] int points_of_words(const CodeCandidate& candidate) const;
  [[nodiscard]] int points_of_neighbours(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_announced(const CodeNoun& noun) const;
  [[nodiscard]] bool is_time_ahead(std::size_t token) const;
  [[nodiscard]] bool is_only_warning() const;
  [[nodiscard]] bool has_number_close_by(const CodeNoun& noun) const;
  [[nodiscard]] bool is_vote(const CodeCandidate& candidate, const CodeNoun& noun) const;
  [[nodiscard]] bool is_ignored_before(std::size_t verb, const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_listed(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_helpline(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_number_ahead(std::size_t token) const;
  [[nodiscard]] bool is_replaced(const CodeCandidate& candidate) const;

  [[nodiscard]] bool is_other_number(const CodeCandidate& candidate) const;
  [[nodiscard]] bool names_its_order(const CodeCandidate& candidate, const CodeNoun& noun,
                                     std::size_t token) const;
  [[nodiscard]] bool follows_at(const CodeCandidate& candidate) const;
  [[nodiscard]] bool stands_behind_noun(std::size_t token) const;
  [[nodiscard]] bool is_number_of(const CodeCandidate& candidate, WordBefore word, bool joined,
                                  bool joined_by_word) const;
  [[nodiscard]] bool says_other_before(const CodeCandidate& candidate) const;
  [[nodiscard]] bool says_other_after(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_stepped_over(std::size_t token) const;
  [[nodiscard]] bool follows_noun_in_sentence(const CodeCandidate& candidate) const;
  [[nodiscard]] bool is_said_to_be_code(const CodeCandidate& candidate) const;

  [[nodiscard]] Gap gap_between(std::size_t first, std::size_t end) const;
  [[nodiscard]] WordBefore word_before(std::size_t token) const;
  [[nodiscard]] const CodeNoun* noun_over(std::size_t token) const;
  [[nodiscard]] bool takes_borrowed(const CodeNoun& noun) const;
  [[nodiscard]] bool ends_sentence(std::size_t token) const;
  [[nodiscard]] bool is_alone_on_line(const CodeCandidate& candidate) const;
  [[nodiscard]] std::size_t first_noun_behind(const CodeCandidate& candidate) const;

  // What a message holds, whichever number is judged.
  struct Whole {
    WordSet words = 0;
    std::size_t numbers = 0;  // groups of digits, each by itself
    int points = 0;           // of sole_points.h
  };
  [[nodiscard]] const Whole& whole() const;

  const Tokens& tokens_;
  const std::vector<CodeCandidate>& candidates_;
  const std::vector<CodeNoun>& nouns_;
  const MessageSigns& signs_;
  const MessageFacts& facts_;
  std::vector<bool> announced_;  // per noun
  std::vector<bool> other_;      // per candidate
  bool only_warns_ = false;
  mutable std::optional<Whole> whole_;  // of sole(), once it is asked for
};

}  // namespace linepool
