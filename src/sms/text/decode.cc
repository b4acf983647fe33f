#include "sms/text/decode.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/big_endian.h"
#include "base/crypto/digest.h"
#include "sms/text/decoder.h"
#include "sms/text/single_byte.h"

namespace linepool::sms {
namespace {

bool is_printable_ascii(char c) {
  return (c >= ' ' && c <= '~') || c == '\n' || c == '\r';
}

// Whether what is declared as UTF-16 is ASCII: printable, and an odd number of bytes or a pair that
// no text has. A space before a letter would be a mark of General Punctuation that nobody types; a
// digit from 4 or a letter up to M in the first place, an ideograph that no phone can enter.
bool is_ascii_by_mistake(std::string_view bytes) {
  if (bytes.empty() || !std::all_of(bytes.begin(), bytes.end(), is_printable_ascii)) return false;
  if (bytes.size() % 2 != 0) return bytes.size() > 1;
  if (bytes.size() < 8) return false;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == ' ' && is_letter(bytes[i + 1])) return true;
    if (bytes[i] >= '4' && bytes[i] <= 'M') return true;
  }
  return false;
}

std::string_view without_nuls_at_end(std::string_view bytes) {
  while (!bytes.empty() && bytes.back() == '\0') bytes.remove_suffix(1);
  return bytes;
}

// The unit at `at`, which is whole.
char32_t unit_at(std::string_view bytes, std::size_t at) {
  return static_cast<char32_t>(read_big_endian(bytes.substr(at, 2)));
}

Decoded decode_utf16(std::string_view bytes) {
  Writer out(bytes.size());
  std::size_t end = bytes.size();
  while (end >= 2 && end % 2 == 0 && unit_at(bytes, end - 2) == 0) end -= 2;
  std::size_t i = 0;
  if (end >= 2 && unit_at(bytes, 0) == 0xFEFF) i = 2;
  while (i + 1 < end) {
    const char32_t unit = unit_at(bytes, i);
    const std::size_t next = i + 2;
    if (is_high_surrogate(unit) && next + 1 < end && is_low_surrogate(unit_at(bytes, next))) {
      out.put(join_surrogates(unit, unit_at(bytes, next)));
      i = next + 2;
      continue;
    }
    if (is_low_surrogate(unit) && i == 0) out.note(Note::kBeginsInsideChar);
    if (is_high_surrogate(unit) && next == end) out.note(Note::kEndsInsideChar);
    if (unit == 0 || is_surrogate(unit)) {
      out.unreadable(i, next);
    } else {
      out.put(unit);
    }
    i = next;
  }
  if (i < end) {
    out.note(Note::kEndsInsideChar);
    out.unreadable(i, end);
  }
  return out.take();
}

Decoded decode_ascii(std::string_view bytes) {
  Writer out(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    if (byte >= 0x80) {
      i += out.guess_in(bytes, i);
      continue;
    }
    if (byte == 0) {
      out.unreadable(i, i + 1);
    } else {
      out.put(byte);
    }
    ++i;
  }
  return out.take();
}

Decoded decode_utf8(std::string_view bytes) {
  Writer out(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_sequence(bytes.substr(i));
    if (bytes[i] == '\0') {
      out.unreadable(i, i + 1);
    } else if (length == 0) {
      out.guess(windows_1252(static_cast<std::uint8_t>(bytes[i])), i);
    } else {
      out.put(code_point(bytes.substr(i, length)));
    }
    i += std::max<std::size_t>(length, 1);
  }
  return out.take();
}

Decoded decode_bytes(std::string_view bytes, char32_t (*character)(std::uint8_t)) {
  Writer out(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    const char32_t c = character(byte);
    if (c == 0 || c == kReplacement) {
      out.unreadable(i, i + 1);
    } else {
      out.put(c);
    }
  }
  return out.take();
}

// ISO 8859-1 has controls where people who say so mean windows-1252.
Decoded decode_latin1(std::string_view bytes) {
  Decoded read = decode_bytes(bytes, windows_1252);
  const auto is_control = [](char c) { return (static_cast<std::uint8_t>(c) & 0xE0) == 0x80; };
  if (std::any_of(bytes.begin(), bytes.end(), is_control)) read.notes.add(Note::kGuessed);
  return read;
}

Decoded decode_other(std::string_view bytes) {
  Decoded read = decode_bytes(
      bytes, [](std::uint8_t byte) -> char32_t { return byte < 0x80 ? byte : kReplacement; });
  read.notes.add(Note::kReservedCoding);
  return read;
}

}  // namespace

Decoded decode_text(std::string_view bytes, TextCoding coding) {
  switch (coding.alphabet) {
    case Alphabet::kGsm7: return decode_gsm7(bytes, coding.languages);
    case Alphabet::kPacked7: return decode_gsm7(unpack_septets(bytes), coding.languages);
    case Alphabet::kAscii: return decode_ascii(without_nuls_at_end(bytes));
    case Alphabet::kLatin1: return decode_latin1(without_nuls_at_end(bytes));
    case Alphabet::kUtf8: return decode_utf8(without_nuls_at_end(bytes));
    case Alphabet::kCyrillic: return decode_bytes(without_nuls_at_end(bytes), iso_8859_5);
    case Alphabet::kHebrew: return decode_bytes(without_nuls_at_end(bytes), iso_8859_8);
    case Alphabet::kOther: return decode_other(without_nuls_at_end(bytes));
    case Alphabet::kUtf16: {
      if (!is_ascii_by_mistake(bytes)) return decode_utf16(bytes);
      Decoded read = decode_ascii(bytes);
      read.notes.add(Note::kGuessed);
      return read;
    }
    case Alphabet::kBinary: {
      Decoded read{to_hex(bytes), {}, {}};
      read.notes.add(Note::kBinary);
      return read;
    }
  }
  return decode_other(bytes);
}

std::string encode_utf16(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size() * 2);
  const auto put = [&out](char32_t unit) { append_big_endian(out, unit, 2); };
  while (!utf8.empty()) {
    const char32_t c = take_code_point(utf8);
    if (c >= 0x10000) {
      put(0xD800 + ((c - 0x10000) >> 10));
      put(0xDC00 + (c & 0x3FF));
    } else {
      put(c);
    }
  }
  return out;
}

std::optional<std::string> encode_latin1(std::string_view utf8) {
  std::string out;
  while (!utf8.empty()) {
    const char32_t c = take_code_point(utf8);
    if (c > 0xFF) return {};
    out += static_cast<char>(c);
  }
  return out;
}

}  // namespace linepool::sms
