// From a text to the short messages that carry it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sms/pdu/pdu.h"
#include "sms/text/gsm7.h"

namespace linepool::carrier {

enum class Charset : std::uint8_t {
  kAuto,  // gsm7 if it has all characters, otherwise ucs2
  kGsm7,
  kLatin1,
  kUcs2,    // with surrogates
  kBinary,  // the text is hex
};

struct Coding {
  Charset charset = Charset::kAuto;
  std::uint8_t language = 0;  // of gsm7, a national language identifier
  bool operator==(const Coding&) const = default;
};

// "auto", "gsm7", "gsm7-turkish", "latin1", ...; nothing for other words.
std::optional<Coding> coding_from_name(std::string_view word);
// All of those, separated by commas.
std::string coding_names();

// How a text is carried that does not fit into one short message.
enum class Splitting : std::uint8_t {
  kUdh8,     // a header in the text, with a reference of 8 bits
  kUdh16,    // of 16 bits
  kSar,      // the parameters sar_*
  kPayload,  // not split: message_payload, however short the text
};

std::optional<Splitting> splitting_from_name(std::string_view word);  // "udh8", ...
std::string splitting_names();

struct Encoded {
  std::string bytes;                   // of gsm7 one septet per octet
  Charset charset = Charset::kBinary;  // never kAuto
  sms::GsmLanguages languages;

  // Where a character is two units of UTF-16: the places between the two.
  [[nodiscard]] std::vector<std::size_t> pairs() const;
};

// The refusal is a sentence that names the character.
Result<Encoded> encode_text(std::string_view utf8, Coding coding);

// The data coding that declares a charset.
std::uint8_t data_coding_of(Charset charset);

// The parts in order, without addresses. A character is never cut, unless `cut` is a place between
// the two units of one: there is a border then in any case. The refusal is a sentence: more than
// 255 parts, or more bytes than message_payload takes.
Result<std::vector<sms::ShortMessage>> split(const Encoded& text, Splitting splitting,
                                             std::uint16_t reference,
                                             std::optional<std::size_t> cut = {});

}  // namespace linepool::carrier
