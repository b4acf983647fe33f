// An SMS folded to the form in which codes and code words are looked for, with the way back to the
// bytes of the original.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linepool {

class CodeText {
 public:
  // Digits of every script become ASCII, letters lower case and lose their accents, full-width
  // forms become plain ones, dashes '-', spaces ' ', line ends '\n'; invisible characters and bytes
  // that are no UTF-8 go (the latter as '?'). Arabic and Persian spellings of one letter become
  // one. At most limits::kSmsTextBytes are looked at.
  explicit CodeText(std::string_view original);

  // The folded text, UTF-8, never longer than the original.
  [[nodiscard]] std::string_view folded() const { return folded_; }
  // The same with ASCII letters in the case they were written in; equal in length.
  [[nodiscard]] std::string_view cased() const { return cased_; }

  // The byte in the original of the byte `at` of the folded text, and where the original byte
  // sequence of the folded span that ends at `at` ends.
  [[nodiscard]] std::size_t original_begin(std::size_t at) const { return begins_[at]; }
  [[nodiscard]] std::size_t original_end(std::size_t at) const {
    return at == 0 ? 0 : ends_[at - 1];
  }

 private:
  void append(char32_t c, char cased_ascii, std::size_t begin, std::size_t end);

  std::string folded_;
  std::string cased_;
  std::vector<std::uint32_t> begins_;  // beside folded_
  std::vector<std::uint32_t> ends_;
};

// A word, phrase or other table entry in the form of CodeText::folded().
std::string fold_code_word(std::string_view word);

// What a character is to the extractor.
enum class CharKind : std::uint8_t {
  kNone,      // before the beginning or after the end
  kSpace,     // ' '
  kNewline,   // '\n'
  kDigit,     // '0'..'9'
  kLatin,     // 'a'..'z'
  kLetter,    // a letter of a script that puts spaces between words
  kUnspaced,  // a letter of a script without spaces, or whose particles cling to digits (Korean)
  kCurrency,  // '$', '€', …
  kOther,     // punctuation, symbols
};

struct CodeChar {
  char32_t c = 0;
  CharKind kind = CharKind::kNone;
  std::size_t begin = 0;
  std::size_t end = 0;  // == begin for kNone
};

// The character of `text` that begins at `at`, and the one that ends there.
CodeChar char_at(std::string_view text, std::size_t at);
CodeChar char_before(std::string_view text, std::size_t at);
// How often this thread has called them: the extractor's work, for the tests that bound it.
std::uint64_t characters_read();

inline bool is_word_kind(CharKind kind) {
  return kind == CharKind::kDigit || kind == CharKind::kLatin || kind == CharKind::kLetter ||
         kind == CharKind::kUnspaced;
}

}  // namespace linepool
