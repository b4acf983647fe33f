// What the data coding byte of an SMS says (SMPP 3.4, section 5.2.19; 3GPP TS 23.038, section 4).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace linepool::sms {

// The values are stored with parts that wait.
enum class Alphabet : std::uint8_t {
  kGsm7 = 0,     // one septet per octet
  kPacked7 = 1,  // eight septets in seven octets
  kAscii = 2,
  kLatin1 = 3,
  kUtf8 = 4,
  kUtf16 = 5,     // UCS-2 on paper; big endian, with surrogates
  kCyrillic = 6,  // ISO 8859-5
  kHebrew = 7,    // ISO 8859-8
  kBinary = 8,
  kOther = 9,  // Japanese, Korean, reserved: what is ASCII in it can be read
};

std::string_view name(Alphabet alphabet);  // "gsm7", "packed7", "ascii", ...
// What a connector's setting names; nothing for other words.
std::optional<Alphabet> alphabet_from_name(std::string_view word);

// A message waiting indication: an icon on the phone.
struct Waiting {
  enum class What : std::uint8_t { kVoicemail, kFax, kEmail, kOther };
  What what = What::kVoicemail;
  bool is_active = false;     // switches the icon on
  bool is_discarded = false;  // the text need not be stored
  bool operator==(const Waiting&) const = default;
};

struct DataCoding {
  Alphabet alphabet = Alphabet::kGsm7;
  std::optional<std::uint8_t> message_class;  // 0 (flash) to 3
  std::optional<Waiting> waiting;
  bool is_compressed = false;
  bool deletes_itself = false;  // the group that is deleted once it is read
  bool is_reserved = false;
  bool operator==(const DataCoding&) const = default;
};

// `standard` is what the connector sends under data coding 0. Every byte has a meaning: a reserved
// one is read as the connector's alphabet, as the standard asks for.
DataCoding read_data_coding(std::uint8_t coding, Alphabet standard);

}  // namespace linepool::sms
