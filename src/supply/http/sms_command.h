// From an SMS as it was read to the command that receives it.
#pragma once

#include "core/commands/messages/receive_message.h"
#include "domain/catalogue/catalogue.h"
#include "domain/supplier.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

core::ReceiveMessage command_of(SmsContent sms, SharedRawSms raw, const Supplier& supplier,
                                const Catalogue& catalogue);

}  // namespace linepool::supply
