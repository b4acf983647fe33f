#include "code/text/text.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text/unicode.h"

namespace linepool {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in_any(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& r) { return c >= r.first && c <= r.last; });
}

// The lower-case ASCII base letters of accented ones; '.' if there is none.
constexpr std::string_view kLatinBase =  // U+00C0..U+024F
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
    "lllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz."
    ".................ff.............oo.............uu..............."
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...."
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "................";
constexpr std::string_view kLatinAdditionalBase =  // U+1E00..U+1EFF
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(kLatinBase.size() == 0x250 - 0xC0);
static_assert(kLatinAdditionalBase.size() == 0x100);

// The zeros of the decimal digits in scripts that messages use.
constexpr std::array<char32_t, 21> kZeros{
    U'\u0660', U'\u06F0', U'\u07C0', U'\u0966', U'\u09E6', U'\u0A66', U'\u0AE6',
    U'\u0B66', U'\u0BE6', U'\u0C66', U'\u0CE6', U'\u0D66', U'\u0DE6', U'\u0E50',
    U'\u0ED0', U'\u0F20', U'\u1040', U'\u17E0', U'\u1810', U'\u19D0', U'\uFF10'};

// Soft hyphen, combining accents, Hebrew points, Arabic vowels and tatweel, zero-width characters,
// direction marks, variation selectors, byte order mark.
constexpr std::array<Range, 13> kInvisible{{{0xAD, 0xAD},
                                            {0x300, 0x36F},
                                            {0x591, 0x5BD},
                                            {0x5BF, 0x5C7},
                                            {0x610, 0x61A},
                                            {0x640, 0x640},
                                            {0x64B, 0x65F},
                                            {0x670, 0x670},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x2069},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF}}};

constexpr std::array<Range, 17> kUnspaced{{{0xE00, 0xE3E},
                                           {0xE40, 0xE4E},
                                           {0xE81, 0xEDF},
                                           {0x1000, 0x1049},
                                           {0x1050, 0x109F},
                                           {0x1100, 0x11FF},
                                           {0x1780, 0x17D3},
                                           {0x2E80, 0x2FDF},
                                           {0x3005, 0x3007},
                                           {0x3031, 0x312F},
                                           {0x3131, 0x318F},
                                           {0x31A0, 0x9FFF},
                                           {0xA960, 0xA97F},
                                           {0xAC00, 0xD7FF},
                                           {0xF900, 0xFAFF},
                                           {0xFF66, 0xFF9F},
                                           {0x20000, 0x3FFFF}}};

// Everything beyond ASCII that is not a letter.
constexpr std::array<Range, 22> kPunctuation{
    {{0x80, 0xA9},     {0xAB, 0xB4},      {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},
     {0xF7, 0xF7},     {0x37E, 0x37E},    {0x387, 0x387},   {0x55A, 0x55F},   {0x589, 0x58A},
     {0x5BE, 0x5BE},   {0x5F3, 0x5F4},    {0x60C, 0x60D},   {0x61B, 0x61F},   {0x66A, 0x66D},
     {0x6D4, 0x6D4},   {0x964, 0x965},    {0x104A, 0x104F}, {0x1361, 0x1368}, {0x17D4, 0x17DA},
     {0x2010, 0x2BFF}, {0x1F000, 0x1FFFF}}};

constexpr std::array<Range, 7> kCurrency{{{'$', '$'},
                                          {0xA2, 0xA5},
                                          {0x58F, 0x58F},
                                          {0x9F2, 0x9F3},
                                          {0xE3F, 0xE3F},
                                          {0x20A0, 0x20CF},
                                          {0xFDFC, 0xFDFC}}};

constexpr std::array<Range, 4> kSpaces{
    {{0xA0, 0xA0}, {0x2000, 0x200A}, {0x202F, 0x205F}, {0x3000, 0x3000}}};

constexpr std::array<Range, 5> kDashes{
    {{0x2010, 0x2015}, {0x2212, 0x2212}, {0x2E3A, 0x2E3B}, {0xFE58, 0xFE58}, {0xFF0D, 0xFF0D}}};

struct Replacement {
  char32_t from, to;
};

// One spelling for letters that messages use interchangeably: Persian and Arabic forms, forms of
// alef, final sigma, Greek accents, Cyrillic yo.
constexpr std::array<Replacement, 24> kSameLetters{
    {{0x622, 0x627}, {0x623, 0x627}, {0x625, 0x627}, {0x629, 0x647}, {0x649, 0x64A},
     {0x6A9, 0x643}, {0x6AA, 0x643}, {0x6CC, 0x64A}, {0x6C1, 0x647}, {0x6C0, 0x647},
     {0x6D5, 0x647}, {0x671, 0x627}, {0x3C2, 0x3C3}, {0x3AC, 0x3B1}, {0x3AD, 0x3B5},
     {0x3AE, 0x3B7}, {0x3AF, 0x3B9}, {0x3CC, 0x3BF}, {0x3CD, 0x3C5}, {0x3CE, 0x3C9},
     {0x390, 0x3B9}, {0x3CA, 0x3B9}, {0x451, 0x435}, {0x2019, '\''}}};

// One code point and its length; bytes that are not UTF-8 are decoded one by one as '?'.
struct Decoded {
  char32_t c;
  std::size_t length;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const std::uint32_t b0 = byte(at);
  if (b0 < 0x80) return {static_cast<char32_t>(b0), 1};
  const std::size_t length = b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2;
  static constexpr std::array<std::uint32_t, 5> kLeadMask{0, 0, 0x1F, 0x0F, 0x07};
  static constexpr std::array<std::uint32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  if (b0 < 0xC2 || b0 > 0xF4) return {U'?', 1};
  std::uint32_t c = b0 & kLeadMask[length];
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint32_t next = byte(at + i);
    if ((next & 0xC0u) != 0x80u) return {U'?', 1};
    c = (c << 6) | (next & 0x3Fu);
  }
  if (c < kSmallest[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return {U'?', 1};
  return {static_cast<char32_t>(c), length};
}

bool is_ascii_upper(char32_t c) {
  return c >= 'A' && c <= 'Z';
}

// The lower-case base form of a character that is neither ASCII nor a digit.
char32_t base_form(char32_t c) {
  if (c >= 0xC0 && c < 0x250) {
    const char base = kLatinBase[c - 0xC0];
    return base == '.' ? c : static_cast<char32_t>(base);
  }
  if (c >= 0x1E00 && c < 0x1F00) {
    const char base = kLatinAdditionalBase[c - 0x1E00];
    return base == '.' ? c : static_cast<char32_t>(base);
  }
  if (c >= 0x386 && c <= 0x3AB) {
    if (c >= 0x391) return c + 0x20;
    static constexpr std::u32string_view kAccented = U"\u0386\u0388\u0389\u038A\u038C\u038E\u038F";
    static constexpr std::u32string_view kPlain = U"αεηιουω";
    const std::size_t at = kAccented.find(c);
    return at == std::u32string_view::npos ? c : kPlain[at];
  }
  if (c == 0x401) return 0x435;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x48A && c <= 0x52F && c != 0x4C0 && (c < 0x4C1 || c > 0x4CE)) return c | 1u;
  if (c >= 0x531 && c <= 0x556) return c + 0x30;
  for (const Replacement& row : kSameLetters) {
    if (row.from == c) return row.to;
  }
  return c;
}

constexpr std::array<CharKind, 0x80> ascii_kinds() {
  std::array<CharKind, 0x80> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    kinds[c] = c == ' '               ? CharKind::kSpace
               : c == '\n'            ? CharKind::kNewline
               : c == '$'             ? CharKind::kCurrency
               : c >= '0' && c <= '9' ? CharKind::kDigit
               : c >= 'a' && c <= 'z' ? CharKind::kLatin
                                      : CharKind::kOther;
  }
  return kinds;
}
constexpr std::array<CharKind, 0x80> kAsciiKinds = ascii_kinds();

CharKind kind_beyond_ascii(char32_t c) {
  if (in_any(kCurrency, c)) return CharKind::kCurrency;
  if (in_any(kUnspaced, c)) return CharKind::kUnspaced;
  const bool mark = in_any(kPunctuation, c) || (c >= 0x3000 && c <= 0x3030) ||
                    (c >= 0xFE10 && c <= 0xFE6F) || c >= 0xFFE0;
  return mark ? CharKind::kOther : CharKind::kLetter;
}

}  // namespace

CodeText::CodeText(std::string_view original) {
  original = original.substr(0, limits::kSmsTextBytes);
  folded_.reserve(original.size());
  cased_.reserve(original.size());
  for (std::size_t at = 0; at < original.size();) {
    count_step();
    const Decoded decoded = decode(original, at);
    char32_t c = decoded.c;
    const std::size_t length = decoded.length;
    const std::size_t begin = at;
    at += length;
    if (c == '\r') {
      if (at < original.size() && original[at] == '\n') continue;  // the '\n' comes next
      c = '\n';
    }
    if (c == 0x2028 || c == 0x2029 || c == 0x85) c = '\n';
    if (c == '\t' || in_any(kSpaces, c)) c = ' ';
    if (in_any(kDashes, c)) c = '-';
    if (in_any(kInvisible, c)) continue;
    if (c > 0xFF00 && c < 0xFF5F) c -= 0xFEE0;  // full-width forms
    if (c < 0x80) {
      const char plain = static_cast<char>(c);
      append(is_ascii_upper(c) ? c + 0x20 : c, plain, begin, at);
      // A full-width comma ends a clause; a plain one may be inside a number.
      if (c == ',' && length > 1) append(' ', ' ', begin, at);
      continue;
    }
    const auto* zero = std::find_if(kZeros.begin(), kZeros.end(),
                                    [c](char32_t z) { return c >= z && c <= z + 9; });
    if (zero != kZeros.end()) c = '0' + (c - *zero);
    const char32_t base = base_form(c);
    append(base, base < 0x80 ? static_cast<char>(base) : '\0', begin, at);
  }
}

void CodeText::append(char32_t c, char cased_ascii, std::size_t begin, std::size_t end) {
  const std::size_t before = folded_.size();
  append_utf8(folded_, c);
  if (c < 0x80) {
    cased_ += cased_ascii;
  } else {
    cased_.append(folded_, before);
  }
  for (std::size_t i = before; i < folded_.size(); ++i) {
    begins_.push_back(static_cast<std::uint32_t>(begin));
    ends_.push_back(static_cast<std::uint32_t>(end));
  }
}

std::string fold_code_word(std::string_view word) {
  return std::string(CodeText(word).folded());
}

CodeChar char_at(std::string_view text, std::size_t at) {
  count_step();
  if (at >= text.size()) return {0, CharKind::kNone, at, at};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, kAsciiKinds[byte], at, at + 1};
  const Decoded decoded = decode(text, at);
  return {decoded.c, kind_beyond_ascii(decoded.c), at, at + decoded.length};
}

CodeChar char_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {0, CharKind::kNone, at, at};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 &&
         (static_cast<unsigned char>(text[begin]) & 0xC0u) == 0x80u) {
    --begin;
  }
  return char_at(text, begin);
}

}  // namespace linepool
