#include "sms/header/user_data_header.h"

#include "base/big_endian.h"
#include "base/check.h"

namespace linepool::sms {
namespace {

std::uint8_t byte_of(std::string_view data, std::size_t at) {
  return static_cast<std::uint8_t>(data[at]);
}

std::uint16_t word_of(std::string_view data, std::size_t at) {
  return static_cast<std::uint16_t>(read_big_endian(data.substr(at, 2)));
}

// Special SMS message indication (section 9.2.3.24.2): bit 7 whether to store, bits 6 to 0 what.
Waiting waiting_of(std::string_view data) {
  const std::uint8_t kind = byte_of(data, 0);
  return {static_cast<Waiting::What>(kind & 0x03), byte_of(data, 1) != 0, (kind & 0x80) == 0};
}

// Takes what the element says; one of another length than the standard's says nothing.
void apply(UserDataHeader& header, std::uint8_t id, std::string_view data) {
  using Kind = Concatenation::Kind;
  switch (static_cast<ElementId>(id)) {
    case ElementId::kConcatenation8:
      if (data.size() != 3) return;
      if (auto read = concatenation(Kind::kEightBit, byte_of(data, 0), byte_of(data, 1),
                                    byte_of(data, 2))) {
        header.concatenation = read;
      }
      return;
    case ElementId::kConcatenation16:
      if (data.size() != 4) return;
      if (auto read = concatenation(Kind::kSixteenBit, word_of(data, 0), byte_of(data, 2),
                                    byte_of(data, 3))) {
        header.concatenation = read;
      }
      return;
    case ElementId::kPorts8:
      if (data.size() == 2) header.ports = Ports{byte_of(data, 0), byte_of(data, 1)};
      return;
    case ElementId::kPorts16:
      if (data.size() == 4) header.ports = Ports{word_of(data, 0), word_of(data, 2)};
      return;
    case ElementId::kWaiting:
      if (data.size() == 2) header.waiting = waiting_of(data);
      return;
    case ElementId::kSingleShift:
      if (data.size() == 1) header.languages.single_shift = byte_of(data, 0);
      return;
    case ElementId::kLockingShift:
      if (data.size() == 1) header.languages.locking = byte_of(data, 0);
      return;
  }
}

}  // namespace

std::optional<Concatenation> concatenation(Concatenation::Kind kind, std::uint16_t reference,
                                           unsigned total, unsigned part) {
  if (total == 0 || total > 255 || part == 0 || part > total) return {};
  return Concatenation{kind, reference, static_cast<std::uint8_t>(total),
                       static_cast<std::uint8_t>(part)};
}

UserDataHeader read_user_data_header(std::string_view user_data) {
  UserDataHeader header;
  if (user_data.empty()) {
    header.is_damaged = true;
    return header;
  }
  const std::size_t claimed = 1u + byte_of(user_data, 0);
  const bool fits = claimed <= user_data.size();
  const std::size_t end = fits ? claimed : user_data.size();
  std::size_t at = 1;
  while (at + 2 <= end) {
    const std::uint8_t id = byte_of(user_data, at);
    const std::size_t length = byte_of(user_data, at + 1);
    if (at + 2 + length > end) break;
    const std::string_view data = user_data.substr(at + 2, length);
    apply(header, id, data);
    header.elements.push_back({id, std::string(data)});
    at += 2 + length;
  }
  header.is_damaged = !fits || at != end;
  header.bytes = fits ? end : header.elements.empty() ? 0 : at;
  return header;
}

std::string write_user_data_header(const std::vector<Element>& elements) {
  std::string header(1, '\0');
  for (const Element& element : elements) {
    header += static_cast<char>(element.id);
    header += static_cast<char>(element.data.size());
    header += element.data;
  }
  CHECK(header.size() <= 256, "a header counts its bytes in one byte");
  header[0] = static_cast<char>(header.size() - 1);
  return header;
}

Element element_of(const Concatenation& c) {
  CHECK(c.kind != Concatenation::Kind::kSar, "SAR references travel in TLVs");
  Element element;
  const bool is_wide = c.kind == Concatenation::Kind::kSixteenBit;
  element.id =
      static_cast<std::uint8_t>(is_wide ? ElementId::kConcatenation16 : ElementId::kConcatenation8);
  append_big_endian(element.data, c.reference, is_wide ? 2 : 1);
  append_big_endian(element.data, c.total, 1);
  append_big_endian(element.data, c.part, 1);
  return element;
}

}  // namespace linepool::sms
