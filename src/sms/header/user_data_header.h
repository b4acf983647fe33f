// The user data header of an SMS (3GPP TS 23.040, section 9.2.3.24), element by element.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sms/text/data_coding.h"
#include "sms/text/gsm7.h"

namespace linepool::sms {

// Which message a part belongs to, and which part it is.
struct Concatenation {
  // The three ways to say so. References of different kinds are different, also if equal.
  enum class Kind : std::uint8_t { kEightBit = 0, kSixteenBit = 1, kSar = 2 };
  Kind kind = Kind::kEightBit;
  std::uint16_t reference = 0;
  std::uint8_t total = 0;  // 1 to 255
  std::uint8_t part = 0;   // 1 to total
  bool operator==(const Concatenation&) const = default;
};

// Nothing if the numbers contradict themselves; the standard then ignores the element.
std::optional<Concatenation> concatenation(Concatenation::Kind kind, std::uint16_t reference,
                                           unsigned total, unsigned part);

struct Ports {
  std::uint16_t destination = 0;
  std::uint16_t source = 0;
  bool operator==(const Ports&) const = default;
};

// Identifiers of elements that are read here.
enum class ElementId : std::uint8_t {
  kConcatenation8 = 0x00,
  kWaiting = 0x01,
  kPorts8 = 0x04,
  kPorts16 = 0x05,
  kConcatenation16 = 0x08,
  kSingleShift = 0x24,
  kLockingShift = 0x25,
};

struct Element {
  std::uint8_t id = 0;
  std::string data;
  bool operator==(const Element&) const = default;
};

struct UserDataHeader {
  std::vector<Element> elements;  // all that are whole, in order, those that nobody here reads too
  std::optional<Concatenation> concatenation;
  std::optional<Ports> ports;
  std::optional<Waiting> waiting;
  GsmLanguages languages;
  std::size_t bytes = 0;    // where the text begins: the length byte and what it counts
  bool is_damaged = false;  // a length was wrong

  bool operator==(const UserDataHeader&) const = default;
};

// Reads the header that `user_data` begins with. Never refuses: an element that is longer than the
// header costs itself and what follows it in the header. If the header is longer than the user
// data, the text begins after the last whole element; without one, all of it is text. Of repeated
// elements the last one counts.
UserDataHeader read_user_data_header(std::string_view user_data);

// The header with its length byte. Together the elements have at most 253 bytes, with two bytes
// more for each.
std::string write_user_data_header(const std::vector<Element>& elements);
Element element_of(const Concatenation& concatenation);

}  // namespace linepool::sms
