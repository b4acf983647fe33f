// What a short message is for, and how its text is to be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sms/header/user_data_header.h"
#include "sms/pdu/pdu.h"
#include "sms/pdu/receipt.h"
#include "sms/text/decode.h"

namespace linepool::sms {

// Only kText is something that a person or a service writes to a person: nothing else belongs into
// an inbox.
enum class Purpose : std::uint8_t {
  kText,
  kReceipt,    // a delivery receipt
  kReport,     // another report of the SMSC, or of a user by hand
  kSilent,     // type 0: a phone acknowledges it and shows nothing
  kWaiting,    // switches a message waiting icon
  kPorts,      // addressed to an application by its port: WAP push, settings, vCards
  kVoicemail,  // commands of visual voicemail
  kSimData,    // data for the SIM card
};

std::string_view name(Purpose purpose);  // "text", "receipt", ...

struct Inbound {
  Purpose purpose = Purpose::kText;
  DataCoding data_coding;
  UserDataHeader header;
  std::optional<Concatenation> concatenation;  // of the header, otherwise of the SAR parameters
  bool is_odd_part = false;  // it says that it is a part, by numbers that contradict themselves
  std::optional<Receipt> receipt;
  TextCoding coding;  // of `bytes`: never packed
  std::string bytes;  // of the text, without the header; septets unpacked
  Notes notes;        // of the header and the data coding

  // The text of this part alone.
  [[nodiscard]] Decoded text() const;
};

// `standard` is the connector's alphabet.
Inbound read_inbound(const ShortMessage& message, Alphabet standard);

}  // namespace linepool::sms
