#include "core/commands/messages/bin.h"

#include "base/limits.h"
#include "core/codes/lease_code.h"
#include "core/commands/shared/deliver_message.h"
#include "core/commands/shared/whose_sms.h"

namespace linepool::core {
namespace {

Result<Message> in_bin(const Context& context, MessageId id) {
  std::optional<Message> message = context.tx.messages().find(id);
  if (!message || !message->is_in_bin()) {
    return Refusal(Error::kNotFound, "No such SMS is in the bin.");
  }
  return *std::move(message);
}

BinReply as_it_is(const Context& context, MessageId id) {
  std::optional<Message> message = context.tx.messages().find(id);
  CHECK(message.has_value(), "it was there");
  return BinReply{*std::move(message)};
}

}  // namespace

Result<BinReply> execute(Context& context, const RerouteMessage& command) {
  CHECK(command.number.is_none() != command.lease.is_none(), "a line or a lease");
  Result<Message> message = in_bin(context, command.message);
  if (!message) return message.refusal();
  std::optional<Lease> lease;
  bool is_claimed = false;
  if (!command.lease.is_none()) {
    lease = context.tx.leases().find(command.lease);
    if (!lease) return Refusal(Error::kNotFound, "No such order or rental.");
    const std::optional<Customer> owner = context.tx.customers().find(lease->customer);
    CHECK(owner.has_value(), "a lease names its customer");
    if (owner->is_erased()) return Refusal(Error::kConflict, "Its customer has been erased.");
  } else {
    const std::optional<Line> line = context.tx.lines().find_by_number(command.number);
    if (!line) return Refusal(Error::kNotFound, "No such line.");
    const Receipt receipt = exact_receipt(message->taken_at);  // the operator has looked at it
    Verdict verdict = whose_sms(context, *line, receipt, message->from, message->text.reveal());
    lease = std::move(verdict.lease);
    is_claimed = verdict.is_claimed;
    if (!lease) {
      return Refusal(Error::kConflict,
                     "No lease that the line had at that time expects such an SMS.");
    }
  }
  message->line = lease->line;
  message->marks.add(MessageMark::kRerouted);
  message->found_code = code_for_lease({context.catalogue, context.code_patterns}, *lease, *message,
                                       is_claimed, kept_with(*message));
  deliver_to(context, *std::move(lease), *std::move(message), {});
  return as_it_is(context, command.message);
}

Result<BinReply> execute(Context& context, const RedecodeMessage& command) {
  const ReceiveMessage& fields = command.fields;
  CHECK(fields.from.size() <= limits::kSenderBytes);
  CHECK(fields.text.size() <= limits::kSmsTextBytes);
  CHECK(fields.recipient.size() <= limits::kRecipientBytes);
  Result<Message> found = in_bin(context, command.message);
  if (!found) return found.refusal();
  Message message = *std::move(found);
  message.to = fields.to;
  message.recipient = fields.recipient;
  message.from = fields.from;
  message.text = fields.text;
  message.user_data = fields.user_data;
  message.data_coding = fields.data_coding;
  const bool repeats_id = message.marks.has(MessageMark::kRepeatedId);
  message.marks = fields.marks;
  if (repeats_id) message.marks.add(MessageMark::kRepeatedId);
  message.sent_at = fields.sent_at;
  const SharedFoundCode found_code = fields.found ? fields.found : find_code(fields.text);
  message.found_code = found_code->kept;
  Verdict verdict = whose_sms(context, exact_receipt(message.taken_at), message, fields.code);
  if (verdict.lease) {
    message.found_code = code_for_lease({context.catalogue, context.code_patterns}, *verdict.lease,
                                        message, verdict.is_claimed, *found_code);
    deliver_to(context, *std::move(verdict.lease), std::move(message), {});
    return as_it_is(context, command.message);
  }
  message.bin = verdict.bin;
  context.tx.messages().update(message);
  return as_it_is(context, command.message);
}

Result<BinReply> execute(Context& context, const DropMessage& command) {
  const Result<Message> message = in_bin(context, command.message);
  if (!message) return message.refusal();
  context.tx.messages().erase(command.message);
  return as_it_is(context, command.message);
}

}  // namespace linepool::core
