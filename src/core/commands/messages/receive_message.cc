#include "core/commands/messages/receive_message.h"

#include "base/limits.h"
#include "core/commands/messages/take_sms.h"

namespace linepool::core {

Result<Received> execute(Context& context, const ReceiveMessage& command) {
  CHECK(command.from.size() <= limits::kSenderBytes);
  CHECK(command.text.size() <= limits::kSmsTextBytes);
  CHECK(command.recipient.size() <= limits::kRecipientBytes);
  CHECK(command.supplier_message_id.size() <= limits::kSupplierMessageIdBytes);
  const std::optional<Supplier> supplier = context.tx.suppliers().find(command.supplier);
  if (!supplier) return Error::kNotFound;
  return take_sms(context, *supplier, command, context.now);
}

}  // namespace linepool::core
