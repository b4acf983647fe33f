// A message as tokens: words with what they may mean, numbers with what they look like, marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "code/text/text.h"
#include "code/words/lexicon.h"

namespace linepool {

enum class TextTokenKind : std::uint8_t {
  kWord,     // letters; or a phrase of the tables
  kNumber,   // digits, and what joins them: "1,250.00", "12:30", "123-456"
  kMixed,    // Latin letters and digits: "R4T7K", "10min"
  kMark,     // punctuation, a symbol
  kNewline,  //
  kAddress,  // of a web site or a mailbox, or an app's hash: nothing in it is a code
};

// What the digits of a kNumber look like by themselves.
enum class NumberShape : std::uint8_t {
  kPlain,    // digits only
  kDashed,   // groups joined by dashes
  kTime,     // with ':'
  kDate,     // three parts that can be day, month and year
  kDecimal,  // other digits with '.' or ','
  kOther,
};

struct Token {
  TextTokenKind kind = TextTokenKind::kMark;
  NumberShape shape = NumberShape::kPlain;
  bool space_before = false;
  bool unspaced = false;       // a word of a script without spaces
  bool ends_sentence = false;  // a mark
  std::uint8_t weight = 1;     // of a word: how many words it counts for
  std::uint32_t begin = 0;     // in the folded text
  std::uint32_t end = 0;
  char32_t mark = 0;
  WordSet words = 0;
  LanguageSet languages = 0;  // whose tables have this very word

  [[nodiscard]] bool is_word() const { return kind == TextTokenKind::kWord; }
  [[nodiscard]] bool is_number() const { return kind == TextTokenKind::kNumber; }
  [[nodiscard]] bool is(char32_t c) const { return kind == TextTokenKind::kMark && mark == c; }
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

class Tokens {
 public:
  // `hash` is a span that is no word: an app's hash at the end; may be empty.
  Tokens(const CodeText& text, std::size_t hash_begin, std::size_t hash_end);

  [[nodiscard]] const CodeText& text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::string_view folded(const Token& token) const {
    return text_.folded().substr(token.begin, token.size());
  }
  [[nodiscard]] std::string_view cased(const Token& token) const {
    return text_.cased().substr(token.begin, token.size());
  }
  // The first token that begins at or after the byte.
  [[nodiscard]] std::size_t at_byte(std::size_t byte) const;

 private:
  void add_latin_or_letters(std::size_t& at);
  [[nodiscard]] bool is_part_of_name(const CodeChar& mark) const;
  void add_unspaced(std::size_t& at);
  void add_number(std::size_t& at);
  void add_mark(const CodeChar& c, std::size_t& at);
  void find_address(std::size_t at);
  void push(Token token);
  void drop_foreign_words();
  [[nodiscard]] LanguageSet likely_languages(bool latin) const;
  [[nodiscard]] bool is_latin(const Token& token) const;
  [[nodiscard]] std::size_t first_word_end(const Token& token) const;

  const CodeText& text_;
  std::vector<Token> tokens_;
  std::size_t run_checked_ = 0;    // no address begins before this byte
  std::size_t address_begin_ = 0;  // the next address; begin == end: none known
  std::size_t address_end_ = 0;
};

// Marks, by what they do.
bool is_opening(char32_t c);    // "([{<«“「"
bool is_closing(char32_t c);    // ")]}>»”」"
bool is_quote(char32_t c);      // "\"'`*_"
bool is_connector(char32_t c);  // ":=->→"
bool is_full_stop(char32_t c);  // "!?。।", not '.'

}  // namespace linepool
