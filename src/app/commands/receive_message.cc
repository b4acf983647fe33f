#include "app/commands/receive_message.h"

#include "app/commands/move_money.h"
#include "base/limits.h"
#include "domain/routing.h"

namespace linepool::app {
namespace {

// The leases an SMS on this line may belong to: live ones, and those whose quarantine lasts.
std::vector<Lease> candidates(const Context& context, LineId line) {
  const store::Tx& tx = context.tx;
  std::vector<Lease> leases;
  for (const LineApp& row : tx.lines().blocked_apps(line, context.now)) {
    std::optional<Lease> lease = tx.leases().find(row.lease);
    CHECK(lease.has_value(), "a block names its lease");
    leases.push_back(*std::move(lease));
  }
  return leases;
}

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

// Writes the message to its lease and captures the price if it is the first one.
MessageId deliver(Context& context, Lease lease, Message message) {
  message.lease = lease.id;
  message.late = !lease.is_live();
  message.id = context.tx.messages().insert(message);
  const bool first = lease.is_live() && lease.state == LeaseState::kWaiting;
  const bool captures = first && !lease.is_rental();  // a rental is paid in advance
  if (captures) capture(context, lease, message.id);
  if (first) lease.state = LeaseState::kReceived;
  if (first) drop_cancel_ahead(lease);
  lease.messages += 1;
  lease.last_message = message.id;
  lease.last_message_at = context.now;
  context.tx.leases().update(lease);
  const MessageId id = message.id;
  emit_message(context, lease, std::move(message), captures ? lease.price : Money{});
  return id;
}

MessageId keep_unmatched(Context& context, Message message) {
  message.id = context.tx.messages().insert(message);
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kUnmatchedMessage;
  event.message = message.id;
  context.emit(event, std::monostate{});
  return message.id;
}

}  // namespace

Result<Received> execute(Context& context, const ReceiveMessage& command) {
  CHECK(command.from.size() <= limits::kSenderBytes);
  CHECK(command.text.size() <= limits::kSmsTextBytes);
  CHECK(command.supplier_message_id.size() <= limits::kSupplierMessageIdBytes);
  store::Tx& tx = context.tx;
  if (!tx.suppliers().find(command.supplier)) return Error::kNotFound;
  if (!command.supplier_message_id.empty()) {
    const std::optional<Message> known =
        tx.messages().find_by_supplier_id(command.supplier, command.supplier_message_id);
    if (known) return Received{known->id, known->lease, true};
  }

  Message message;
  message.supplier = command.supplier;
  message.supplier_message_id = command.supplier_message_id;
  message.to = command.to;
  message.from = command.from;
  message.text = command.text;
  message.user_data = command.user_data;
  message.data_coding = command.data_coding;
  message.received_at = context.now;
  message.sent_at = command.sent_at;
  // A supplier speaks for its own lines only; what it sends for another's is kept, unmatched.
  const std::optional<Line> line = tx.lines().find_by_number(command.to);
  if (!line || line->supplier != command.supplier) {
    return Received{keep_unmatched(context, std::move(message)), LeaseId{}, false};
  }
  message.line = line->id;
  const std::vector<Lease> leases = candidates(context, line->id);
  const Lease* target = route(context.catalogue, leases, message.from, message.text);
  // An exclusive line and the catch-all app take any sender, but never one that the operator's deny
  // list names: those SMS stay with the operator.
  const bool denied = context.catalogue.deny_list().denies_sender(message.from) != nullptr;
  if (target == nullptr || denied) {
    return Received{keep_unmatched(context, std::move(message)), LeaseId{}, false};
  }
  const LeaseId lease = target->id;
  return Received{deliver(context, *target, std::move(message)), lease, false};
}

}  // namespace linepool::app
