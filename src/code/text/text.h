// An SMS folded to the form in which codes and code words are searched, with a mapping back to the
// bytes of the original.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linepool {

// The extractor's work on this thread: every turn of a loop over characters, words or candidates.
// For the tests that bound it.
inline thread_local std::uint64_t extraction_steps = 0;
inline void count_step() {
  ++extraction_steps;
}

class CodeText {
 public:
  // Digits of every script become ASCII; letters become lower case without accents; full-width
  // forms become plain ones, dashes '-', spaces ' ', line ends '\n'. Invisible characters are
  // dropped, and bytes that are not UTF-8 become '?'. Arabic and Persian spellings of one letter
  // become one. Only the first limits::kSmsTextBytes are used.
  explicit CodeText(std::string_view original);

  // The folded text, UTF-8, never longer than the original.
  [[nodiscard]] std::string_view folded() const { return folded_; }
  // The folded text, but with ASCII letters in their original case; equal in length.
  [[nodiscard]] std::string_view cased() const { return cased_; }

  // The original byte from which byte `at` of the folded text comes, and the end of the original
  // bytes for a folded span that ends at `at`.
  [[nodiscard]] std::size_t original_begin(std::size_t at) const { return begins_[at]; }
  [[nodiscard]] std::size_t original_end(std::size_t at) const {
    return at == 0 ? 0 : ends_[at - 1];
  }

 private:
  void append(char32_t c, char cased_ascii, std::size_t begin, std::size_t end);

  std::string folded_;
  std::string cased_;
  std::vector<std::uint32_t> begins_;  // parallel to folded_
  std::vector<std::uint32_t> ends_;
};

// Brings a word, phrase or other table entry into the form of CodeText::folded().
std::string fold_code_word(std::string_view word);

// How the extractor classifies a character.
enum class CharKind : std::uint8_t {
  kNone,      // before the start or after the end
  kSpace,     // ' '
  kNewline,   // '\n'
  kDigit,     // '0'..'9'
  kLatin,     // 'a'..'z'
  kLetter,    // a letter of a script with spaces between words
  kUnspaced,  // of a script without spaces, or Korean: its particles cling to digits
  kCurrency,  // '$', '€', ...
  kOther,     // punctuation, symbols
};

struct CodeChar {
  char32_t c = 0;
  CharKind kind = CharKind::kNone;
  std::size_t begin = 0;
  std::size_t end = 0;  // == begin for kNone
};

// The character of `text` that begins at `at`; the character that ends at `at`.
CodeChar char_at(std::string_view text, std::size_t at);
CodeChar char_before(std::string_view text, std::size_t at);

inline bool is_spaced_letter(CharKind kind) {
  return kind == CharKind::kLatin || kind == CharKind::kLetter;
}

inline bool is_word_kind(CharKind kind) {
  return kind == CharKind::kDigit || kind == CharKind::kLatin || kind == CharKind::kLetter ||
         kind == CharKind::kUnspaced;
}

}  // namespace linepool
