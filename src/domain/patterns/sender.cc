#include "domain/patterns/sender.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

#include "base/ascii.h"

namespace linepool {
namespace {

constexpr std::size_t kShortCodeDigits = 8;

struct Free {
  void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }  // as utf8proc asks
};

// Nothing if the bytes are not UTF-8.
std::optional<std::string> map_utf8(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(mapped);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string folded(std::string_view text) {
  if (is_plain_ascii(text)) return lower_ascii(text);
  constexpr int kFold =
      UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STRIPCC;
  return map_utf8(text, kFold).value_or(lower_ascii(text));
}

std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

// The digits after the prefix of a short code; nothing for any other sender.
std::optional<std::string_view> short_code_in(std::string_view text) {
  const std::size_t prefix = text.starts_with('+') ? 1 : text.starts_with("00") ? 2 : 0;
  if (prefix == 0) return std::nullopt;
  text.remove_prefix(prefix);
  if (text.size() > kShortCodeDigits || !all_digits(text)) return std::nullopt;
  return text;
}

// The Latin letter, in lower case, that a Cyrillic or Greek letter looks like in either case.
constexpr std::array<std::pair<char32_t, char>, 51> kLooks{{
    {U'а', 'a'}, {U'в', 'b'}, {U'г', 'r'}, {U'е', 'e'}, {U'ё', 'e'}, {U'и', 'u'}, {U'к', 'k'},
    {U'м', 'm'}, {U'н', 'h'}, {U'о', 'o'}, {U'п', 'n'}, {U'р', 'p'}, {U'с', 'c'}, {U'т', 't'},
    {U'у', 'y'}, {U'х', 'x'}, {U'ь', 'b'}, {U'ѕ', 's'}, {U'і', 'i'}, {U'ї', 'i'}, {U'ј', 'j'},
    {U'ү', 'y'}, {U'һ', 'h'}, {U'ӏ', 'l'}, {U'ԁ', 'd'}, {U'ԍ', 'g'}, {U'ԛ', 'q'}, {U'ԝ', 'w'},
    {U'α', 'a'}, {U'β', 'b'}, {U'γ', 'y'}, {U'ε', 'e'}, {U'ζ', 'z'}, {U'η', 'h'}, {U'ι', 'i'},
    {U'κ', 'k'}, {U'μ', 'm'}, {U'ν', 'n'}, {U'ο', 'o'}, {U'ρ', 'p'}, {U'τ', 't'}, {U'υ', 'y'},
    {U'χ', 'x'}, {U'ω', 'w'}, {U'ϲ', 'c'}, {U'ϳ', 'j'}, {U'ı', 'i'}, {U'ɡ', 'g'}, {U'ɑ', 'a'},
    {U'ł', 'l'}, {U'ø', 'o'},
}};

}  // namespace

std::string canonical_sender(std::string_view sender) {
  std::string text = with_single_blanks(folded(sender));
  if (!text.starts_with('+') && !text.starts_with('0')) return text;
  const std::string dense = without_blanks(text);
  const std::optional<std::string_view> code = short_code_in(dense);
  return code ? std::string(*code) : text;
}

std::string sender_key(std::string_view sender) {
  return without_blanks(canonical_sender(sender));
}

std::string latin_look(std::string_view canonical) {
  if (is_plain_ascii(canonical)) return std::string(canonical);
  constexpr int kBare = UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK;
  const std::optional<std::string> bare = map_utf8(canonical, kBare);
  if (!bare) return std::string(canonical);
  std::string out;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(bare->data());
  auto left = static_cast<utf8proc_ssize_t>(bare->size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t used = std::max<utf8proc_ssize_t>(1, utf8proc_iterate(at, left, &c));
    const auto look = std::find_if(kLooks.begin(), kLooks.end(), [c](const auto& row) {
      return row.first == static_cast<char32_t>(c);
    });
    if (look != kLooks.end()) {
      out += look->second;
    } else {
      out.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(used));
    }
    at += used;
    left -= used;
  }
  return out;
}

}  // namespace linepool
