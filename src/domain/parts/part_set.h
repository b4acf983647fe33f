// A long SMS whose parts come one by one: a row for the set, and one for each part that is here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/message.h"
#include "domain/numbers/line_number.h"
#include "domain/sms_text.h"

namespace linepool {

struct PartSet {
  PartSetId id;
  SupplierId supplier;
  Digest key{};            // keyed digest of all that parts of one SMS have in common
  std::uint8_t total = 0;  // parts of the whole SMS
  // Where it goes, as its first part says; none of it is kept once the set is whole, but the
  // number.
  LineNumber to;
  std::optional<CodeReading> code;
  std::string recipient;
  std::string from;
  Time since;              // when the first part came
  Time until;              // it waits until then; a whole one is remembered until then
  std::int64_t bytes = 0;  // of its parts, as size_of() counts them; 0 once it is whole
  bool is_echo = false;    // so far it only repeats parts of one that is whole
  MessageId message;       // what became of it; none: it waits

  [[nodiscard]] bool waits() const { return message.is_none(); }
  bool operator==(const PartSet&) const = default;
};

// How the bytes of a part are read: an alphabet and, of seven-bit text, its national tables. The
// numbers are those of sms::TextCoding.
struct PartCoding {
  std::uint8_t alphabet = 0;
  std::uint8_t locking = 0;
  std::uint8_t single_shift = 0;

  bool operator==(const PartCoding&) const = default;
};

struct MessagePart {
  PartSetId set;
  std::uint8_t number = 0;  // from 1 to the total of its set
  Digest content{};         // keyed digest of coding and bytes
  Time received_at;
  // Gone once the set is whole: the message has it all.
  Time sent_at;
  std::string supplier_message_id;
  PartCoding coding;
  std::int16_t data_coding = -1;
  MessageMarks marks;
  SmsText bytes;
  RawSms raw;

  bool operator==(const MessagePart&) const = default;
};

// The same part without what it says.
inline MessagePart emptied(const MessagePart& part) {
  return {.set = part.set,
          .number = part.number,
          .content = part.content,
          .received_at = part.received_at,
          .sent_at = {},
          .supplier_message_id = {},
          .coding = {},
          .data_coding = -1,
          .marks = {},
          .bytes = {},
          .raw = {}};
}

}  // namespace linepool
