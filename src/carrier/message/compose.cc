#include "carrier/message/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/big_endian.h"
#include "base/check.h"
#include "base/crypto/digest.h"
#include "base/text/unicode.h"
#include "sms/header/user_data_header.h"
#include "sms/text/decode.h"
#include "sms/text/gsm_tables.h"
#include "sms/text/unicode.h"

namespace linepool::carrier {
namespace {

constexpr std::size_t kOctets = 140;  // of one short message over the air
constexpr std::size_t kParts = 255;
constexpr std::size_t kPayloadBytes = 0xFFFF;
constexpr std::size_t kSarHeader = 6;  // the SMSC makes a header of the parameters
constexpr std::uint8_t kHasHeader = 0x40;

constexpr std::array<std::string_view, sms::kNationalLanguages> kLanguages{
    "",        "turkish",   "spanish", "portuguese", "bengali", "gujarati", "hindi",
    "kannada", "malayalam", "oriya",   "punjabi",    "tamil",   "telugu",   "urdu"};

constexpr std::array<std::pair<std::string_view, Charset>, 5> kCharsets{{
    {"auto", Charset::kAuto},
    {"gsm7", Charset::kGsm7},
    {"latin1", Charset::kLatin1},
    {"ucs2", Charset::kUcs2},
    {"binary", Charset::kBinary},
}};

constexpr std::array<std::pair<std::string_view, Splitting>, 4> kSplittings{{
    {"udh8", Splitting::kUdh8},
    {"udh16", Splitting::kUdh16},
    {"sar", Splitting::kSar},
    {"payload", Splitting::kPayload},
}};

template <class Named>
std::string names_in(const Named& named) {
  std::string names;
  for (const auto& [name, value] : named) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
  }
  return names;
}

template <class Value, std::size_t count>
std::optional<Value> value_in(const std::array<std::pair<std::string_view, Value>, count>& named,
                              std::string_view word) {
  for (const auto& [name, value] : named) {
    if (name == word) return value;
  }
  return std::nullopt;
}

// The first character that an alphabet has not.
template <class Has>
std::string first_without(std::string_view text, Has has) {
  while (!text.empty()) {
    const std::string_view before = text;
    sms::take_code_point(text);
    const std::string_view c = before.substr(0, before.size() - text.size());
    if (!has(c)) return std::string(c);
  }
  return {};
}

Result<Encoded> encode_gsm7(std::string_view text, std::uint8_t language) {
  const sms::GsmLanguages languages{language, language};
  auto septets = sms::encode_gsm7(text, languages);
  if (septets) return Encoded{std::move(*septets), Charset::kGsm7, languages};
  return invalid(fmt::format("gsm7{}{} does not have the character '{}'; auto and ucs2 do",
                             language == 0 ? "" : "-", kLanguages[language],
                             first_without(text, [&](std::string_view c) {
                               return sms::encode_gsm7(c, languages).has_value();
                             })));
}

Result<Encoded> encode_latin1(std::string_view text) {
  auto bytes = sms::encode_latin1(text);
  if (bytes) return Encoded{std::move(*bytes), Charset::kLatin1, {}};
  return invalid(fmt::format(
      "latin1 does not have the character '{}'; auto and ucs2 do",
      first_without(text, [](std::string_view c) { return sms::encode_latin1(c).has_value(); })));
}

Result<Encoded> encode_binary(std::string_view text) {
  auto bytes = from_hex(text);
  if (bytes) return Encoded{std::move(*bytes), Charset::kBinary, {}};
  return invalid("a binary text is written in hex, two digits a byte, such as '0048692e'");
}

// The tables that a text needs.
std::vector<sms::Element> language_elements(const sms::GsmLanguages& languages) {
  std::vector<sms::Element> elements;
  const auto add = [&](sms::ElementId id, std::uint8_t language) {
    elements.push_back({static_cast<std::uint8_t>(id), {static_cast<char>(language)}});
  };
  if (sms::locking_table(languages.locking) != sms::locking_table(0)) {
    add(sms::ElementId::kLockingShift, languages.locking);
  }
  if (sms::single_shift_table(languages.single_shift) != sms::single_shift_table(0)) {
    add(sms::ElementId::kSingleShift, languages.single_shift);
  }
  return elements;
}

std::string header_of(const std::vector<sms::Element>& elements) {
  return elements.empty() ? std::string() : sms::write_user_data_header(elements);
}

// The characters' worth of bytes beside a header.
std::size_t room_beside(std::size_t header, Charset charset) {
  CHECK(header < kOctets);
  const std::size_t octets = kOctets - header;
  if (charset == Charset::kGsm7) return octets * 8 / 7;
  return charset == Charset::kUcs2 ? octets / 2 * 2 : octets;
}

// Whether the text before `end` stops inside a character.
bool cuts(std::string_view bytes, std::size_t end, Charset charset) {
  if (charset == Charset::kGsm7) {
    return static_cast<std::uint8_t>(bytes[end - 1]) == sms::kGsmEscape;
  }
  if (charset != Charset::kUcs2 || end < 2) return false;
  return is_high_surrogate(static_cast<char32_t>(read_big_endian(bytes.substr(end - 2, 2))));
}

std::vector<std::string_view> chunks(const Encoded& text, std::size_t room,
                                     std::optional<std::size_t> cut) {
  const std::string_view bytes = text.bytes;
  const std::size_t unit = text.charset == Charset::kUcs2 ? 2 : 1;
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t stop = cut && at < *cut ? *cut : bytes.size();
    std::size_t end = std::min(at + room, stop);
    if (end < stop && cuts(bytes, end, text.charset)) end -= unit;
    CHECK(end > at, "a part holds at least a character");
    out.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return out;
}

sms::ShortMessage plain(const Encoded& text, std::string_view header, std::string_view bytes) {
  sms::ShortMessage message;
  message.data_coding = data_coding_of(text.charset);
  message.esm_class = header.empty() ? 0 : kHasHeader;
  message.short_message = std::string(header) + std::string(bytes);
  return message;
}

Result<std::vector<sms::ShortMessage>> in_payload(const Encoded& text, std::string_view header) {
  sms::ShortMessage message = plain(text, header, text.bytes);
  if (message.short_message.size() > kPayloadBytes) {
    return invalid(fmt::format("the text has {} bytes, and message_payload takes {}",
                               message.short_message.size(), kPayloadBytes));
  }
  message.tlvs.push_back({sms::tag::kMessagePayload, std::move(message.short_message)});
  message.short_message.clear();
  return std::vector{std::move(message)};
}

}  // namespace

std::optional<Coding> coding_from_name(std::string_view word) {
  if (const auto charset = value_in(kCharsets, word)) return Coding{*charset, 0};
  if (!word.starts_with("gsm7-")) return std::nullopt;
  const auto* found = std::find(kLanguages.begin() + 1, kLanguages.end(), word.substr(5));
  if (found == kLanguages.end()) return std::nullopt;
  return Coding{Charset::kGsm7, static_cast<std::uint8_t>(found - kLanguages.begin())};
}

std::string coding_names() {
  std::string names = names_in(kCharsets);
  for (std::size_t i = 1; i < kLanguages.size(); ++i) {
    names += fmt::format(", gsm7-{}", kLanguages[i]);
  }
  return names;
}

std::optional<Splitting> splitting_from_name(std::string_view word) {
  return value_in(kSplittings, word);
}

std::string splitting_names() {
  return names_in(kSplittings);
}

std::vector<std::size_t> Encoded::pairs() const {
  std::vector<std::size_t> found;
  if (charset != Charset::kUcs2) return found;
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    if (cuts(bytes, at, charset)) found.push_back(at);
  }
  return found;
}

Result<Encoded> encode_text(std::string_view utf8, Coding coding) {
  switch (coding.charset) {
    case Charset::kGsm7: return encode_gsm7(utf8, coding.language);
    case Charset::kLatin1: return encode_latin1(utf8);
    case Charset::kBinary: return encode_binary(utf8);
    case Charset::kUcs2: return Encoded{sms::encode_utf16(utf8), Charset::kUcs2, {}};
    case Charset::kAuto: break;
  }
  Result<Encoded> small = encode_gsm7(utf8, 0);
  if (small) return small;
  return Encoded{sms::encode_utf16(utf8), Charset::kUcs2, {}};
}

std::uint8_t data_coding_of(Charset charset) {
  switch (charset) {
    case Charset::kAuto:
    case Charset::kGsm7: return 0x00;
    case Charset::kLatin1: return 0x03;
    case Charset::kBinary: return 0x04;
    case Charset::kUcs2: return 0x08;
  }
  return 0x00;
}

Result<std::vector<sms::ShortMessage>> split(const Encoded& text, Splitting splitting,
                                             std::uint16_t reference,
                                             std::optional<std::size_t> cut) {
  const std::vector<sms::Element> languages = language_elements(text.languages);
  const std::string alone = header_of(languages);
  if (splitting == Splitting::kPayload) return in_payload(text, alone);
  if (!cut && text.bytes.size() <= room_beside(alone.size(), text.charset)) {
    return std::vector{plain(text, alone, text.bytes)};
  }
  const auto kind = splitting == Splitting::kUdh8    ? sms::Concatenation::Kind::kEightBit
                    : splitting == Splitting::kUdh16 ? sms::Concatenation::Kind::kSixteenBit
                                                     : sms::Concatenation::Kind::kSar;
  const bool is_sar = splitting == Splitting::kSar;
  const std::uint16_t number = splitting == Splitting::kUdh8 ? reference & 0xFF : reference;
  const auto header = [&](std::size_t part, std::size_t total) {
    if (is_sar) return alone;
    std::vector<sms::Element> elements = languages;
    elements.push_back(sms::element_of(
        {kind, number, static_cast<std::uint8_t>(total), static_cast<std::uint8_t>(part)}));
    return sms::write_user_data_header(elements);
  };
  const std::size_t taken = is_sar ? alone.size() + kSarHeader : header(1, 2).size();
  const auto pieces = chunks(text, room_beside(taken, text.charset), cut);
  if (pieces.size() > kParts) {
    return invalid(
        fmt::format("the text makes {} parts, and there may be {}", pieces.size(), kParts));
  }
  std::vector<sms::ShortMessage> parts;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    sms::ShortMessage& part =
        parts.emplace_back(plain(text, header(i + 1, pieces.size()), pieces[i]));
    if (!is_sar) continue;
    part.tlvs = {sms::number_tlv(sms::tag::kSarReference, number, 2),
                 sms::number_tlv(sms::tag::kSarTotal, static_cast<std::uint32_t>(pieces.size()), 1),
                 sms::number_tlv(sms::tag::kSarPart, static_cast<std::uint32_t>(i + 1), 1)};
  }
  return parts;
}

}  // namespace linepool::carrier
