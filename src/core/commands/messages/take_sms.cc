#include "core/commands/messages/take_sms.h"

#include <string>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/codes/lease_code.h"
#include "core/commands/messages/content_digest.h"
#include "core/commands/shared/deliver_message.h"
#include "core/commands/shared/self_tests.h"
#include "core/commands/shared/switch_line.h"
#include "core/commands/shared/whose_sms.h"

namespace linepool::core {
namespace {

Digest content_of(const Context& context, const ReceiveMessage& command) {
  const std::string to = command.to.is_none() ? command.recipient : command.to.to_string();
  const std::string all = std::to_string(to.size()) + ':' + to +
                          std::to_string(command.from.size()) + ':' + command.from +
                          command.text.reveal();
  return content_digest(context, all);
}

// Whether it is the same SMS. Messages stored before digests existed have none.
bool is_same(const Message& known, const ReceiveMessage& command, const Digest& content) {
  if (known.content != Digest{}) return known.content == content;
  return known.to == command.to && known.from == command.from && known.text == command.text;
}

Message message_of(const ReceiveMessage& command, Time now) {
  Message message;
  message.supplier = command.supplier;
  message.supplier_message_id = command.supplier_message_id;
  message.to = command.to;
  message.recipient = command.recipient;
  message.from = command.from;
  message.text = command.text;
  message.user_data = command.user_data;
  message.data_coding = command.data_coding;
  message.marks = command.marks;
  message.received_at = now;
  message.sent_at = command.sent_at;
  return message;
}

// Adds the SMS to the clock's statistics and reports the resulting clock error.
void update_clock(Context& context, SupplierClock clock, Time sent_at, Time arrived,
                  Received& received) {
  clock.last_received = context.now;
  if (sent_at.is_set()) clock.add(arrived - sent_at);
  context.tx.supplier_clocks().put(clock);
  received.clock_error = clock.error();
  received.clock_is_wrong = clock.is_wrong(context.rules.clock_tolerance);
}

// For those who look for an SMS later. Bounded, because a broken gateway repeats without end.
void count_redelivery(Context& context, MessageId known) {
  store::Redeliveries all = context.tx.messages().redeliveries(known);
  if (all.count >= limits::kRedeliveries) return;
  all.count += 1;
  all.last_at = context.now;
  context.tx.messages().put_redeliveries(known, all);
}

// To its lease, the operator, or nobody.
void hand_on(Context& context, Message message, Verdict verdict, const ReceiveMessage& command,
             Received& received) {
  const LineId line = message.line;
  const SharedRawSms& raw = command.raw;
  const SharedFoundCode found = command.found ? command.found : find_code(command.text);
  message.found_code = found->kept;
  std::optional<SelfTest> test = self_test_of(context, message.text.reveal());
  const bool is_for_line = test && test->line == line;
  if (is_for_line) {
    received.is_self_test = true;
    received.message = take_self_test(context, *std::move(test), std::move(message));
  } else if (verdict.lease) {
    received.lease = verdict.lease->id;
    message.found_code = code_for_lease({context.catalogue, context.code_patterns}, *verdict.lease,
                                        message, verdict.is_claimed, *found);
    received.message = deliver_to(context, *std::move(verdict.lease), std::move(message), raw);
  } else {
    received.bin = verdict.bin;
    received.message = put_in_bin(context, std::move(message), verdict.bin, raw);
  }
  if (test && !is_for_line) note_astray(context, *std::move(test), received.message);
  if (verdict.line == LineState::kQuarantined) release_line(context, line);
}

}  // namespace

Received take_sms(Context& context, const Supplier& supplier, const ReceiveMessage& sms,
                  Time arrived) {
  CHECK(sms.supplier == supplier.id && arrived <= context.now);
  CHECK(sms.text.size() <= limits::kSmsTextBytes);
  store::Tx& tx = context.tx;
  Received received;
  const SupplierClock clock = tx.supplier_clocks().get(supplier.id);
  Message message = message_of(sms, context.now);
  if (!sms.supplier_message_id.empty()) {
    message.content = content_of(context, sms);
    const auto known =
        tx.messages().of_supplier_id(supplier.id, sms.supplier_message_id, limits::kRepeatsOfOneId);
    for (const Message& one : known) {
      if (!is_same(one, sms, message.content)) continue;
      count_redelivery(context, one.id);
      received.message = one.id;
      received.lease = one.lease;
      received.bin = one.bin;
      received.duplicate = true;
      received.clock_error = clock.error();
      received.clock_is_wrong = clock.is_wrong(context.rules.clock_tolerance);
      return received;
    }
    received.repeats_id = !known.empty();
    if (received.repeats_id) message.marks.add(MessageMark::kRepeatedId);
  }
  const Receipt receipt = receipt_of(context, supplier, clock, sms.sent_at, arrived);
  message.taken_at = taken_at(receipt, arrived);
  update_clock(context, clock, sms.sent_at, arrived, received);
  Verdict verdict = whose_sms(context, receipt, message, sms.code);
  hand_on(context, std::move(message), std::move(verdict), sms, received);
  return received;
}

}  // namespace linepool::core
