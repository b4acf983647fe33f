#include "core/commands/shared/deliver_message.h"

#include "core/commands/shared/move_money.h"

namespace linepool::core {
namespace {

void capture(Context& context, const Lease& lease, MessageId message) {
  Transfer transfer;
  transfer.from = account_of(lease.customer);
  transfer.to = kRevenueAccount;
  transfer.amount = lease.price;
  transfer.kind = TransferKind::kCapture;
  transfer.lease = lease.id;
  transfer.message = message;
  move_money(context, transfer);
}

void emit_message(Context& context, const Lease& lease, Message message, Money amount) {
  Event event;
  event.customer = lease.customer;
  event.kind = message.late ? EventKind::kLateMessage : EventKind::kMessageReceived;
  event.lease = lease.id;
  event.message = message.id;
  event.amount = amount;
  context.emit(event, LeaseMessage{lease, std::make_shared<const Message>(std::move(message))});
}

MessageId write(Context& context, const Message& message, const SharedRawSms& raw) {
  if (message.id.is_none()) return context.tx.messages().insert(message, raw);
  context.tx.messages().update(message);
  return message.id;
}

// Counts the SMS. One received before the newest is not new: it does not replace the newest as the
// code, and it is not the next one that the customer waits for.
void count_message(Lease& lease, const Message& message, Time now) {
  // Where the texts have been erased there is no newest one.
  const bool is_older = !lease.last_message.is_none() && message.taken_at < lease.last_taken_at;
  const bool awaited = awaits_next(lease);
  lease.messages += 1;
  if (is_older) {
    if (awaited) lease.asked_at = lease.messages;
    return;
  }
  lease.last_message = message.id;
  lease.last_message_at = now;
  lease.last_taken_at = message.taken_at;
}

}  // namespace

MessageId deliver_to(Context& context, Lease lease, Message message, const SharedRawSms& raw) {
  CHECK(message.lease.is_none() && message.taken_at.is_set());
  message.lease = lease.id;
  message.bin = BinReason::kNone;
  message.late = !lease.is_live();
  message.id = write(context, message, raw);
  const bool first = lease.is_live() && lease.state == LeaseState::kWaiting;
  const bool captures = first && !lease.is_rental();  // a rental is paid in advance
  if (captures) capture(context, lease, message.id);
  if (first) lease.state = LeaseState::kReceived;
  const bool lives_on = first && lease.expires_otherwise.is_set();
  if (lives_on) drop_cancel_ahead(lease);
  count_message(lease, message, context.now);
  if (lives_on) {
    context.tx.leases().update(lease);
  } else {
    context.tx.leases().count_message(lease);
  }
  const MessageId id = message.id;
  emit_message(context, lease, std::move(message), captures ? lease.price : Money{});
  return id;
}

MessageId put_in_bin(Context& context, Message message, BinReason reason, const SharedRawSms& raw) {
  CHECK(reason != BinReason::kNone && message.lease.is_none());
  message.bin = reason;
  message.id = write(context, message, raw);
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kUnmatchedMessage;
  event.message = message.id;
  const MessageId id = message.id;
  context.emit(event, std::make_shared<const Message>(std::move(message)));
  return id;
}

}  // namespace linepool::core
