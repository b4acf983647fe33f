// Messages: SMS as they were received and decoded.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/numbers/line_number.h"
#include "domain/sms_text.h"

namespace linepool {

// What was wrong with an SMS that was accepted anyway. The values are stored.
enum class MessageMark : std::uint16_t {
  kReplaced = 1,     // bytes that could not be decoded became U+FFFD
  kCut = 2,          // text or sender was cut; the raw request holds all of it
  kNoSender = 4,     // the supplier gave none
  kNoText = 8,       // the supplier gave none
  kBadTime = 16,     // a time that could not be parsed
  kRepeatedId = 32,  // the supplier gave the id of another message
  kBinary = 64,      // bytes, not text; the text shows them in hex
  kRerouted = 128,   // an operator assigned it to its lease
  kErased = 256,     // what people wrote is removed: it has been kept long enough
  kSelfTest = 512,   // of an operator's own test of the line; its sender is not kept
  // What its customer says of the code that was found in it; at most one of these.
  kCodeRight = 1024,
  kCodeWrong = 2048,
  kHasNoCode = 4096,
  kPart = 8192,  // of a longer SMS, of which parts are missing; the raw request says which
};

inline constexpr std::array kCodeVerdicts{MessageMark::kCodeRight, MessageMark::kCodeWrong,
                                          MessageMark::kHasNoCode};
constexpr bool is_verdict(MessageMark mark) {
  return mark >= MessageMark::kCodeRight && mark <= MessageMark::kHasNoCode;
}
std::string_view verdict_name(MessageMark verdict);  // "right", "wrong", "none"

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
  kNone = 0,         // not in the bin
  kNoRecipient = 1,  // its recipient is not a number
  kNoLine = 2,       // its recipient is not a line of its supplier
  kNoLease = 3,      // nobody had the line, or no lease on it expects such an SMS
  kDenied = 4,       // its sender is on the deny list
  kBeforeLease = 5,  // received when nobody had the line, before the lease that waits now
  kWrongClock = 6,   // would belong to an earlier customer, but by a wrong clock
  kAmbiguous = 7,    // its recipient may be more than one line of its supplier
  kForeign = 8,      // its sender and text are those of another app than the lease's
  kDeniedText = 9,   // its text is on the deny list
};

std::string_view name(BinReason reason);  // "no_recipient", "no_line", ...
std::optional<BinReason> bin_reason_from(std::string_view text);

// A recipient that may be a short code.
struct CodeReading {
  ShortCode code;
  CountryId country;  // none: not known whose code it is

  bool operator==(const CodeReading&) const = default;
};

// The request that delivered an SMS, as it came; without credentials.
struct RawSms {
  std::string content_type;
  SmsText query;
  std::string headers;  // those that sign the request, one "Name: value" per line
  SmsText body;         // any bytes

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
  std::string supplier_message_id;  // "" if the supplier gives none
  Digest content{};       // keyed digest of recipient, sender and text; zero if there is no id
  LineId line;            // none if the number is not ours
  LineNumber to;          // none if the recipient is not a number
  std::string recipient;  // as it came, if `to` does not say it all
  std::string from;
  SmsText text;       // decoded, UTF-8
  SmsText user_data;  // raw, as received; "" if it is the text itself
  // What code was found in the text when it came, as keep_code() writes it; "" if it is not kept.
  SmsText found_code;
  std::int16_t data_coding = -1;  // DCS; -1 if the supplier gave decoded text
  MessageMarks marks;
  Time received_at;                  // by us
  Time sent_at;                      // as the supplier reports; not set if it does not
  Time taken_at;                     // when it was received, by the more reliable of the two clocks
  LeaseId lease;                     // none: left to the operator, or dropped
  bool late = false;                 // came in the quarantine after the lease ended
  BinReason bin = BinReason::kNone;  // why the operator has it

  [[nodiscard]] bool is_in_bin() const { return bin != BinReason::kNone; }
  bool operator==(const Message&) const = default;
};

}  // namespace linepool
