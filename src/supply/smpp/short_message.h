// From a short message of SMPP to the command that stores it. Nothing is refused.
#pragma once

#include <string_view>

#include "core/commands/messages/receive_part.h"
#include "domain/supplier.h"
#include "sms/parts/inbound.h"
#include "sms/pdu/pdu.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

// The content type of raw PDUs, whose bytes are the body: one of an SMS in one piece, and of a long
// SMS one for each part that came.
inline constexpr std::string_view kPduType = "application/x-smpp";

// Whether it is one of several parts; one that says it is a part and cannot be is none.
bool is_part(const sms::Inbound& in);

// `pdu` is a submit_sm, deliver_sm or data_sm, and `in` what was read from it, which is no part.
// The command keeps the PDU as its raw request.
core::ReceiveMessage read_short_message(const sms::Pdu& pdu, const sms::Inbound& in,
                                        const Supplier& supplier, const SupplierHabit& habit);
// The same for a part.
core::ReceivePart read_part(const sms::Pdu& pdu, const sms::Inbound& in, const Supplier& supplier,
                            const SupplierHabit& habit);

}  // namespace linepool::supply
