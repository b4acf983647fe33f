#include "domain/catalogue/toml_shape.h"

#include <cstddef>

namespace linepool {
namespace {

// The length of the string that `text` begins with, its quotes included; all of it if it does not
// end. Only strings in three quotes run over line ends.
std::size_t string_length(std::string_view text) {
  const char quote = text[0];
  const bool is_long = text.size() >= 3 && text[1] == quote && text[2] == quote;
  std::size_t at = is_long ? 3 : 1;
  while (at < text.size()) {
    if (quote == '"' && text[at] == '\\') {
      at += 2;
    } else if (text[at] == '\n' && !is_long) {
      return at;
    } else if (text[at] != quote) {
      ++at;
    } else if (!is_long) {
      return at + 1;
    } else if (at + 2 < text.size() && text[at + 1] == quote && text[at + 2] == quote) {
      return at + 3;
    } else {
      ++at;
    }
  }
  return text.size();
}

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  TomlDepth run() {
    while (at_ < text_.size() && fault_.is_fine()) {
      const char c = text_[at_];
      if (c == '"' || c == '\'') {
        skip(string_length(text_.substr(at_)));
      } else if (c == '#') {
        skip(text_.substr(at_).find('\n'));
      } else {
        take(c);
        ++at_;
      }
    }
    return fault_;
  }

 private:
  void skip(std::size_t length) {
    const std::string_view skipped = text_.substr(at_, length);
    for (const char c : skipped) line_ += c == '\n' ? 1 : 0;
    at_ += skipped.size();
  }

  void take(char c) {
    switch (c) {
      case '.':
        if (++parts_ > kTomlKeyParts) fault_ = {line_, true};
        return;
      case '[':
      case '{':
        if (++nesting_ > kTomlNesting) fault_ = {line_, false};
        break;
      case ']':
      case '}': nesting_ -= nesting_ > 0 ? 1 : 0; break;
      case '\n': ++line_; break;
      case '=':
      case ',': break;
      default: return;
    }
    parts_ = 1;  // the next key or value begins
  }

  const std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  int parts_ = 1;
  int nesting_ = 0;
  TomlDepth fault_;
};

}  // namespace

TomlDepth check_toml_depth(std::string_view text) {
  return Scan(text).run();
}

}  // namespace linepool
