#include "core/trial/destination.h"

#include "base/check.h"
#include "domain/message.h"

namespace linepool::core {

Destination destination_of(const PoolView& pool, const ReceiveMessage& sms) {
  const std::optional<Supplier> supplier = pool.tx.suppliers().find(sms.supplier);
  CHECK(supplier.has_value(), "suppliers are never removed");
  Message message;
  message.supplier = sms.supplier;
  message.to = sms.to;
  message.recipient = sms.recipient;
  message.from = sms.from;
  message.text = sms.text;
  const SupplierClock clock = pool.tx.supplier_clocks().get(supplier->id);
  const Receipt receipt = receipt_of(pool, *supplier, clock, sms.sent_at, pool.now);
  const Verdict verdict = whose_sms(pool, receipt, message, sms.code);
  Destination destination;
  destination.bin = verdict.bin;
  if (verdict.lease) destination.lease = verdict.lease->id;
  if (!message.line.is_none()) {
    destination.line = pool.tx.lines().find(message.line);
  } else if (!message.to.is_none()) {
    destination.line = pool.tx.lines().find_by_number(message.to);
  }
  return destination;
}

}  // namespace linepool::core
