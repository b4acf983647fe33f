#include "code/result/formats.h"

#include <algorithm>

#include "base/ascii.h"

namespace linepool {
namespace {

constexpr std::size_t kHashLength = 11;
constexpr std::size_t kLongestCode = 64;
constexpr std::size_t kLongestHost = 253;

bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\v';
}

bool is_host(std::string_view host) {
  const std::size_t colon = host.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.size() > 5 || !all_digits(port)) return false;
    host = host.substr(0, colon);
  }
  const auto edge = [](char c) { return is_letter(c) || is_digit(c); };
  return !host.empty() && host.size() <= kLongestHost && edge(host.front()) && edge(host.back()) &&
         std::all_of(host.begin(), host.end(),
                     [&](char c) { return edge(c) || c == '.' || c == '-'; });
}

bool is_hash_char(char c) {
  return is_letter(c) || is_digit(c) || c == '+' || c == '/';
}

// Distinguishes a hash from an eleven-letter word: both cases, with a capital that is not the first
// letter; a digit among letters; or a '+' or '/'.
bool looks_hashed(std::string_view token) {
  bool upper_inside = false;
  bool lower = false;
  bool digit = false;
  bool sign = false;
  for (std::size_t i = 0; i < token.size(); ++i) {
    upper_inside = upper_inside || (i > 0 && is_upper(token[i]));
    lower = lower || is_lower(token[i]);
    digit = digit || is_digit(token[i]);
    sign = sign || token[i] == '+' || token[i] == '/';
  }
  return sign || (lower && upper_inside) || (digit && (lower || upper_inside));
}

}  // namespace

std::optional<DomainBound> domain_bound(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  const std::size_t line_end = text.find_last_of("\r\n");
  const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  const std::string_view line = text.substr(line_begin);
  if (!line.starts_with('@')) return std::nullopt;
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !is_host(line.substr(1, space - 1))) return std::nullopt;
  const std::string_view rest = line.substr(space + 1);
  if (!rest.starts_with('#')) return std::nullopt;
  std::size_t end = 1;
  while (end < rest.size() && rest[end] > ' ' && rest[end] < '\x7f') ++end;
  if (end == 1 || end - 1 > kLongestCode) return std::nullopt;
  const std::size_t begin = line_begin + space + 2;
  return DomainBound{std::string(rest.substr(1, end - 1)), std::string(line.substr(1, space - 1)),
                     begin, begin + end - 1};
}

HashSpan retriever_hash(std::string_view cased) {
  std::size_t end = cased.size();
  while (end > 0 && is_ascii_space(cased[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_hash_char(cased[begin - 1]) && end - begin <= kHashLength) --begin;
  if (end - begin != kHashLength) return {};
  if (begin > 0 && !is_ascii_space(cased[begin - 1])) return {};
  const bool marked = cased.starts_with("<#>") || cased.starts_with("[#]");
  const bool hash = marked || looks_hashed(cased.substr(begin, kHashLength));
  return hash ? HashSpan{begin, end} : HashSpan{};
}

}  // namespace linepool
