// PDUs that were kept as the raw request of an SMS, read again.
#pragma once

#include <optional>
#include <string_view>

#include "core/commands/messages/receive_message.h"
#include "domain/supplier.h"
#include "sms/text/data_coding.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

// `bytes` are those of a message in one piece, or of the parts of one, which are joined as when
// they came. Nothing if they cannot be read. The command keeps no raw request.
std::optional<core::ReceiveMessage> read_pdus(std::string_view bytes, sms::Alphabet standard,
                                              const Supplier& supplier, const SupplierHabit& habit);

}  // namespace linepool::supply
