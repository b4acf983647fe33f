#include "supply/http/forms/loose_json.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text/unicode.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kUsualMembers = 8;  // of an SMS

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<LooseJsonRead> read() {
    LooseJsonRead result;
    if (!value(result.value, 0, '\0')) return std::nullopt;
    skip_blanks();
    while (at_ < text_.size() && text_[at_] == '\0') ++at_;  // some senders pad with NUL
    if (at_ != text_.size()) return std::nullopt;
    result.replaced = replaced_;
    return result;
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c || at_ >= text_.size()) return false;
    ++at_;
    return true;
  }

  // `closing` is the closing bracket of the enclosing array or object, NUL if there is none.
  bool value(LooseJson& out, std::size_t depth, char closing) {
    if (depth > kLooseJsonDepth || ++values_ > kLooseJsonValues) return false;
    skip_blanks();
    out.begin = at_;
    const bool is_read = value_here(out, depth, closing);
    out.end = at_;
    return is_read;
  }

  bool value_here(LooseJson& out, std::size_t depth, char closing) {
    if (take('{')) return object(out, depth);
    if (take('[')) return array(out, depth);
    if (take('"')) {
      out.kind = LooseJson::Kind::kString;
      return string(out.text, closing);
    }
    return literal(out);
  }

  bool object(LooseJson& out, std::size_t depth) {
    out.kind = LooseJson::Kind::kObject;
    if (depth == 0) out.members.reserve(kUsualMembers);
    for (;;) {
      skip_blanks();
      if (take('}')) return true;
      auto& [name, member] = out.members.emplace_back();
      if (!take('"') || !string(name, ':')) return false;
      skip_blanks();
      if (!take(':') || !value(member, depth + 1, '}')) return false;
      skip_blanks();
      if (!take(',') && peek() != '}') return false;
    }
  }

  bool array(LooseJson& out, std::size_t depth) {
    out.kind = LooseJson::Kind::kArray;
    for (;;) {
      skip_blanks();
      if (take(']')) return true;
      if (!value(out.items.emplace_back(), depth + 1, ']')) return false;
      skip_blanks();
      if (!take(',') && peek() != ']') return false;
    }
  }

  bool literal(LooseJson& out) {
    const std::size_t first = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) &&
           std::string_view(",]}\"{[:").find(text_[at_]) == std::string_view::npos) {
      ++at_;
    }
    const std::string_view word = text_.substr(first, at_ - first);
    if (word == "null") return true;
    const bool is_number = !word.empty() && (is_digit(word.front()) || word.front() == '-' ||
                                             word.front() == '+' || word.front() == '.');
    if (!is_number && word != "true" && word != "false") return false;
    out.kind = LooseJson::Kind::kLiteral;
    out.text = word;
    return true;
  }

  // Whether the quote before `at_` ends its string. In JSON it always does; in a template that was
  // filled in without escaping, it may belong to the text.
  [[nodiscard]] bool ends_string(char closing) const {
    std::size_t i = at_;
    while (i < text_.size() && is_blank(text_[i])) ++i;
    if (i == text_.size()) return true;
    if (closing == ':') return text_[i] == ':';
    if (text_[i] == closing) return true;
    if (text_[i] != ',') return closing == '\0';
    for (++i; i < text_.size() && is_blank(text_[i]);) ++i;
    // In an object, a name follows the comma.
    return i == text_.size() || closing != '}' || text_[i] == '"' || text_[i] == '}';
  }

  bool string(std::string& out, char closing) {
    for (;;) {
      const std::size_t stop = text_.find_first_of("\"\\", at_);
      if (stop == std::string_view::npos) return false;
      out.append(text_, at_, stop - at_);
      at_ = stop + 1;
      if (text_[stop] == '\\') {
        if (!escape(out)) return false;
      } else if (ends_string(closing)) {
        return true;
      } else {
        out += '"';
      }
    }
  }

  bool escape(std::string& out) {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    static constexpr std::string_view kNames = "\"\\/bfnrt";
    static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (const std::size_t i = kNames.find(c); i != std::string_view::npos) {
      out += kMeant[i];
    } else if (c == 'u' && hex4(at_)) {
      unit(out);
    } else {
      out += '\\';  // a backslash that belongs to the text
      out += c;
    }
    return true;
  }

  [[nodiscard]] std::optional<char32_t> hex4(std::size_t at) const {
    if (text_.size() - at < 4) return std::nullopt;
    char32_t unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const int digit = hex_value(text_[at + i]);
      if (digit < 0) return std::nullopt;
      unit = unit * 16 + static_cast<char32_t>(digit);
    }
    return unit;
  }

  // The code point after "\u", of one unit or two.
  void unit(std::string& out) {
    const char32_t first = *hex4(at_);
    at_ += 4;
    if (!is_surrogate(first)) return append_utf8(out, first);
    if (is_high_surrogate(first) && text_.substr(at_, 2) == "\\u") {
      const std::optional<char32_t> second = hex4(at_ + 2);
      if (second && is_low_surrogate(*second)) {
        at_ += 6;
        return append_utf8(out, join_surrogates(first, *second));
      }
    }
    replaced_ = true;
    append_utf8(out, kReplacement);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t values_ = 0;
  bool replaced_ = false;
};

}  // namespace

const LooseJson* LooseJson::find(std::string_view name) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const auto& member) {
    return equal_ignoring_case(member.name, name);
  });
  return found == members.end() ? nullptr : &found->value;
}

std::optional<LooseJsonRead> read_loose_json(std::string_view text) {
  return Reader(text).read();
}

}  // namespace linepool::supply
