#include "sms/text/gsm7.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/check.h"
#include "sms/text/decoder.h"
#include "sms/text/gsm_tables.h"

namespace linepool::sms {
namespace {

// From character to septet, and to septet after the escape, of one language each.
struct Reverse {
  std::array<std::unordered_map<char32_t, std::uint8_t>, kNationalLanguages> locking;
  std::array<std::unordered_map<char32_t, std::uint8_t>, kNationalLanguages> single_shift;
};

void fill(std::unordered_map<char32_t, std::uint8_t>& map, const GsmTable& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i] != 0) map.emplace(table[i], static_cast<std::uint8_t>(i));
  }
}

const Reverse& reverse() {
  static const Reverse made = [] {
    Reverse r;
    for (std::uint8_t i = 0; i < kNationalLanguages; ++i) {
      fill(r.locking[i], locking_table(i));
      fill(r.single_shift[i], single_shift_table(i));
    }
    return r;
  }();
  return made;
}

std::size_t known(std::uint8_t language) {
  return language < kNationalLanguages ? language : 0;
}

}  // namespace

Decoded decode_gsm7(std::string_view septets, GsmLanguages languages) {
  const GsmTable& locking = locking_table(languages.locking);
  const GsmTable& shift = single_shift_table(languages.single_shift);
  Writer out(septets.size());
  for (std::size_t i = 0; i < septets.size(); ++i) {
    auto septet = static_cast<std::uint8_t>(septets[i]);
    const std::size_t begin = i;
    char32_t c = 0;
    if (septet == kGsmEscape) {
      if (i + 1 == septets.size()) {
        out.note(Note::kEndsInsideChar);
        out.unreadable(i, i + 1);
        break;
      }
      septet = static_cast<std::uint8_t>(septets[i + 1]);
      if (septet <= 0x7F) {
        ++i;
        c = shift[septet];
      } else {
        out.unreadable(i, i + 1);
        continue;
      }
    }
    if (septet > 0x7F) {
      i += out.guess_in(septets, i) - 1;
      continue;
    }
    if (c == 0) c = locking[septet];
    if (c == 0) {
      out.unreadable(begin, i + 1);
    } else {
      out.put(c);
    }
  }
  return out.take();
}

std::optional<std::string> encode_gsm7(std::string_view utf8, GsmLanguages languages) {
  const auto& locking = reverse().locking[known(languages.locking)];
  const auto& shift = reverse().single_shift[known(languages.single_shift)];
  std::string septets;
  septets.reserve(utf8.size());
  while (!utf8.empty()) {
    const char32_t c = take_code_point(utf8);
    if (const auto plain = locking.find(c); plain != locking.end()) {
      septets += static_cast<char>(plain->second);
    } else if (const auto shifted = shift.find(c); shifted != shift.end()) {
      septets += static_cast<char>(kGsmEscape);
      septets += static_cast<char>(shifted->second);
    } else {
      return {};
    }
  }
  return septets;
}

std::size_t fill_bits_after(std::size_t header_bytes) {
  return (7 - header_bytes * 8 % 7) % 7;
}

std::string pack_septets(std::string_view septets, std::size_t fill_bits) {
  CHECK(fill_bits < 7);
  std::string octets((fill_bits + septets.size() * 7 + 7) / 8, '\0');
  std::size_t bit = fill_bits;
  for (const char c : septets) {
    const unsigned value = (static_cast<std::uint8_t>(c) & 0x7Fu) << bit % 8;
    const auto merge = [&octets](std::size_t at, unsigned bits) {
      octets[at] = static_cast<char>(static_cast<std::uint8_t>(octets[at]) | (bits & 0xFF));
    };
    merge(bit / 8, value);
    if (value > 0xFF) merge(bit / 8 + 1, value >> 8);
    bit += 7;
  }
  return octets;
}

std::string unpack_septets(std::string_view octets, std::size_t fill_bits,
                           std::optional<std::size_t> count) {
  CHECK(fill_bits < 7);
  const std::size_t bits = octets.size() * 8;
  const std::size_t whole = bits < fill_bits ? 0 : (bits - fill_bits) / 7;
  const std::size_t septets = count ? std::min(*count, whole) : whole;
  std::string out(septets, '\0');
  std::size_t bit = fill_bits;
  for (char& c : out) {
    unsigned value = static_cast<std::uint8_t>(octets[bit / 8]);
    if (bit % 8 > 1)
      value |= static_cast<unsigned>(static_cast<std::uint8_t>(octets[bit / 8 + 1])) << 8;
    c = static_cast<char>(value >> bit % 8 & 0x7F);
    bit += 7;
  }
  const bool may_be_fill = !count && septets > 0 && fill_bits + septets * 7 == bits;
  if (may_be_fill && out.back() == '\0') out.pop_back();
  return out;
}

}  // namespace linepool::sms
