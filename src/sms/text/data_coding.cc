#include "sms/text/data_coding.h"

#include <array>
#include <cstddef>
#include <utility>

namespace linepool::sms {
namespace {

constexpr std::array<std::string_view, 10> kNames{"gsm7",  "packed7",  "ascii",  "latin1", "utf8",
                                                  "utf16", "cyrillic", "hebrew", "binary", "other"};

// The sixteen that SMPP defines by itself; nothing for the reserved ones.
std::optional<Alphabet> of_smpp(std::uint8_t coding, Alphabet standard) {
  constexpr std::array<Alphabet, 15> kAlphabets{
      Alphabet::kGsm7,   Alphabet::kAscii, Alphabet::kBinary,   Alphabet::kLatin1,
      Alphabet::kBinary, Alphabet::kOther, Alphabet::kCyrillic, Alphabet::kHebrew,
      Alphabet::kUtf16,  Alphabet::kOther, Alphabet::kOther,    Alphabet::kOther,
      Alphabet::kOther,  Alphabet::kOther, Alphabet::kOther};
  if (coding == 0) return standard;
  if (coding == 0x0B || coding == 0x0C || coding == 0x0F) return {};
  return kAlphabets[coding];
}

// The seven-bit alphabet as this connector sends it.
Alphabet seven_bit(Alphabet standard) {
  return standard == Alphabet::kPacked7 ? Alphabet::kPacked7 : Alphabet::kGsm7;
}

// Groups 00xx and 01xx of GSM.
DataCoding general_group(std::uint8_t coding, Alphabet standard) {
  DataCoding read;
  read.deletes_itself = (coding & 0x40) != 0;
  read.is_compressed = (coding & 0x20) != 0;
  if ((coding & 0x10) != 0) read.message_class = coding & 0x03;
  switch (coding >> 2 & 0x03) {
    case 0: read.alphabet = seven_bit(standard); break;
    case 1: read.alphabet = Alphabet::kBinary; break;
    case 2: read.alphabet = Alphabet::kUtf16; break;
    case 3:
      read.alphabet = standard;
      read.is_reserved = true;
      break;
  }
  // Compression (3GPP TS 23.042) is in no phone's use: bytes that nobody reads.
  if (read.is_compressed) read.alphabet = Alphabet::kBinary;
  return read;
}

}  // namespace

std::string_view name(Alphabet alphabet) {
  return kNames[static_cast<std::size_t>(alphabet)];
}

std::optional<Alphabet> alphabet_from_name(std::string_view word) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == word) return static_cast<Alphabet>(i);
  }
  return {};
}

DataCoding read_data_coding(std::uint8_t coding, Alphabet standard) {
  DataCoding read;
  if (coding < 0x10) {
    const auto alphabet = of_smpp(coding, standard);
    read.alphabet = alphabet.value_or(standard);
    read.is_reserved = !alphabet;
    return read;
  }
  if (coding < 0x80) return general_group(coding, standard);
  if (coding < 0xC0) {
    read.alphabet = standard;
    read.is_reserved = true;
    return read;
  }
  if (coding >= 0xF0) {
    read.alphabet = (coding & 0x04) != 0 ? Alphabet::kBinary : seven_bit(standard);
    read.message_class = coding & 0x03;
    return read;
  }
  read.alphabet = coding >= 0xE0 ? Alphabet::kUtf16 : seven_bit(standard);
  read.waiting =
      Waiting{static_cast<Waiting::What>(coding & 0x03), (coding & 0x08) != 0, coding < 0xD0};
  return read;
}

}  // namespace linepool::sms
