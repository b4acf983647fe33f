// What decoding gives: a text that is always valid UTF-8, and what had to be guessed or replaced.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linepool::sms {

enum class Note : std::uint16_t {
  kReplaced = 1,           // bytes that mean nothing became U+FFFD
  kGuessed = 2,            // bytes were read in another alphabet than the declared one
  kBinary = 4,             // bytes, not text; the text shows them in hex
  kReservedCoding = 8,     // the data coding is reserved, or one that nobody here reads
  kBeginsInsideChar = 16,  // begins with the second half of a character: its part was cut there
  kEndsInsideChar = 32,    // ends with the first half of a character
  kBadHeader = 64,         // a length in the user data header is wrong
  kIncomplete = 128,       // parts of the message are missing
};

struct Notes {
  std::uint16_t bits = 0;

  [[nodiscard]] constexpr bool has(Note note) const {
    return (bits & static_cast<std::uint16_t>(note)) != 0;
  }
  constexpr void add(Note note) { bits |= static_cast<std::uint16_t>(note); }
  constexpr void add(Notes other) { bits |= other.bits; }
  [[nodiscard]] constexpr bool is_empty() const { return bits == 0; }
  bool operator==(const Notes&) const = default;
};

// Bytes from `begin` up to `end`, which is not included.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const ByteRange&) const = default;
};

struct Decoded {
  std::string text;
  Notes notes;
  std::vector<ByteRange> unreadable;  // of the input, in order; each shows as one U+FFFD or more

  bool operator==(const Decoded&) const = default;
};

}  // namespace linepool::sms
