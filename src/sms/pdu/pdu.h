// SMPP PDUs as plain data, read and written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "sms/pdu/command.h"
#include "sms/pdu/tlv.h"

namespace linepool::sms {

struct Address {
  std::uint8_t ton = 0;  // type of number: 1 international, 5 alphanumeric
  std::uint8_t npi = 0;
  std::string digits;
  bool operator==(const Address&) const = default;
};

// Bodies, with the fields in the order of the wire.

struct Bind {
  std::string system_id;
  std::string password;
  std::string system_type;
  std::uint8_t interface_version = 0x34;
  Address range;
  bool operator==(const Bind&) const = default;
};

struct BindResp {
  std::string system_id;
  Tlvs tlvs;
  bool operator==(const BindResp&) const = default;
};

struct Outbind {
  std::string system_id;
  std::string password;
  bool operator==(const Outbind&) const = default;
};

// Of submit_sm, deliver_sm and data_sm. A data_sm has no fields from protocol_id to
// replace_if_present other than registered_delivery, and its text is a TLV.
struct ShortMessage {
  std::string service_type;
  Address source;
  Address destination;
  std::uint8_t esm_class = 0;
  std::uint8_t protocol_id = 0;
  std::uint8_t priority = 0;
  std::string schedule;
  std::string validity;
  std::uint8_t registered_delivery = 0;
  std::uint8_t replace_if_present = 0;
  std::uint8_t data_coding = 0;
  std::uint8_t default_message = 0;
  std::string short_message;
  Tlvs tlvs;

  // The user data: message_payload if it holds any, otherwise short_message.
  [[nodiscard]] std::string_view user_data() const;
  bool operator==(const ShortMessage&) const = default;
};

// Of submit_sm_resp, deliver_sm_resp and data_sm_resp. A refusal may have no body at all.
struct MessageResp {
  std::string message_id;
  Tlvs tlvs;
  bool operator==(const MessageResp&) const = default;
};

struct QuerySm {
  std::string message_id;
  Address source;
  bool operator==(const QuerySm&) const = default;
};

struct AlertNotification {
  Address source;
  Address esme;
  Tlvs tlvs;
  bool operator==(const AlertNotification&) const = default;
};

// No body, as of enquire_link; or one that nobody here reads, in Pdu::tail.
using NoBody = std::monostate;

using Body = std::variant<NoBody, Bind, BindResp, Outbind, ShortMessage, MessageResp, QuerySm,
                          AlertNotification>;

// A body of the kind that the command has; NoBody for those without one, and for unknown commands.
Body empty_body(Command command);

// How well the body was formed. A body that lies costs its tail, never the PDU.
enum class BodyState : std::uint8_t {
  kWhole,
  kTailLost,  // the fields are whole; what follows them is not
  kCut,       // it ends inside its fields, which then have what there was
};

struct Pdu {
  Command command = Command::kGenericNack;
  std::uint32_t status = 0;
  std::uint32_t sequence = 0;
  Body body{};
  BodyState state = BodyState::kWhole;
  std::string tail{};  // the bytes that could not be read, as they came
  bool operator==(const Pdu&) const = default;
};

// Reads exactly one PDU. Refuses only a header that lies: fewer than 16 bytes, or a command_length
// other than the size of `bytes`.
Result<Pdu> decode(std::string_view bytes);

// Refuses a field that does not fit: text with a NUL or longer than the standard allows, user data
// above 255 bytes (which belong into message_payload), a TLV above 65,535 bytes, a body of another
// command. The tail is written as it is.
Result<std::string> encode(const Pdu& pdu);

}  // namespace linepool::sms
