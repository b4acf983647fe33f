#include "supply/http/text/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>

#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/text/unicode.h"
#include "base/text/utf8.h"
#include "supply/http/text/utf16.h"

namespace linepool::supply {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf8Replacement = "\xEF\xBF\xBD";

enum class Kind : std::uint8_t { kUnknown, kUtf8, kUtf16, kUtf16Be, kUtf16Le, kBinary, kOther };

struct Charset {
  Kind kind = Kind::kUnknown;
  const char* iconv_name = nullptr;  // for kOther
};

struct NamedCharset {
  std::string_view name;  // lower case, only letters and digits
  Charset charset;
};

// The charsets that operators' gateways name; any other name is treated as none. Latin-1 is read as
// windows-1252, as browsers do: its C1 controls never occur in an SMS.
constexpr std::array kCharsets{
    NamedCharset{"utf8", {Kind::kUtf8}},
    NamedCharset{"utf16", {Kind::kUtf16}},
    NamedCharset{"utf16be", {Kind::kUtf16Be}},
    NamedCharset{"utf16le", {Kind::kUtf16Le}},
    NamedCharset{"ucs2", {Kind::kUtf16Be}},
    NamedCharset{"ucs2be", {Kind::kUtf16Be}},
    NamedCharset{"ucs2le", {Kind::kUtf16Le}},
    NamedCharset{"iso10646ucs2", {Kind::kUtf16Be}},
    NamedCharset{"unicode", {Kind::kUtf16Be}},
    NamedCharset{"binary", {Kind::kBinary}},
    NamedCharset{"iso88591", {Kind::kOther, "CP1252"}},
    NamedCharset{"latin1", {Kind::kOther, "CP1252"}},
    NamedCharset{"l1", {Kind::kOther, "CP1252"}},
    NamedCharset{"windows1252", {Kind::kOther, "CP1252"}},
    NamedCharset{"cp1252", {Kind::kOther, "CP1252"}},
    NamedCharset{"windows1250", {Kind::kOther, "CP1250"}},
    NamedCharset{"windows1251", {Kind::kOther, "CP1251"}},
    NamedCharset{"cp1251", {Kind::kOther, "CP1251"}},
    NamedCharset{"windows1253", {Kind::kOther, "CP1253"}},
    NamedCharset{"windows1254", {Kind::kOther, "CP1254"}},
    NamedCharset{"windows1255", {Kind::kOther, "CP1255"}},
    NamedCharset{"windows1256", {Kind::kOther, "CP1256"}},
    NamedCharset{"windows1258", {Kind::kOther, "CP1258"}},
    NamedCharset{"iso88592", {Kind::kOther, "ISO-8859-2"}},
    NamedCharset{"iso88595", {Kind::kOther, "ISO-8859-5"}},
    NamedCharset{"iso88596", {Kind::kOther, "ISO-8859-6"}},
    NamedCharset{"iso88597", {Kind::kOther, "ISO-8859-7"}},
    NamedCharset{"iso88598", {Kind::kOther, "ISO-8859-8"}},
    NamedCharset{"iso88599", {Kind::kOther, "ISO-8859-9"}},
    NamedCharset{"iso885915", {Kind::kOther, "ISO-8859-15"}},
    NamedCharset{"koi8r", {Kind::kOther, "KOI8-R"}},
    NamedCharset{"koi8u", {Kind::kOther, "KOI8-U"}},
    NamedCharset{"tis620", {Kind::kOther, "CP874"}},
    NamedCharset{"windows874", {Kind::kOther, "CP874"}},
    NamedCharset{"gb2312", {Kind::kOther, "GB18030"}},
    NamedCharset{"gbk", {Kind::kOther, "GB18030"}},
    NamedCharset{"gb18030", {Kind::kOther, "GB18030"}},
    NamedCharset{"big5", {Kind::kOther, "BIG5-HKSCS"}},
    NamedCharset{"shiftjis", {Kind::kOther, "CP932"}},
    NamedCharset{"sjis", {Kind::kOther, "CP932"}},
    NamedCharset{"eucjp", {Kind::kOther, "EUC-JP"}},
    NamedCharset{"iso2022jp", {Kind::kOther, "ISO-2022-JP"}},
    NamedCharset{"euckr", {Kind::kOther, "CP949"}},
    NamedCharset{"ksc5601", {Kind::kOther, "CP949"}},
};

Charset charset_of(std::string_view name) {
  if (name.empty()) return {};
  if (name == "utf-8") return {Kind::kUtf8, nullptr};
  std::string plain;
  for (const char c : name.substr(0, 32)) {
    const char l = lower(c);
    if (is_digit(l) || (l >= 'a' && l <= 'z')) plain += l;
  }
  for (const NamedCharset& row : kCharsets) {
    if (row.name == plain) return row.charset;
  }
  return {};
}

// Closes the iconv handle.
class Converter {
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  [[nodiscard]] bool is_open() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  Decoded convert(std::string_view bytes) {
    Decoded result;
    std::string source(bytes);  // iconv's interface predates const
    char* in = source.data();
    std::size_t left = bytes.size();
    while (left > 0) {
      std::array<char, 1024> step{};
      char* out = step.data();
      std::size_t room = step.size();
      const std::size_t done = iconv(handle_, &in, &left, &out, &room);
      const int why = errno;
      result.text.append(step.data(), step.size() - room);
      if (done != static_cast<std::size_t>(-1) || why == E2BIG) continue;
      // An invalid byte, or a character cut off at the end.
      result.text += kUtf8Replacement;
      result.replaced = true;
      ++in;
      --left;
    }
    return result;
  }

 private:
  iconv_t handle_;
};

std::optional<Decoded> decode_other(std::string_view bytes, const char* name) {
  Converter converter(name);
  if (!converter.is_open()) return std::nullopt;  // this system lacks the converter
  return converter.convert(bytes);
}

// The length of the well-formed sequence at the front, or 0.
std::size_t sequence_length(std::string_view bytes) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, bytes.size()); ++length) {
    if (is_valid_utf8(bytes.substr(0, length))) return length;
  }
  return 0;
}

struct Utf8Count {
  std::size_t characters = 0;  // of more than one byte
  std::size_t bad_bytes = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length > 1) count.characters += 1;
    if (length == 0) count.bad_bytes += 1;
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return count;
}

Decoded replace_bad_utf8(std::string_view bytes) {
  Decoded result;
  result.replaced = true;
  bool in_gap = false;
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length > 0) result.text += bytes.substr(0, length);
    // The remains of one character become one replacement.
    const bool goes_on = in_gap && (static_cast<unsigned char>(bytes[0]) & 0xC0u) == 0x80u;
    if (length == 0 && !goes_on) result.text += kUtf8Replacement;
    in_gap = length == 0;
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

// One UTF-16 surrogate in three bytes, as Java writes it; nothing for anything else.
std::optional<char32_t> surrogate_at(std::string_view bytes, std::size_t at) {
  if (bytes.size() - at < 3 || bytes[at] != '\xED') return std::nullopt;
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  const auto third = static_cast<unsigned char>(bytes[at + 2]);
  if (second < 0xA0 || second > 0xBF || (third & 0xC0u) != 0x80u) return std::nullopt;
  return 0xD000u | ((second & 0x3Fu) << 6) | (third & 0x3Fu);
}

// CESU-8, the UTF-8 of old Java: joins both halves of a pair into their character.
std::string joined_pairs(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::optional<char32_t> high = surrogate_at(bytes, i);
    const bool is_high = high && is_high_surrogate(*high) && bytes.size() - i >= 6;
    const std::optional<char32_t> low = is_high ? surrogate_at(bytes, i + 3) : std::nullopt;
    if (!low || !is_low_surrogate(*low)) {
      out += bytes[i];
      continue;
    }
    append_utf8(out, join_surrogates(*high, *low));
    i += 5;
  }
  return out;
}

// Valid UTF-8; otherwise UTF-8 with a few broken bytes, or windows-1252.
Decoded decode_utf8_or_guess(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return {std::string(bytes), false, false};
  const std::string joined = joined_pairs(bytes);
  bytes = joined;
  if (is_valid_utf8(bytes)) return {joined, false, false};
  const Utf8Count count = count_utf8(bytes);
  if (count.characters * 2 >= count.bad_bytes) return replace_bad_utf8(bytes);
  std::optional<Decoded> guess = decode_other(bytes, "CP1252");
  if (!guess) return replace_bad_utf8(bytes);
  guess->replaced = true;
  return *std::move(guess);
}

Decoded decode_utf16(std::string_view bytes, ByteOrder order) {
  Utf16Text text = utf16_to_utf8(bytes, order);
  return {std::move(text.utf8), text.replaced, false};
}

// Only by how it looks.
Decoded decode_unknown(std::string_view bytes) {
  if (const auto order = utf16_order_of(bytes)) return decode_utf16(bytes, *order);
  return decode_utf8_or_guess(bytes);
}

Decoded decode_as(std::string_view bytes, Charset charset) {
  switch (charset.kind) {
    case Kind::kUtf16: return decode_utf16(bytes, byte_order_mark(bytes).value_or(ByteOrder::kBig));
    case Kind::kUtf16Be: return decode_utf16(bytes, ByteOrder::kBig);
    case Kind::kUtf16Le: return decode_utf16(bytes, ByteOrder::kLittle);
    case Kind::kOther:
      if (std::optional<Decoded> done = decode_other(bytes, charset.iconv_name)) {
        return *std::move(done);
      }
      break;
    case Kind::kUtf8: return decode_utf8_or_guess(bytes);
    case Kind::kUnknown:
    case Kind::kBinary: break;
  }
  return decode_unknown(bytes);
}

bool is_utf16(Kind kind) {
  return kind == Kind::kUtf16 || kind == Kind::kUtf16Be || kind == Kind::kUtf16Le;
}

// Whether it has a control character that no text contains.
bool holds_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_blank(c); });
}

Decoded without_nul_and_mark(Decoded decoded) {
  if (decoded.text.find('\0') != std::string::npos) std::erase(decoded.text, '\0');
  if (decoded.text.starts_with(kUtf8Mark)) decoded.text.erase(0, kUtf8Mark.size());
  return decoded;
}

}  // namespace

Decoded decode_field(std::string_view bytes, std::string_view charset) {
  const Charset declared = charset_of(charset);
  const bool doubtful = is_utf16(declared.kind) && !utf16_order_of(bytes);
  return without_nul_and_mark(doubtful ? decode_unknown(bytes) : decode_as(bytes, declared));
}

Decoded decode_body(std::string_view bytes, std::string_view charset) {
  if (const auto order = byte_order_mark(bytes)) {
    return without_nul_and_mark(decode_utf16(bytes, *order));
  }
  if (bytes.starts_with(kUtf8Mark)) charset = "utf-8";
  return decode_field(bytes, charset);
}

Decoded decode_sms_text(std::string_view bytes, std::string_view charset, std::string_view coding) {
  Charset declared = charset_of(charset);
  coding = trimmed(coding);
  if (declared.kind == Kind::kBinary || coding == "1") {
    const bool is_text = is_valid_utf8(bytes) && !holds_control(bytes);
    return {is_text ? std::string(bytes) : to_hex(bytes), false, !is_text};
  }
  if (declared.kind == Kind::kUnknown && coding == "2") declared.kind = Kind::kUtf16Be;
  if (is_utf16(declared.kind) && is_plainly_not_utf16(bytes)) declared.kind = Kind::kUtf8;
  return without_nul_and_mark(decode_as(bytes, declared));
}

}  // namespace linepool::supply
