#include "supply/http/text/utf16.h"

#include <algorithm>

#include "base/text/unicode.h"
#include "base/text/utf8.h"

namespace linepool::supply {
namespace {

// This many units that are all ASCII pairs are no accident.
constexpr std::size_t kAsciiUnits = 4;

char32_t unit_at(std::string_view bytes, std::size_t i, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[i]);
  const auto second = static_cast<unsigned char>(bytes[i + 1]);
  return order == ByteOrder::kBig ? first * 256u + second : second * 256u + first;
}

constexpr bool is_text_byte(char32_t b) {
  return (b >= 0x20 && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_several_byte_utf8(std::string_view bytes) {
  return !is_ascii(bytes) && is_valid_utf8(bytes);
}

// How many units have the high byte of a digit, or of a letter from Latin to Thai.
std::size_t low_units(std::string_view bytes, ByteOrder order) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (unit_at(bytes, i, order) < 0x2000) ++count;
  }
  return count;
}

bool reads_as(std::string_view bytes, ByteOrder order) {
  std::size_t pairs = 0;  // units that are two ASCII letters
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t unit = unit_at(bytes, i, order);
    const char32_t high = unit >> 8;
    const char32_t low = unit & 0xFF;
    if (unit < 0x100 && !is_text_byte(unit) && unit < 0xA0) return false;
    if (unit >= 0xFFFE) return false;
    if (is_text_byte(high) && is_text_byte(low)) ++pairs;
  }
  return pairs * 2 < bytes.size() / 2;
}

}  // namespace

Utf16Text utf16_to_utf8(std::string_view bytes, ByteOrder order) {
  Utf16Text text;
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit_at(bytes, i, order);
    if (is_high_surrogate(c) && i + 3 < bytes.size() &&
        is_low_surrogate(unit_at(bytes, i + 2, order))) {
      c = join_surrogates(c, unit_at(bytes, i + 2, order));
      i += 2;
    } else if (is_surrogate(c)) {
      c = kReplacement;
      text.replaced = true;
    }
    append_utf8(text.utf8, c);
  }
  if (i < bytes.size()) {
    append_utf8(text.utf8, kReplacement);
    text.replaced = true;
  }
  return text;
}

std::optional<ByteOrder> byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return ByteOrder::kBig;
  if (bytes.starts_with("\xFF\xFE")) return ByteOrder::kLittle;
  return std::nullopt;
}

std::optional<ByteOrder> utf16_order_of(std::string_view bytes) {
  if (const auto order = byte_order_mark(bytes)) return order;
  if (bytes.size() < 2 || bytes.size() % 2 != 0 || is_several_byte_utf8(bytes)) {
    return std::nullopt;
  }
  if (std::all_of(bytes.begin(), bytes.end(),
                  [](char c) { return is_text_byte(static_cast<unsigned char>(c)); })) {
    return std::nullopt;
  }
  const std::size_t big = low_units(bytes, ByteOrder::kBig);
  const std::size_t little = low_units(bytes, ByteOrder::kLittle);
  if (big == 0 && little == 0) return std::nullopt;
  const ByteOrder order = big >= little ? ByteOrder::kBig : ByteOrder::kLittle;
  return reads_as(bytes, order) ? std::optional(order) : std::nullopt;
}

bool is_plainly_not_utf16(std::string_view bytes) {
  if (is_several_byte_utf8(bytes)) return true;
  const bool is_text = std::all_of(bytes.begin(), bytes.end(), [](char c) {
    return is_text_byte(static_cast<unsigned char>(c));
  });
  return is_text && (bytes.size() / 2 >= kAsciiUnits || bytes.size() % 2 != 0);
}

}  // namespace linepool::supply
