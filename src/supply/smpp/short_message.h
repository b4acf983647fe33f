// From a short message of SMPP to the command that stores it. Nothing is refused.
#pragma once

#include <string_view>

#include "core/commands/messages/receive_message.h"
#include "domain/supplier.h"
#include "sms/parts/inbound.h"
#include "sms/pdu/pdu.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

// The content type of a raw PDU, whose bytes are the body.
inline constexpr std::string_view kPduType = "application/x-smpp";

// `pdu` is a submit_sm, deliver_sm or data_sm, and `in` what was read from it. The command keeps
// the PDU as its raw request.
core::ReceiveMessage read_short_message(const sms::Pdu& pdu, const sms::Inbound& in,
                                        const Supplier& supplier, const SupplierHabit& habit);

}  // namespace linepool::supply
