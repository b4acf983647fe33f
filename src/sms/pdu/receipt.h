// Delivery receipts: what became of a message that was sent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sms/pdu/pdu.h"

namespace linepool::sms {

// As message_state has it; the values are those of the wire.
enum class MessageState : std::uint8_t {
  kScheduled = 0,
  kEnroute = 1,
  kDelivered = 2,
  kExpired = 3,
  kDeleted = 4,
  kUndeliverable = 5,
  kAccepted = 6,
  kUnknown = 7,
  kRejected = 8,
  kSkipped = 9,
};

struct Receipt {
  std::string id;  // of the message that was sent, as the SMSC named it
  std::optional<MessageState> state;
  std::string error;        // the SMSC's own code
  std::string submit_date;  // as they came: their form and their time zone differ
  std::string done_date;
  std::optional<std::uint32_t> submitted;  // "sub" and "dlvrd"
  std::optional<std::uint32_t> delivered;
  bool operator==(const Receipt&) const = default;
};

// Whether the text is a receipt in the form of the standard's appendix:
// "id:7 sub:001 dlvrd:001 submit date:… done date:… stat:DELIVRD err:000 text:…".
std::optional<Receipt> read_receipt_text(std::string_view text);

// The receipt that the message is by its esm_class, its parameters or its whole text; nothing if it
// is none. Parameters count more than the text.
std::optional<Receipt> read_receipt(const ShortMessage& message);

}  // namespace linepool::sms
