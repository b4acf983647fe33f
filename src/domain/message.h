// Messages: SMS as they were received and decoded.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/numbers/line_number.h"

namespace linepool {

// What was wrong with an SMS that was taken all the same. The values are stored.
enum class MessageMark : std::uint16_t {
  kReplaced = 1,     // bytes that could not be decoded became U+FFFD
  kCut = 2,          // text or sender was cut; the raw request holds the whole
  kNoSender = 4,     // the supplier named none
  kNoText = 8,       // the supplier gave none
  kBadTime = 16,     // a time that could not be read
  kRepeatedId = 32,  // the supplier gave the id of another message
  kBinary = 64,      // no text but bytes; the text shows them in hex
  kRerouted = 128,   // an operator handed it to its lease
};

std::string_view name(MessageMark mark);  // "replaced", "cut", "no_sender", ...

struct MessageMarks {
  std::uint16_t bits = 0;

  [[nodiscard]] constexpr bool has(MessageMark mark) const {
    return (bits & static_cast<std::uint16_t>(mark)) != 0;
  }
  constexpr void add(MessageMark mark) { bits |= static_cast<std::uint16_t>(mark); }
  [[nodiscard]] constexpr bool is_empty() const { return bits == 0; }
  bool operator==(const MessageMarks&) const = default;
};

// Why an SMS reached no lease and waits for the operator. The values are stored.
enum class BinReason : std::uint8_t {
  kNone = 0,         // it is not in the bin
  kNoRecipient = 1,  // its recipient is no number
  kNoLine = 2,       // its recipient is no line of its supplier
  kNoLease = 3,      // nobody had the line, or none of those who had it expects such an SMS
  kDenied = 4,       // the deny list names its sender
  kBeforeLease = 5,  // it was received before the lease that waits now, when nobody had the line
  kWrongClock = 6,   // it would be an earlier customer's by a clock that is wrong
  kAmbiguous = 7,    // its recipient may be more than one line of its supplier
};

std::string_view name(BinReason reason);  // "no_recipient", "no_line", ...
std::optional<BinReason> bin_reason_from(std::string_view text);

// A recipient that may be a short code.
struct CodeReading {
  ShortCode code;
  CountryId country;  // none: nobody says whose

  bool operator==(const CodeReading&) const = default;
};

// The request that handed an SMS over, as it came; without credentials.
struct RawSms {
  std::string content_type;
  std::string query;
  std::string headers;  // those that sign the request, "Name: value" by line
  std::string body;     // any bytes

  [[nodiscard]] bool is_empty() const {
    return content_type.empty() && query.empty() && headers.empty() && body.empty();
  }
  bool operator==(const RawSms&) const = default;
};
using SharedRawSms = std::shared_ptr<const RawSms>;  // null: nothing was kept

// An SMS as it was received and decoded.
struct Message {
  MessageId id;
  SupplierId supplier;
  std::string supplier_message_id;  // "" when the supplier gives none
  Digest content{};       // keyed digest of recipient, sender and text; zero when there is no id
  LineId line;            // none when the number is not ours
  LineNumber to;          // none when the recipient is no number
  std::string recipient;  // as it came, when `to` does not say it
  std::string from;
  std::string text;               // decoded, UTF-8
  std::string user_data;          // raw, as received; "" when it is the text itself
  std::int16_t data_coding = -1;  // DCS; -1 when the supplier gave decoded text
  MessageMarks marks;
  Time received_at;                  // by us
  Time sent_at;                      // what the supplier says; not set when it says nothing
  Time taken_at;                     // when it was received, by the better clock of the two
  LeaseId lease;                     // none: the operator has it, or dropped it
  bool late = false;                 // came after the lease had ended, in quarantine
  BinReason bin = BinReason::kNone;  // why the operator has it

  [[nodiscard]] bool is_in_bin() const { return bin != BinReason::kNone; }
  bool operator==(const Message&) const = default;
};

}  // namespace linepool
