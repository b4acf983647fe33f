#include "supply/http/forms/loose_form.h"

#include <algorithm>

#include "base/ascii.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kNameBytes = 64;  // max length of a plausible name

// The UTF-16 unit of a "%u0412" at `at`, as JavaScript's escape() writes it; -1 for anything else.
int unit_escape(std::string_view raw, std::size_t at) {
  if (raw.size() - at < 6 || lower(raw[at + 1]) != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_value(raw[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// As UTF-8; for a surrogate, three bytes that combine with those of the other half.
void append_unit(std::string& out, int unit) {
  const auto byte = [&out](int b) { out += static_cast<char>(static_cast<unsigned char>(b)); };
  if (unit < 0x80) return byte(unit);
  if (unit < 0x800) {
    byte(0xC0 | (unit >> 6));
  } else {
    byte(0xE0 | (unit >> 12));
    byte(0x80 | ((unit >> 6) & 0x3F));
  }
  byte(0x80 | (unit & 0x3F));
}

std::string unescape(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const int high = raw[i] == '%' && i + 2 < raw.size() ? hex_value(raw[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(raw[i + 2]) : -1;
    const int unit = raw[i] == '%' && low < 0 ? unit_escape(raw, i) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else if (unit >= 0) {
      append_unit(out, unit);
      i += 5;
    } else {
      out += raw[i] == '+' ? ' ' : raw[i];
    }
  }
  return out;
}

constexpr bool is_name_char(char c) {
  return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
         std::string_view("_-.[]%$+").find(c) != std::string_view::npos;
}

}  // namespace

void each_form_field(std::string_view form, const std::function<bool(FormField)>& take) {
  while (!form.empty()) {
    const std::string_view pair = form.substr(0, form.find('&'));
    form.remove_prefix(std::min(form.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    FormField field;
    field.name = unescape(pair.substr(0, equals));
    field.raw = pair.substr(std::min(equals + 1, pair.size()));
    field.value = unescape(field.raw);
    if (!take(std::move(field))) return;
  }
}

bool looks_like_form(std::string_view body) {
  const std::size_t equals = body.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals > kNameBytes) return false;
  return std::all_of(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(equals),
                     is_name_char);
}

}  // namespace linepool::supply
